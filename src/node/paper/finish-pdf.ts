/**
 * What Chromium leaves out of a PDF or shouldn't have put in: bytes in, bytes out. The same bytes come out
 * for the same bytes and facts, on every machine and at any time.
 */

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { mendApostrophes } from './mend-text.ts'
import { makeAccessible } from './tags/make-accessible.ts'
import { xmpPacket } from './xmp.ts'

/** What the document is, in words. */
export interface Facts {
  title: string
  /** What it is, where its title is not enough: a draft. */
  subject?: string
  lang: string
  /** Who answers for it; absent = nobody is named. */
  author?: string | undefined
  /** Absent for a document that has none: no day is better than a made-up one. */
  date?: Date | undefined
  /** Hex digest of what the document was printed from: its identifier, so that no clock or chance is in it. */
  identity: string
  /** In page order; `page` counts from 0. The first is the parent of the others. */
  bookmarks: { title: string; page: number }[]
  /** A name for each page, as viewers show it beside the page's own number; absent = 1, 2, 3 … */
  pageNames?: string[]
  /** What a link within the document leads to, by the id of its target. */
  nameOf(id: string): string
}

/** A printed document, or its bytes, in; the bytes of the finished one out. */
export async function finishPdf(printed: PDFDocument | Uint8Array, facts: Facts): Promise<Uint8Array> {
  const pdf = await openPdf(printed)
  mendApostrophes(pdf)
  makeAccessible(pdf)
  addMetadata(pdf, facts)
  addRoleMap(pdf)
  nameLinks(pdf, facts)
  addBookmarks(pdf, facts)
  if (facts.pageNames) addPageNames(pdf, facts.pageNames)
  const id = PDFHexString.of(facts.identity.slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  return pdf.save({
    // Chromium writes PDF 1.4, in which each object stands by itself: packed together they take half the room.
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: AT_ONCE,
  })
}

/** A printed document in: how many pages it has, and where each target of an internal link stands, from 0. */
export async function pagesOfTargets(
  printed: PDFDocument | Uint8Array,
): Promise<{ pages: number; targets: Map<string, number> }> {
  const pdf = await openPdf(printed)
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]))
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const targets = (dests?.keys() ?? []).map((name): [string, number] => {
    const page = dests?.lookup(name, PDFArray).get(0)
    return [name.decodeText(), pages.get(String(page)) ?? 0]
  })
  return { pages: pages.size, targets: new Map(targets) }
}

/**
 * The one way in which text becomes a string of the document (ISO 32000-1, 7.9.2.2): as hexadecimal digits,
 * among which no character can end the string, as a bracket could end one in brackets.
 */
function pdfText(text: string): PDFHexString {
  return PDFHexString.fromText(text)
}

/** pdf-lib pauses after so many objects to let a browser breathe; we don't need that. */
const AT_ONCE = Number.POSITIVE_INFINITY

/** The document of printed bytes; to read it once takes as long as to finish it. */
export async function openPdf(printed: PDFDocument | Uint8Array): Promise<PDFDocument> {
  if (printed instanceof PDFDocument) return printed
  return PDFDocument.load(printed, { updateMetadata: false, parseSpeed: AT_ONCE })
}

/** Title, subject, language, author and a fixed date as far as they are known; no producer and no creator. */
function addMetadata({ context, catalog }: PDFDocument, { title, subject, lang, author, date }: Facts): void {
  // Deleted, not only replaced: what nothing points to would still be saved.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info)
  const time = date && PDFString.fromDate(date)
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: pdfText(title),
      ...(subject === undefined ? {} : { Subject: pdfText(subject) }),
      ...(author === undefined ? {} : { Author: pdfText(author) }),
      ...(time ? { CreationDate: time, ModDate: time } : {}),
    }),
  )
  catalog.set(PDFName.of('Lang'), pdfText(lang))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  // Left uncompressed, so that tools which don't read PDF find it.
  const packet = context.stream(Buffer.from(xmpPacket({ title, subject, lang, author, date })), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  catalog.set(PDFName.of('Metadata'), context.register(packet))
}

/** Chromium tags with names of PDF 2.0; readers of PDF 1.7 must be told what they stand for. */
function addRoleMap({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  root?.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span', Aside: 'Sect' }))
}

/** Every link says where it leads (ISO 14289-1, 7.18.5). */
function nameLinks(pdf: PDFDocument, { nameOf }: Facts): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const link = annotations?.lookup(index, PDFDict)
      if (link?.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
      const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString)
      const target = link.lookupMaybe(PDFName.of('Dest'), PDFName)
      const text = address?.decodeText() ?? (target ? nameOf(target.decodeText()) : undefined)
      if (text !== undefined) link.set(PDFName.of('Contents'), pdfText(text))
    }
  }
}

function addBookmarks(pdf: PDFDocument, { bookmarks: [first, ...others] }: Facts): void {
  if (!first) return
  const { context, catalog } = pdf
  const pages = pdf.getPages()
  const outline = context.nextRef()
  const root = context.nextRef()
  const refs = others.map(() => context.nextRef())
  const item = ({ title, page }: { title: string; page: number }, parent: PDFRef) => {
    const dict = context.obj({ Title: pdfText(title), Parent: parent })
    const target = pages[page]
    if (target) dict.set(PDFName.of('Dest'), context.obj([target.ref, 'Fit']))
    return dict
  }
  const link = (dict: PDFDict, name: string, ref: PDFRef | undefined) => {
    if (ref) dict.set(PDFName.of(name), ref)
  }
  const rootItem = item(first, outline)
  link(rootItem, 'First', refs[0])
  link(rootItem, 'Last', refs.at(-1))
  if (refs.length > 0) rootItem.set(PDFName.of('Count'), PDFNumber.of(refs.length))
  context.assign(root, rootItem)
  for (const [index, bookmark] of others.entries()) {
    const dict = item(bookmark, root)
    link(dict, 'Prev', refs[index - 1])
    link(dict, 'Next', refs[index + 1])
    context.assign(refs[index]!, dict)
  }
  context.assign(
    outline,
    context.obj({ Type: 'Outlines', First: root, Last: root, Count: 1 + others.length }),
  )
  catalog.set(PDFName.of('Outlines'), outline)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function addPageNames({ context, catalog }: PDFDocument, names: string[]): void {
  const entries = names.flatMap((name, page) => [PDFNumber.of(page), context.obj({ P: pdfText(name) })])
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: entries }))
}
