import { PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { expect, it, test } from 'vitest'
import { finishPdf } from '../../../src/node/paper/finish-pdf.ts'
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
