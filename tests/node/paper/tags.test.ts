import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFNumber,
  type PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { describe, expect, it, test } from 'vitest'
import { readOperators } from '../../../src/node/paper/tags/content-operators.ts'
import { makeAccessible } from '../../../src/node/paper/tags/make-accessible.ts'
import { markArtifacts } from '../../../src/node/paper/tags/mark-artifacts.ts'
import { boxesOfMarks } from '../../../src/node/paper/tags/mark-boxes.ts'

const marked = (content: string) => markArtifacts(content, () => false).replace(/\s+/g, ' ')

describe('operators of a page', () => {
  it('are read with strings, names, arrays and dictionaries whole', () => {
    const content = '/P <</MCID 3 /Alt (a \\) (b) c) >>BDC\n[<0a> -20 (x)] TJ % no [ more\n-.5 0 Td EMC'
    expect([...readOperators(content)].map(({ name, operands }) => [name, operands.length])).toEqual([
      ['BDC', 7],
      ['TJ', 5],
      ['Td', 2],
      ['EMC', 0],
    ])
  })
  it('of what is no content are refused', () => {
    expect(() => [...readOperators('0 0 m {')]).toThrow('no page content at 6')
    expect(() => [...readOperators('(never')]).toThrow('never ends')
  })
})

describe('what no tag covers becomes an artifact', () => {
  it('from the first operator of a path, not between it and its paint', () => {
    expect(marked('1 g 0 0 m 9 9 l f q')).toBe('1 g /Artifact <</Type /Layout>> BDC 0 0 m 9 9 l f EMC q')
  })
  it('words from BT to ET, as a running head; neighbours together', () => {
    expect(marked('BT /F1 9 Tf (a) Tj ET BT (b) Tj ET')).toBe(
      '/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf (a) Tj ET BT (b) Tj ET EMC',
    )
  })
  it('but no clip, nothing that is tagged, and no artifact a second time', () => {
    for (const content of [
      '0 0 9 9 re W n',
      '/P <</MCID 0 >>BDC BT (a) Tj ET 0 0 9 9 re f EMC',
      '/P <</MCID 0 >>BDC /Span <</ActualText <feff2011> >>BDC BT (a) Tj ET EMC EMC',
      '/Artifact BMC 0 0 9 9 re f EMC',
      'BT /F1 9 Tf ET',
    ])
      expect(marked(content)).toBe(content)
  })
  it('within a text of which a part is tagged, each show by itself', () => {
    expect(marked('BT (a) Tj /P <</MCID 0 >>BDC (b) Tj EMC ET')).toBe(
      'BT /Artifact <</Type /Pagination>> BDC (a) Tj EMC /P <</MCID 0 >>BDC (b) Tj EMC ET',
    )
  })
  it('a form only where no tags stand within it', () => {
    const both = markArtifacts('/X1 Do /X2 Do', (form) => form === 'X2').replace(/\s+/g, ' ')
    expect(both).toBe('/Artifact <</Type /Layout>> BDC /X1 Do EMC /X2 Do')
  })
  it('and done twice it is the same', () => {
    const once = markArtifacts('0 0 9 9 re f BT (a) Tj ET', () => false)
    expect(markArtifacts(once, () => false)).toBe(once)
  })
})

test('the box of marked content is what is painted under it, scaled and clipped as on the page', () => {
  const content = [
    'q .5 0 0 .5 10 0 cm 0 0 100 100 re W n',
    '/Figure <</MCID 4 >>BDC 20 20 400 30 re f 40 40 m 60 90 l S EMC',
    'Q 1 0 0 1 1 0 cm /P <</MCID 5 >>BDC BT /F1 10 Tf 1 0 0 1 100 200 Tm (a) Tj 30 0 Td (b) Tj ET EMC',
  ].join('\n')
  expect(Object.fromEntries(boxesOfMarks(content))).toEqual({
    4: [20, 10, 60, 45],
    5: [101, 197.5, 141, 210],
  })
})

const name = (text: string) => PDFName.of(text)

