import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import { exportPapers } from '../../helpers/export-papers.ts'
import { GALLERY } from '../../helpers/gallery.ts'
import { checkUa, type UaRule, uaFaults, uaTable } from '../../helpers/pdf-ua.ts'

// Each export starts a browser of its own.
test.describe.configure({ timeout: 120_000 })

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-ua-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

// Two runs are all four: paper changes only handout and brief, theme only the slides (see below).
const RUNS = [
  ['a4', 'light'],
  ['letter', 'dark'],
] as const
const DECKS = { gallery: GALLERY, minimal: resolve('examples/minimal') }

for (const [deck, root] of Object.entries(DECKS))
  for (const [paper, theme] of RUNS)
    test(`no document of the ${deck} deck breaks a rule of PDF/UA-1, ${paper}, ${theme}`, async () => {
      const out = join(folder, `${deck}-${paper}`)
      const papers = await exportPapers(root, out, ['--paper', paper, '--theme', theme])
      expect(papers.size).toBeGreaterThan(1)
      for (const [name, bytes] of papers) {
        const report = await checkUa(bytes)
        console.log(`${deck}, ${name}, ${paper}, ${theme}\n${uaTable(report)}`)
        expect(uaFaults(report), name).toEqual([])
        // A rule that saw nothing has found nothing; the gallery's slides hold something for each.
        const unseen = Object.entries(report).filter(([, { looked }]) => looked === 0)
        if (deck === 'gallery' && name === 'slides') expect(unseen).toEqual([])
      }
    })

test('paper changes only handout and brief, the theme only the slides', async () => {
  const made = async (paper: string, theme: string) =>
    exportPapers(GALLERY, join(folder, `${paper}-${theme}`), ['--paper', paper, '--theme', theme])
  const [light, dark, letter] = [
    await made('a4', 'light'),
    await made('a4', 'dark'),
    await made('letter', 'light'),
  ]
  const changed = (papers: Map<string, Buffer>) =>
    [...papers].flatMap(([name, bytes]) => (light.get(name)?.equals(bytes) ? [] : [name])).sort()
  expect(changed(dark)).toEqual(['slides'])
  expect(changed(letter)).toEqual(['handout', 'onepage'])
})

test('a show without the title begins with a heading of the first level', async () => {
  const papers = await exportPapers(GALLERY, join(folder, 'show'), ['--show', 'flash'])
  for (const [name, bytes] of papers) expect(uaFaults(await checkUa(bytes)), name).toEqual([])
})

const name = (text: string) => PDFName.of(text)

/** The first tag of a role. */
function tagOf(pdf: PDFDocument, role: string): PDFDict {
  const tag = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFDict && object.get(name('S')) === name(role))
  if (!(tag instanceof PDFDict)) throw new Error(`no ${role}`)
  return tag
}

/** Changes the content of the page at `index`. */
function rewrite(pdf: PDFDocument, index: number, change: (text: string) => string): void {
  const ref = pdf.getPage(index).node.get(name('Contents'))
  const stream = ref && pdf.context.lookup(ref)
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) throw new Error('no content')
  const text = inflateSync(stream.contents).toString('latin1')
  const changed = change(text)
  expect(changed).not.toBe(text)
  pdf.context.assign(ref, pdf.context.stream(Buffer.from(changed, 'latin1')))
}

function linkOf(pdf: PDFDocument): PDFDict {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    if (annotations && annotations.size() > 0) return annotations.lookup(0, PDFDict)
  }
  throw new Error('no link')
}

