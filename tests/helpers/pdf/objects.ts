/** What every reader of a PDF asks of its objects. */

import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

export const name = (text: string) => PDFName.of(text)

/** The words of a string; undefined for what is none. */
export const textOf = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined

/** The number of an object; 1 for what is none, as attributes of tags have it. */
export const numberOf = (object: PDFObject | undefined) =>
  object instanceof PDFNumber ? object.asNumber() : 1

/** The bytes of a stream, or of several as one, as they are before they are packed. */
export function streamText(stream: PDFObject | undefined): string {
  if (stream instanceof PDFArray) {
    const parts = stream.asArray().map((_, index) => streamText(stream.lookup(index)))
    return parts.join('\n')
  }
  if (!(stream instanceof PDFRawStream)) return ''
  const isPacked = stream.dict.get(name('Filter')) === name('FlateDecode')
  return Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1')
}

/** An attribute of a tag, which may have several dictionaries of them. */
export function attribute(dict: PDFDict, key: string): PDFObject | undefined {
  const attributes = dict.lookup(name('A'))
  const dicts = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const one of dicts) {
    const inner = one instanceof PDFRef ? dict.context.lookup(one) : one
    if (inner instanceof PDFDict && inner.has(name(key))) return inner.lookup(name(key))
  }
  return undefined
}

/** The metadata of a document; empty where it has none. */
export function xmpOf(catalog: PDFDict): string {
  const stream = catalog.lookup(name('Metadata'))
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : ''
}

/** What each glyph of a font means, by its code: the text of a ToUnicode stream in (ISO 32000-1, 9.10.3). */
export function readMap(text: string): Map<string, string> {
  const map = new Map<string, string>()
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  const hex = (value: number) => value.toString(16).padStart(4, '0').toUpperCase()
  for (const [, block = ''] of text.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', meaning = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(glyph.toUpperCase(), letter(meaning))
  for (const [, block = ''] of text.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', meaning = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++)
        map.set(hex(code), letter(hex(Number.parseInt(meaning, 16) + code - Number.parseInt(first, 16))))
  return map
}
