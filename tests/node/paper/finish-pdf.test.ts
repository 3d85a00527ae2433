import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  type PDFHexString,
  PDFName,
  type PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { describe, expect, it, test } from 'vitest'
import { type Facts, finishPdf, pagesOfTargets } from '../../../src/node/paper/finish-pdf.ts'
import { xmpPacket } from '../../../src/node/paper/xmp.ts'

const DATE = new Date('2026-11-20T00:00:00Z')
const HOSTILE = 'en) /OpenAction << /S /JavaScript /JS (app.alert(1)) >> /X ('

/** A page with these words about it, finished and read again. */
async function finished(title: string, lang: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const facts = {
    title,
    lang,
    date: DATE,
    identity: 'ab'.repeat(32),
    bookmarks: [{ title, page: 0 }],
    nameOf: () => '',
  }
  return PDFDocument.load(await finishPdf(await pdf.save(), facts), { updateMetadata: false })
}

test('F13: a language with brackets stays a language and adds nothing to the document', async () => {
  const { catalog } = await finished('A title', HOSTILE)
  const plain = await finished('A title', 'en')
  expect(catalog.keys().map(String)).toEqual(plain.catalog.keys().map(String))
  expect(catalog.keys().map(String)).toContain('/Lang')
  expect(catalog.has(PDFName.of('OpenAction'))).toBe(false)
  expect(catalog.lookup(PDFName.of('Lang'))?.toString()).toMatch(/^<FEFF[0-9A-F]+>$/)
})

test('F13: so does a title, in the information and in the bookmarks', async () => {
  const title = `A) title >> (of "brackets" \\`
  const { catalog, context } = await finished(title, 'en')
  const outline = catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict)
  const information = context.lookup(context.trailerInfo.Info, PDFDict)
  for (const dict of [outline, information]) {
    const text = dict.lookup(PDFName.of('Title')) as unknown as { decodeText(): string }
    expect(text.decodeText()).toBe(title)
  }
})

test('the author stands in the information; a document that has no day gets none made up', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const facts = { title: 'T', lang: 'en', author: 'Roads (Desk)', identity: 'ab'.repeat(32), bookmarks: [] }
  const bytes = await finishPdf(await pdf.save(), { ...facts, nameOf: () => '' })
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const information = context.lookup(context.trailerInfo.Info, PDFDict)
  expect(information.keys().map(String).sort()).toEqual(['/Author', '/Title'])
  const author = information.lookup(PDFName.of('Author')) as unknown as { decodeText(): string }
  expect(author.decodeText()).toBe('Roads (Desk)')
})

it.each(['<', '>', '&', '"', "'", HOSTILE, '\f', '\0', '\ufffe', '\ud800'])(
  'F13: XMP stays well-formed with %j in title and language',
  (text) => {
    const packet = xmpPacket({ title: `a${text}b`, lang: `x${text}y`, date: DATE })
    const plain = xmpPacket({ title: 'ab', lang: 'xy', date: DATE })
    const tags = (xml: string) => [...xml.matchAll(/<[/?]?([a-z:]+)/gi)].map(([tag]) => tag)
    expect(tags(packet)).toEqual(tags(plain))
    expect(packet.match(/"/g)).toHaveLength(plain.match(/"/g)?.length ?? 0)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold.
    expect(packet).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|#39;)/)
    expect(Buffer.from(packet).toString()).toBe(packet)
  },
)

test('the packet of a document is the one for its words', async () => {
  const { catalog, context } = await finished('A title', 'en')
  const stream = context.lookup(catalog.get(PDFName.of('Metadata'))) as PDFRawStream
  expect(Buffer.from(stream.contents).toString()).toBe(
    xmpPacket({ title: 'A title', lang: 'en', date: DATE }),
  )
})

/** Three pages as Chromium prints them: PDF 1.4, targets, a link out, a link within, who made it. */
async function printed(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const { context, catalog } = pdf
  context.header = PDFHeader.forVersion(1, 4)
  pdf.setProducer('Skia/PDF')
  const pages = [0, 1, 2].map(() => pdf.addPage())
  const targets = { title: pages[0], rust: pages[2] }
  const dests = Object.entries(targets).map(([id, page]) => [id, context.obj([page!.ref, 'XYZ', 0, 0, 0])])
  catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(dests)))
  const out = context.obj({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.org/a') } })
  const within = context.obj({ Subtype: 'Link', Dest: 'rust' })
  const note = context.obj({ Subtype: 'Text' })
  pages[1]!.node.set(PDFName.of('Annots'), context.obj([out, within, note]))
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot' }))
  return pdf.save({ useObjectStreams: false })
}

const FACTS: Facts = {
  title: 'Three pages',
  lang: 'en',
  date: DATE,
  identity: '0123456789abcdef'.repeat(4),
  bookmarks: ['One', 'Two', 'Three'].map((title, page) => ({ title, page })),
  pageNames: ['0', '1', 'A1'],
  nameOf: (id) => `Slide ${id}`,
}

const at = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name), PDFDict)
const textAt = (dict: PDFDict, name: string) => (dict.lookup(PDFName.of(name)) as PDFHexString).decodeText()
const reread = async (facts: Facts = FACTS) =>
  PDFDocument.load(await finishPdf(await printed(), facts), { updateMetadata: false })