function objectsWhere(pdf: PDFDocument, has: (dict: PDFDict) => boolean): PDFDict[] {
  const objects: PDFObject[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  return objects.filter((object): object is PDFDict => object instanceof PDFDict && has(object))
}

/** Faults of twenty-two kinds, each with the rule that must find it. */
const FAULTS: Record<string, [UaRule, (pdf: PDFDocument) => void]> = {
  'a ground without a mark': ['content', (pdf) => rewrite(pdf, 1, (text) => `${text}\n0 0 9 9 re\nf\n`)],
  'words without a mark': [
    'content',
    (pdf) =>
      rewrite(pdf, 1, (text) =>
        text.replace(/\/P <<\/MCID \d+ >>BDC|\/NonStruct <<\/MCID \d+ >>BDC/, '/Span BMC'),
      ),
  ],
  'a mark that never ends': ['marks', (pdf) => rewrite(pdf, 1, (text) => `${text}\n/Artifact BMC\n`)],
  'a mark between a path and its paint': [
    'marks',
    (pdf) => rewrite(pdf, 1, (text) => `${text}\n0 0 9 9 re\n/Artifact BMC\nf\nEMC\n`),
  ],
  'content that the parent tree gives to another': [
    'parents',
    (pdf) => {
      const [list] = pdf.context
        .enumerateIndirectObjects()
        .map(([, object]) => object)
        .filter(
          (object) => object instanceof PDFArray && object.size() > 3 && object.lookup(1) instanceof PDFDict,
        )
        .filter((object) => (object as PDFArray).lookup(1, PDFDict).has(name('S'))) as PDFArray[]
      for (let at = 0; at < (list?.size() ?? 0); at++) list?.set(at, list.get(0))
    },
  ],
  'a tag that nobody knows': ['roles', (pdf) => tagOf(pdf, 'P').set(name('S'), name('Paragraph'))],
  'a level of headings left out': ['headings', (pdf) => tagOf(pdf, 'H2').set(name('S'), name('H4'))],
  'a heading of no level': ['headings', (pdf) => tagOf(pdf, 'H1').set(name('S'), name('P'))],
  'an item without a body': ['lists', (pdf) => tagOf(pdf, 'LBody').set(name('S'), name('Div'))],
  'a header cell without a scope': ['tables', (pdf) => tagOf(pdf, 'TH').delete(name('A'))],
  'a row that lacks a cell': [
    'tables',
    (pdf) => {
      const kids = tagOf(pdf, 'TR').lookup(name('K'), PDFArray)
      kids.remove(kids.size() - 1)
    },
  ],
  'a figure without another text': ['figures', (pdf) => tagOf(pdf, 'Figure').delete(name('Alt'))],
  'a figure without a place': ['figures', (pdf) => tagOf(pdf, 'Figure').delete(name('A'))],
  'a link that does not say where it leads': ['links', (pdf) => linkOf(pdf).delete(name('Contents'))],
  'a link that no tag holds': ['links', (pdf) => tagOf(pdf, 'Link').set(name('K'), pdf.context.obj([]))],
  'a document without a language': ['language', ({ catalog }) => catalog.delete(name('Lang'))],
  'a part in no language': [
    'language',
    (pdf) => tagOf(pdf, 'P').set(name('Lang'), PDFString.of('no language')),
  ],
  'a title that viewers don’t show': ['title', ({ catalog }) => catalog.delete(name('ViewerPreferences'))],
  'a font that is not embedded': [
    'fonts',
    (pdf) => {
      for (const font of objectsWhere(pdf, (dict) => dict.has(name('FontFile2'))))
        font.delete(name('FontFile2'))
    },
  ],
  'letters without a meaning': [
    'unicode',
    (pdf) => {
      for (const font of objectsWhere(pdf, (dict) => dict.has(name('ToUnicode'))))
        font.delete(name('ToUnicode'))
    },
  ],
  'metadata that don’t name the standard': [
    'xmp',
    ({ catalog, context }) => {
      const stream = catalog.lookup(name('Metadata'))
      if (!(stream instanceof PDFRawStream)) throw new Error('no metadata')
      const text = Buffer.from(stream.contents).toString('utf8').replace('<pdfuaid:part>1</pdfuaid:part>', '')
      catalog.set(name('Metadata'), context.register(context.stream(Buffer.from(text), { Type: 'Metadata' })))
    },
  ],
  'a document that runs something': [
    'file',
    ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: '1' })),
  ],
}

test.describe('each fault is found by its rule:', () => {
  let slides: Buffer
  test.beforeAll(async () => {
    const papers = await exportPapers(GALLERY, join(folder, 'seeded'))
    slides = papers.get('slides') ?? Buffer.alloc(0)
  })

  for (const [fault, [rule, seed]] of Object.entries(FAULTS))
    test(fault, async () => {
      const pdf = await PDFDocument.load(slides, { updateMetadata: false })
      seed(pdf)
      const report = await checkUa(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }))
      expect(report[rule].faults, uaTable(report)).not.toEqual([])
    })
})

test('two runs give the same bytes, also from another folder and time zone', async () => {
  const elsewhere = join(folder, 'another place')
  for (const part of ['slides', 'assets'])
    await cp(join(GALLERY, part), join(elsewhere, part), { recursive: true })
  const here = await exportPapers(GALLERY, join(folder, 'here'), [], { TZ: 'America/Los_Angeles' })
  const there = await exportPapers(elsewhere, join(folder, 'there'), [], { TZ: 'Pacific/Kiritimati' })
  expect([...there.keys()].sort()).toEqual(['handout', 'onepage', 'slides'])
  for (const [name, bytes] of here) expect(there.get(name)?.equals(bytes), name).toBe(true)
})
