/** The tags of a document as a tree. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'
import { name } from './objects.ts'

/** Marked content of a page, by the reference to it. */
export interface Mark {
  page: string
  mark: number
}

export interface Tag {
  ref: string
  dict: PDFDict
  role: string
  parent: Tag | undefined
  kids: Tag[]
  /** Marked content of its own. */
  marks: Mark[]
  /** Both in their order. */
  parts: (Tag | Mark)[]
  /** Annotations of its own. */
  objects: PDFDict[]
}

/** All tags, parents before children; and what is amiss with the tree itself, in words. */
export function readTags({ context, catalog }: PDFDocument): { tags: Tag[]; lost: string[] } {
  const tags: Tag[] = []
  const lost: string[] = []
  const add = (parent: Tag | undefined, mark: Mark) => {
    parent?.marks.push(mark)
    parent?.parts.push(mark)
  }
  const read = (object: PDFObject | undefined, parent: Tag | undefined, page: string) => {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    if (found instanceof PDFArray) for (const kid of found.asArray()) read(kid, parent, page)
    else if (found instanceof PDFNumber) add(parent, { page, mark: found.asNumber() })
    else if (!(found instanceof PDFDict)) lost.push(`a tag that is not there: ${object}`)
    else {
      const here = String(found.get(name('Pg')) ?? page)
      const type = found.get(name('Type'))
      if (type === name('MCR'))
        add(parent, { page: here, mark: found.lookup(name('MCID'), PDFNumber).asNumber() })
      else if (type === name('OBJR')) parent?.objects.push(found.lookup(name('Obj'), PDFDict))
      else {
        const role = found.get(name('S'))
        const tag: Tag = {
          ref: String(object),
          dict: found,
          role: role instanceof PDFName ? role.decodeText() : '',
          parent,
          kids: [],
          marks: [],
          parts: [],
          objects: [],
        }
        parent?.kids.push(tag)
        parent?.parts.push(tag)
        const outer = found.get(name('P'))
        if (parent && String(outer) !== parent.ref) lost.push(`${tag.role} names another parent than its own`)
        tags.push(tag)
        if (found.has(name('K'))) read(found.get(name('K')), tag, here)
      }
    }
  }
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (root) read(root.get(name('K')), undefined, '')
  return { tags, lost }
}

/** A tag and all below it. */
export function within(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(within)]
}
