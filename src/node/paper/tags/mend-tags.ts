/** What Chromium's tags lack for ISO 14289-1 (PDF/UA-1). Each function changes the document that it gets. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'
import { kidsOf, parentTree, readTags, type Tag } from './struct-tree.ts'

const name = (text: string) => PDFName.of(text)

/** What an item of a list says stands in its body, beside its label (ISO 32000-1, 14.8.4.3.3). */
export function addListBodies(pdf: PDFDocument): void {
  const parents = parentTree(pdf)
  for (const item of readTags(pdf)) if (item.role === 'LI') addListBody(pdf, item, parents)
}

function addListBody({ context }: PDFDocument, item: Tag, parents: Map<number, PDFObject>): void {
  const isOf = (kid: PDFObject, roles: string[]) => {
    const dict = kid instanceof PDFRef ? context.lookup(kid) : kid
    return dict instanceof PDFDict && roles.some((role) => dict.get(name('S')) === name(role))
  }
  const labels = kidsOf(item).filter((kid) => isOf(kid, ['Lbl', 'LBody']))
  const others = kidsOf(item).filter((kid) => !labels.includes(kid))
  if (others.length === 0) return
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: item.ref, K: others })
  const page = item.dict.get(name('Pg'))
  if (page) body.set(name('Pg'), page)
  const ref = context.register(body)
  for (const kid of others) {
    const dict = kid instanceof PDFRef ? context.lookup(kid) : kid
    if (dict instanceof PDFDict && dict.has(name('P'))) dict.set(name('P'), ref)
  }
  item.dict.set(name('K'), context.obj([...labels, ref]))
  pointTo(parents, item.ref, ref)
}

/** The marked content of one tag is another's now. */
function pointTo(parents: Map<number, PDFObject>, from: PDFRef, to: PDFRef): void {
  for (const list of parents.values()) {
    if (!(list instanceof PDFArray)) continue
    for (let at = 0; at < list.size(); at++) if (list.get(at) === from) list.set(at, to)
  }
}

/** A document of slides without its title has no heading of the first level: the others move up (ISO 14289-1, 7.4.2). */
export function raiseHeadings(pdf: PDFDocument): void {
  const headings = readTags(pdf).filter(({ role }) => /^H[1-6]$/.test(role))
  const highest = Math.min(...headings.map(({ role }) => Number(role[1])))
  for (const { dict, role } of headings) dict.set(name('S'), name(`H${Number(role[1]) - highest + 1}`))
}

/** Where a figure stands on its page, in points from the page's corner: left, bottom, right, top. */
export type Box = [number, number, number, number]

/** Each figure says which place of its page it takes (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3). */
export function addFigureBoxes(pdf: PDFDocument, boxOf: (tag: Tag) => Box | undefined): void {
  const { context } = pdf
  for (const tag of readTags(pdf)) {
    if (tag.role !== 'Figure') continue
    const box = boxOf(tag)
    if (!box) continue
    const layout = context.obj({
      O: 'Layout',
      Placement: 'Block',
      BBox: box.map((edge) => PDFNumber.of(edge)),
    })
    const others = tag.dict.lookup(name('A'))
    const list = others instanceof PDFArray ? others.asArray() : others ? [others] : []
    tag.dict.set(name('A'), list.length > 0 ? context.obj([...list, layout]) : layout)
  }
}