describe('a finished document', () => {
  test('is the same, byte for byte, when it is finished again, and packed as Chromium’s is not', async () => {
    const source = await printed()
    const [once, twice] = [await finishPdf(source, FACTS), await finishPdf(source, FACTS)]
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true)
    expect(Buffer.from(once).toString('latin1')).toMatch(/^%PDF-1\.7\n[\s\S]*\/Type \/ObjStm/)
  })

  test('has bookmarks: the first is the parent of the others, each knows its neighbours and its page', async () => {
    const pdf = await reread()
    const outline = at(pdf.catalog, 'Outlines')
    const root = at(outline, 'First')
    expect([textAt(root, 'Title'), String(root.get(PDFName.of('Count')))]).toEqual(['One', '2'])
    const [second, third] = [at(root, 'First'), at(root, 'Last')]
    expect([textAt(second, 'Title'), textAt(third, 'Title')]).toEqual(['Two', 'Three'])
    expect([at(second, 'Next'), at(third, 'Prev')]).toEqual([third, second])
    expect([second.has(PDFName.of('Prev')), third.has(PDFName.of('Next'))]).toEqual([false, false])
    const pages = [root, second, third].map((item) => item.lookup(PDFName.of('Dest'), PDFArray).get(0))
    expect(pages).toEqual(pdf.getPages().map(({ ref }) => ref))
  })

  test('with one bookmark that has no others under it, and with none there is no outline', async () => {
    const one = await reread({ ...FACTS, bookmarks: [{ title: 'One', page: 0 }] })
    const root = at(at(one.catalog, 'Outlines'), 'First')
    expect(['First', 'Last', 'Count'].filter((name) => root.has(PDFName.of(name)))).toEqual([])
    const none = await reread({ ...FACTS, bookmarks: [] })
    expect(none.catalog.has(PDFName.of('Outlines'))).toBe(false)
  })

  test('names each page as people say it', async () => {
    const { catalog } = await reread()
    const labels = at(catalog, 'PageLabels').lookup(PDFName.of('Nums'), PDFArray)
    const pairs = [0, 1, 2].map((page) => [
      (labels.get(2 * page) as PDFNumber).asNumber(),
      textAt(labels.lookup(2 * page + 1, PDFDict), 'P'),
    ])
    expect(pairs).toEqual([
      [0, '0'],
      [1, '1'],
      [2, 'A1'],
    ])
  })

  test('says of each link where it leads, and of nothing else', async () => {
    const [, page] = (await reread()).getPages()
    const annotations = page?.node.Annots()
    const dicts = [0, 1, 2].map((index) => annotations!.lookup(index, PDFDict))
    expect(dicts.slice(0, 2).map((dict) => textAt(dict, 'Contents'))).toEqual([
      'https://example.org/a',
      'Slide rust',
    ])
    expect(dicts[2]?.has(PDFName.of('Contents'))).toBe(false)
  })

  test('says what new tags stand for, which digest it has, and nothing of who made it', async () => {
    const bytes = await finishPdf(await printed(), FACTS)
    const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false })
    const roles = at(at(catalog, 'StructTreeRoot'), 'RoleMap')
    expect(['Strong', 'Em', 'Aside'].map((tag) => String(roles.get(PDFName.of(tag))))).toEqual([
      '/Span',
      '/Span',
      '/Sect',
    ])
    const [first, second] = (context.trailerInfo.ID as PDFArray).asArray().map(String)
    expect([first, second]).toEqual([
      '<0123456789abcdef0123456789abcdef>',
      '<0123456789abcdef0123456789abcdef>',
    ])
    const information = context.lookup(context.trailerInfo.Info as PDFRef, PDFDict)
    expect(information.keys().map(String).sort()).toEqual(['/CreationDate', '/ModDate', '/Title'])
    expect(String(information.get(PDFName.of('CreationDate')))).toBe('(D:20261120000000Z)')
  })
})

test('a printed document says on which page each target stands', async () => {
  const { pages, targets } = await pagesOfTargets(await printed())
  expect(pages).toBe(3)
  expect([...targets]).toEqual([
    ['title', 0],
    ['rust', 2],
  ])
  const bare = await PDFDocument.create()
  bare.addPage()
  expect(await pagesOfTargets(await bare.save())).toEqual({ pages: 1, targets: new Map() })
})

test('an apostrophe is one again in the map of letters and in the text, and other streams stay', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const put = (text: string) => {
    const bytes = deflateSync(Buffer.from(text, 'latin1'))
    const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length })
    return pdf.context.register(PDFRawStream.of(dict, bytes))
  }
  const map = put('<0005> <02BC>\n<0006> <0041>\n')
  const text = put('a\n/Span<</ActualText <feff2019> >> BDC\n(x) Tj\nEMC\nb\n')
  // As Chromium 156 writes it.
  const capital = put('a\n/Span<</ActualText <FEFF2019> >> BDC\n(x) Tj\nEMC\nb\n')
  const other = put('<0005> <02BD>\n')
  const { context } = await PDFDocument.load(await finishPdf(await pdf.save(), FACTS), {
    updateMetadata: false,
  })
  const read = (ref: PDFRef) => inflateSync((context.lookup(ref) as PDFRawStream).contents).toString('latin1')
  expect(read(map)).toBe('<0005> <2019>\n<0006> <0041>\n')
  expect(read(text)).toBe('a\n(x) Tj\nb\n')
  expect(read(capital)).toBe('a\n(x) Tj\nb\n')
  expect(read(other)).toBe('<0005> <02BD>\n')
})
