/**
 * Reads a PDF back as a screen reader and a viewer would: tags with their text, bookmarks, fonts, links.
 * Knows only what Chromium and our finishing write, so a surprise in a file is a failure here.
 */

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { readContent } from './pdf/content.ts'
import { attribute, name, textOf, xmpOf } from './pdf/objects.ts'
import { readTags, type Tag as TreeTag } from './pdf/tags.ts'

export interface Tag {
  role: string
  alt?: string | undefined
  scope?: string | undefined
  /** All text in the tag, letter for letter. */
  text: string
  /** The pages that it stands on, from 0, in order. */
  pages: number[]
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
    tags: tagsOf(pdf),
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
    xmp: xmpOf(catalog),
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

/** Every tag of the structure tree with the text of all marked content below it. */
function tagsOf(pdf: PDFDocument): Tag[] {
  const contents = pdf.getPages().map(readContent)
  const pageOf = new Map(contents.map(({ ref }, index) => [ref, index]))
  const read = (tag: TreeTag): Pick<Tag, 'text' | 'pages'> => {
    const parts = tag.parts.map((part) => {
      if ('role' in part) return read(part)
      const page = pageOf.get(part.page) ?? -1
      return { text: contents[page]?.texts.get(part.mark) ?? '', pages: [page] }
    })
    const pages = [...new Set(parts.flatMap((part) => part.pages))].sort((one, other) => one - other)
    return { text: parts.map(({ text }) => text).join(''), pages }
  }
  return readTags(pdf).tags.map((tag) => {
    const scope = attribute(tag.dict, 'Scope')
    return {
      role: tag.role,
      alt: textOf(tag.dict.lookup(name('Alt'))),
      scope: scope instanceof PDFName ? scope.decodeText() : undefined,
      ...read(tag),
    }
  })
}
