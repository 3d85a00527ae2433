import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'

/** A tag of the document: its entry, and where it stands in the file. */
export interface Tag {
  ref: PDFRef
  dict: PDFDict
  role: string
}

const name = (text: string) => PDFName.of(text)

/** All tags, parents before their children, in reading order; none in a document without. */
export function readTags({ context, catalog }: PDFDocument): Tag[] {
  const tags: Tag[] = []
  const read = (object: PDFObject | undefined) => {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    if (found instanceof PDFArray) for (const kid of found.asArray()) read(kid)
    if (!(found instanceof PDFDict && object instanceof PDFRef)) return
    const role = found.get(name('S'))
    if (!(role instanceof PDFName)) return
    tags.push({ ref: object, dict: found, role: role.decodeText() })
    read(found.get(name('K')))
  }
  read(catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.get(name('K')))
  return tags
}

/** What stands in a tag, in its order: tags, numbers of marked content, links. */
export function kidsOf({ dict }: Pick<Tag, 'dict'>): PDFObject[] {
  const kids = dict.get(name('K'))
  const list = kids instanceof PDFRef ? dict.context.lookup(kids) : kids
  if (list instanceof PDFArray) return list.asArray()
  return kids === undefined ? [] : [kids]
}

/** The numbers of the marked content that belongs to the tag and all below it, by their pages. */
export function marksUnder(
  { dict }: Pick<Tag, 'dict'>,
  page = dict.get(name('Pg')),
): { page: PDFObject; mark: number }[] {
  return kidsOf({ dict }).flatMap((kid) => {
    if (kid instanceof PDFNumber) return page ? [{ page, mark: kid.asNumber() }] : []
    const inner = kid instanceof PDFRef ? dict.context.lookup(kid) : kid
    if (!(inner instanceof PDFDict)) return []
    const here = inner.get(name('Pg')) ?? page
    const mark = inner.get(name('MCID'))
    if (mark instanceof PDFNumber) return here ? [{ page: here, mark: mark.asNumber() }] : []
    return marksUnder({ dict: inner }, here)
  })
}

/** The lists of the parent tree: under the number of a page the parent of each of its marks, under that of a link its tag. */
export function parentTree({ context, catalog }: PDFDocument): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>()
  const read = (node: PDFDict | undefined) => {
    const pairs = node?.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [key, value] = [pairs[at], pairs[at + 1]]
      const entry =
        value instanceof PDFRef && context.lookup(value) instanceof PDFArray ? context.lookup(value) : value
      if (key instanceof PDFNumber && entry) found.set(key.asNumber(), entry)
    }
    for (const kid of node?.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
      const inner = context.lookup(kid)
      if (inner instanceof PDFDict) read(inner)
    }
  }
  read(catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookupMaybe(name('ParentTree'), PDFDict))
  return found
}
