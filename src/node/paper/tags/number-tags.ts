import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { readTags } from './struct-tree.ts'

const name = (text: string) => PDFName.of(text)

/**
 * Names the tags that others refer to, as cells do to their heads (ISO 32000-1, 14.7.2 and 14.8.5.7), by their order.
 * Chromium counts what it laid out on the way, which is not the same each time. Changes the document.
 */
export function numberTags(pdf: PDFDocument): void {
  const tags = readTags(pdf)
  const named = tags.filter(({ dict }) => textOf(dict.get(name('ID'))) !== undefined)
  if (named.length === 0) return
  const ids = new Map(
    named.map(({ dict }, index) => [textOf(dict.get(name('ID'))), PDFString.of(`tag${padded(index)}`)]),
  )
  const renamed = (object: unknown) => ids.get(textOf(object))
  for (const { dict } of named) dict.set(name('ID'), renamed(dict.get(name('ID'))) as PDFString)
  for (const { dict } of tags)
    for (const attributes of listOf(dict.lookup(name('A')))) {
      const heads = attributes instanceof PDFDict ? attributes.lookup(name('Headers')) : undefined
      if (heads instanceof PDFArray)
        for (let at = 0; at < heads.size(); at++) {
          const id = renamed(heads.get(at))
          if (id) heads.set(at, id)
        }
    }
  // A name tree of one node (7.9.6): the names are in order, because they are of one length.
  const names = named.flatMap(({ dict, ref }) => [dict.get(name('ID')) as PDFString, ref])
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  removeTree(pdf, root.get(name('IDTree')))
  root.set(name('IDTree'), pdf.context.obj({ Names: names }))
}

/** A tree that nothing refers to any more would still be written. */
function removeTree(pdf: PDFDocument, node: PDFObject | undefined): void {
  if (!(node instanceof PDFRef)) return
  const kids = pdf.context.lookupMaybe(node, PDFDict)?.lookupMaybe(name('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) removeTree(pdf, kid)
  pdf.context.delete(node)
}

const padded = (index: number): string => String(index + 1).padStart(6, '0')

function textOf(object: unknown): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

const listOf = (object: unknown): unknown[] =>
  object instanceof PDFArray ? object.asArray().map((_, at) => object.lookup(at)) : [object]
