/**
 * Reads a PDF back as a screen reader and a viewer would: tags with their text, bookmarks, fonts, links.
 * Knows only what Chromium and our finishing write, so a surprise in a file is a failure here.
 */

import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

export interface Tag {
  role: string
  alt?: string | undefined
  scope?: string | undefined
  /** All text in the tag, letter for letter. */
  text: string
}

export interface ReadPdf {
  pdf: PDFDocument
  pages: { width: number; height: number }[]
  /** In reading order, parents before children. */
  tags: Tag[]
  bookmarks: { title: string; level: number; page: number }[]
  links: { contents: string | undefined; address: string | undefined }[]
  fonts: { subtype: string; name: string; embedded: boolean }[]
  images: number
  /** Keys of the document information, e.g. Title. */
  information: Map<string, string>
  xmp: string
  lang: string | undefined
}

const name = (text: string) => PDFName.of(text)
const textOf = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = pdf
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  const dicts = objects.flatMap((object) =>
    object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : [],
  )
  const ofType = (key: string, type: string) => dicts.filter((dict) => dict.get(name(key)) === name(type))
  const information = context.lookup(context.trailerInfo.Info, PDFDict)
  return {
    pdf,
    pages: pdf.getPages().map((page) => page.getSize()),
    tags: readTags(pdf),
    bookmarks: readBookmarks(pdf),
    links: ofType('Subtype', 'Link').map((link) => ({
      contents: textOf(link.lookup(name('Contents'))),
      address: textOf(link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'))),
    })),
    fonts: ofType('Type', 'Font')
      .filter((font) => font.get(name('Subtype')) !== name('Type0'))
      .map((font) => ({
        subtype: String(font.get(name('Subtype'))).slice(1),
        name: String(font.get(name('BaseFont'))).slice(1),
        embedded: font.lookupMaybe(name('FontDescriptor'), PDFDict)?.has(name('FontFile2')) ?? false,
      })),
    images: ofType('Subtype', 'Image').length,
    information: new Map(
      information.entries().map(([key, value]) => [key.decodeText(), textOf(value) ?? '']),
    ),
    xmp: readXmp(catalog.lookup(name('Metadata'))),
    lang: textOf(catalog.lookup(name('Lang'))),
  }
}

function readBookmarks(pdf: PDFDocument): ReadPdf['bookmarks'] {
  const found: ReadPdf['bookmarks'] = []
  const outline = pdf.catalog.lookupMaybe(name('Outlines'), PDFDict)
  const refs = pdf.getPages().map(({ ref }) => ref.toString())
  const walk = (parent: PDFDict | undefined, level: number) => {
    let item = parent?.lookupMaybe(name('First'), PDFDict)
    while (item) {
      const target = item.lookup(name('Dest'), PDFArray).get(0)
      found.push({
        title: textOf(item.lookup(name('Title'))) ?? '',
        level,
        page: refs.indexOf(String(target)),
      })
      walk(item, level + 1)
      item = item.lookupMaybe(name('Next'), PDFDict)
    }
  }
  walk(outline, 0)
  return found
}

function readXmp(stream: PDFObject | undefined): string {
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : ''
}

/** Every tag of the structure tree with the text of all marked content below it. */
function readTags(pdf: PDFDocument): Tag[] {
  const { context, catalog } = pdf
  const contents = new Map(pdf.getPages().map((page) => [page.ref.toString(), readMarkedContent(page)]))
  const tags: Tag[] = []
  const read = (object: PDFObject | undefined, page: string): string => {
    const kid = object instanceof PDFRef ? context.lookup(object) : object
    if (kid instanceof PDFNumber) return contents.get(page)?.get(kid.asNumber()) ?? ''
    if (kid instanceof PDFArray)
      return kid
        .asArray()
        .map((inner) => read(inner, page))
        .join('')
    if (!(kid instanceof PDFDict)) return ''
    const here = String(kid.get(name('Pg')) ?? page)
    if (kid.get(name('Type')) === name('MCR')) return read(kid.get(name('MCID')), here)
    const role = kid.get(name('S'))
    if (!(role instanceof PDFName)) return ''
    const tag: Tag = {
      role: role.decodeText(),
      alt: textOf(kid.lookup(name('Alt'))),
      scope: scopeOf(kid),
      text: '',
    }
    tags.push(tag)
    tag.text = read(kid.get(name('K')), here)
    return tag.text
  }
  read(catalog.lookup(name('StructTreeRoot'), PDFDict).get(name('K')), '')
  return tags
}

function scopeOf(tag: PDFDict): string | undefined {
  const attributes = tag.lookup(name('A'))
  const dicts = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  const scopes = dicts.map((dict) => (dict instanceof PDFDict ? dict.get(name('Scope')) : undefined))
  const scope = scopes.find((scope) => scope instanceof PDFName)
  return scope instanceof PDFName ? scope.decodeText() : undefined
}

const OPERATOR_RE = /\/\w+[^\n]*(?:BDC|BMC)\b|\bEMC\b|\/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)> Tj|\[([^\]]*)\] TJ/g

/** A page in, the text of each of its marked contents out. */
function readMarkedContent(page: PDFPage): Map<number, string> {
  const found = new Map<number, string>()
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
  const letters = new Map<string, Map<string, string>>()
  for (const [key, font] of fonts?.entries() ?? [])
    letters.set(key.decodeText(), readUnicode(page.doc.context.lookup(font, PDFDict)))
  let font = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const [text, fontName, glyphs, run] of streamText(page.node.Contents()).matchAll(OPERATOR_RE)) {
    if (text === 'EMC') open.pop()
    else if (/B[DM]C$/.test(text)) open.push(/\/MCID (\d+)/.exec(text)?.[1])
    else if (fontName !== undefined) font = letters.get(fontName) ?? new Map()
    else {
      const current = open.findLast((id) => id !== undefined)
      if (current === undefined) continue
      const hex = glyphs ?? [...(run ?? '').matchAll(/<([0-9a-fA-F]+)>/g)].map(([, hex]) => hex).join('')
      const letters = (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toUpperCase()) ?? '\ufffd')
      found.set(Number(current), (found.get(Number(current)) ?? '') + letters.join(''))
    }
  }
  return found
}

/** What each glyph of a font means, by its code. */
function readUnicode(font: PDFDict): Map<string, string> {
  const map = new Map<string, string>()
  const text = streamText(font.lookup(name('ToUnicode')))
  const next = (hex: string, step: number) => (Number.parseInt(hex, 16) + step).toString(16).padStart(4, '0')
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of text.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', meaning = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      map.set(glyph.toUpperCase(), letter(meaning))
  for (const [, block = ''] of text.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', meaning = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let step = 0; step <= Number.parseInt(last, 16) - Number.parseInt(first, 16); step++)
        map.set(next(first, step).toUpperCase(), letter(next(meaning, step)))
  return map
}

function streamText(stream: PDFObject | undefined): string {
  if (stream instanceof PDFArray)
    return stream
      .asArray()
      .map((_, index) => streamText(stream.lookup(index)))
      .join('\n')
  return stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : ''
}