/** A page with an H2, an item with a label and words of its own, and a figure; tagged as Chromium does it. */
async function tagged(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const { context, catalog } = pdf
  const page = pdf.addPage([100, 100])
  const mark = (role: string, mark: number, paint: string) => `/${role} <</MCID ${mark} >>BDC\n${paint}\nEMC`
  const content = [
    '0 0 9 9 re f',
    mark('H2', 0, ''),
    mark('Lbl', 1, ''),
    mark('LI', 2, ''),
    mark('Figure', 3, '5 5 20 20 re f'),
  ]
  page.node.set(name('Contents'), context.register(context.flateStream(content.join('\n'))))
  const [root, item] = [context.nextRef(), context.nextRef()]
  const elem = (S: string, K: unknown, P = root) =>
    context.register(context.obj({ Type: 'StructElem', S, P, K: K as number, Pg: page.ref }))
  const [heading, label, figure] = [elem('H2', 0), elem('Lbl', 1, item), elem('Figure', 3)]
  context.assign(item, context.obj({ Type: 'StructElem', S: 'LI', P: root, K: [label, 2], Pg: page.ref }))
  const parents = context.register(context.obj([heading, label, item, figure]))
  context.assign(
    root,
    context.obj({ Type: 'StructTreeRoot', K: [heading, item, figure], ParentTree: { Nums: [0, parents] } }),
  )
  catalog.set(name('StructTreeRoot'), root)
  return pdf
}

test('an item gets a body beside its label, which the parent tree knows; the highest heading is the first level', async () => {
  const pdf = await tagged()
  makeAccessible(pdf)
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const [heading, item] = root
    .lookup(name('K'), PDFArray)
    .asArray()
    .map((ref) => pdf.context.lookup(ref, PDFDict))
  expect(String(heading?.get(name('S')))).toBe('/H1')
  const kids = item!.lookup(name('K'), PDFArray).asArray()
  const roles = kids.map((ref) => String(pdf.context.lookup(ref, PDFDict).get(name('S'))))
  expect(roles).toEqual(['/Lbl', '/LBody'])
  const list = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).lookup(1, PDFArray)
  expect(list.get(2)).toBe(kids[1])
})

test('a figure says where it stands, and the page’s ground is an artifact', async () => {
  const pdf = await tagged()
  makeAccessible(pdf)
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const figure = root.lookup(name('K'), PDFArray).lookup(2, PDFDict)
  const box = figure.lookup(name('A'), PDFDict).lookup(name('BBox'), PDFArray)
  expect(box.asArray().map((edge) => (edge as PDFNumber).asNumber())).toEqual([5, 5, 25, 25])
  const { contents } = pdf.getPage(0).node.lookup(name('Contents')) as unknown as PDFRawStream
  const { inflateSync } = await import('node:zlib')
  expect(inflateSync(contents).toString('latin1')).toMatch(
    /^\/Artifact <<\/Type \/Layout>> BDC\n0 0 9 9 re f\nEMC\n/,
  )
})

test('cells refer to their heads by the order of the tags, however they were counted', async () => {
  const withIds = async (first: string, second: string) => {
    const pdf = await tagged()
    const { context, catalog } = pdf
    const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
    const [heading, item] = root.lookup(name('K'), PDFArray).asArray() as PDFRef[]
    context.lookup(heading!, PDFDict).set(name('ID'), PDFString.of(first))
    const cell = context.lookup(item!, PDFDict)
    cell.set(name('ID'), PDFString.of(second))
    const headers = context.obj([PDFString.of(first), PDFHexString.fromText(second)])
    cell.set(name('A'), context.obj([{ O: 'List' }, { O: 'Table', Headers: headers }]))
    const leaf = context.register(context.obj({ Names: [PDFString.of(first), heading!] }))
    root.set(name('IDTree'), context.register(context.obj({ Kids: [leaf] })))
    makeAccessible(pdf)
    expect(context.lookup(leaf)).toBeUndefined()
    return { cell: String(cell), tree: String(root.get(name('IDTree'))), heading, item }
  }
  const [one, other] = [
    await withIds('node00000007', 'node00000012'),
    await withIds('node00000041', 'node00000009'),
  ]
  expect(one.cell).toContain('/Headers [ (tag000001) (tag000002) ]')
  expect(one.tree).toBe(`<<\n/Names [ (tag000001) ${one.heading} (tag000002) ${one.item} ]\n>>`)
  expect(other).toEqual(one)
})
