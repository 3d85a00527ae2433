import { deflateSync, inflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/*
 * Source Serif 4 draws the apostrophe ’ (U+2019) and the letter ʼ (U+02BC) with one glyph. Chromium writes
 * down the letter as that glyph's meaning and puts each apostrophe into a span with its real text; readers
 * that don't know such spans find the letter, others lose the rest of the heading.
 */
// The digits are written small or large, as the version of Chromium has it.
const LETTER_RE = /^(<[0-9A-F]{4}>) <02BC>$/gim
const SPAN_RE = /\/Span<<\/ActualText <feff2019> >> BDC\n([^\n]+\n)EMC\n/gi

/** Makes the glyph mean the apostrophe and takes the spans out. Changes nothing else in any stream. */
export function mendApostrophes({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    if (object.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue
    const text = inflateSync(object.contents).toString('latin1')
    const mended = text.replace(LETTER_RE, '$1 <2019>').replace(SPAN_RE, '$1')
    if (mended === text) continue
    const contents = deflateSync(Buffer.from(mended, 'latin1'))
    object.dict.set(PDFName.of('Length'), context.obj(contents.length))
    context.assign(ref, PDFRawStream.of(object.dict, contents))
  }
}
