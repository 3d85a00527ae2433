/** The rules of PDF/UA-1 on tags and on what they hold. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { PageContent } from './content.ts'
import { attribute, name, numberOf, textOf } from './objects.ts'
import { type Tag, within } from './tags.ts'

/** What a rule found; `looked` counts paints, tags, links, fonts, glyphs: what the rule is about. */
export interface Found {
  looked: number
  faults: string[]
}

export const sum = <T>(items: T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0)

/** ISO 32000-1, 14.8.4. */
const ROLES = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
)

export function checkParents(pdf: PDFDocument, tags: Tag[], pages: PageContent[], lost: string[]): Found {
  const faults = [...lost]
  const entries = parentEntries(pdf)
  let looked = 0
  const owners = new Map<string, Tag>()
  for (const tag of tags)
    for (const { page, mark } of tag.marks) {
      const key = `${page} ${mark}`
      if (owners.has(key)) faults.push(`mark ${mark} belongs to two tags`)
      owners.set(key, tag)
    }
  const known = new Set(pages.flatMap(({ ref, marks }) => marks.map((mark) => `${ref} ${mark}`)))
  for (const key of owners.keys())
    if (!known.has(key)) faults.push(`a tag holds content that is not there: ${key}`)
  for (const { page, ref, marks } of pages) {
    const number = page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber()
    const list = number === undefined ? undefined : entries.get(number)
    for (const mark of marks) {
      looked++
      const owner = owners.get(`${ref} ${mark}`)
      const said = list instanceof PDFArray ? String(list.get(mark)) : undefined
      if (!owner) faults.push(`content that no tag holds: mark ${mark}`)
      else if (said !== owner.ref)
        faults.push(`the parent tree gives mark ${mark} of a ${owner.role} to another`)
    }
  }
  for (const tag of tags)
    for (const object of tag.objects) {
      looked++
      const number = object.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber()
      if (number === undefined || String(entries.get(number)) !== tag.ref)
        faults.push(`the parent tree does not give a link to its ${tag.role}`)
    }
  return { looked, faults }
}

function parentEntries({ context, catalog }: PDFDocument): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>()
  const read = (node: PDFDict | undefined) => {
    const pairs = node?.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
    for (let at = 0; at < pairs.length; at += 2) {
      const [key, value] = [pairs[at], pairs[at + 1]]
      const inner = value instanceof PDFRef ? context.lookup(value) : value
      if (key instanceof PDFNumber && value)
        found.set(key.asNumber(), inner instanceof PDFArray ? inner : value)
    }
    for (const kid of node?.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [])
      read(context.lookup(kid, PDFDict))
  }
  read(catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookupMaybe(name('ParentTree'), PDFDict))
  return found
}

export function checkRoles({ catalog }: PDFDocument, tags: Tag[]): Found {
  const faults: string[] = []
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const mapped = new Map<string, string>()
  for (const [key, value] of root?.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? []) {
    const [from, to] = [key.decodeText(), value instanceof PDFName ? value.decodeText() : '']
    mapped.set(from, to)
    if (ROLES.has(from)) faults.push(`${from} is mapped although PDF 1.7 knows it`)
    if (!ROLES.has(to)) faults.push(`${from} is mapped to ${to}, which PDF 1.7 doesn’t know`)
  }
  for (const { role } of tags)
    if (!ROLES.has(role) && !mapped.has(role)) faults.push(`${role} is no tag of PDF 1.7`)
  if (tags.length === 0) faults.push('no tags at all')
  return { looked: tags.length, faults }
}

export function checkHeadings(tags: Tag[], pages: PageContent[], pdf: PDFDocument): Found {
  const faults: string[] = []
  const headings = tags.filter(({ role }) => /^H\d?$/.test(role))
  const contents = new Set(pages.flatMap(({ ref, marks }) => marks.map((mark) => `${ref} ${mark}`)))
  let before = 0
  for (const heading of headings) {
    const level = Number(heading.role[1])
    if (Number.isNaN(level)) faults.push('an H without a level')
    if (level > before + 1) faults.push(`H${level} after ${before === 0 ? 'nothing' : `H${before}`}`)
    before = level
    const says = within(heading).some(({ marks }) =>
      marks.some(({ page, mark }) => contents.has(`${page} ${mark}`)),
    )
    if (!says) faults.push(`an H${level} that says nothing`)
  }
  if (headings.length === 0 && pdf.getPageCount() > 0) faults.push('no heading at all')
  return { looked: headings.length, faults }
}

export function checkTables(tags: Tag[]): Found {
  const faults: string[] = []
  const cells = tags.filter(({ role }) => /^T[HD]$/.test(role))
  const parents: Record<string, RegExp> = {
    TR: /^(Table|THead|TBody|TFoot)$/,
    TH: /^TR$/,
    TD: /^TR$/,
    THead: /^Table$/,
    TBody: /^Table$/,
    TFoot: /^Table$/,
  }
  for (const { role, parent, kids } of tags) {
    const may = parents[role]
    if (may && !may.test(parent?.role ?? '')) faults.push(`${role} in ${parent?.role}`)
    if (role === 'TR' && kids.some(({ role }) => !/^T[HD]$/.test(role)))
      faults.push('a row with other than cells')
    if (role === 'Table' && kids.some(({ role }) => !/^(TR|THead|TBody|TFoot|Caption)$/.test(role)))
      faults.push('a table with other than rows')
  }
  for (const { role, dict } of cells)
    if (role === 'TH' && !/^\/(Row|Column|Both)$/.test(String(attribute(dict, 'Scope'))))
      faults.push('a TH without a scope')
  for (const table of tags.filter(({ role }) => role === 'Table')) {
    const rows = within(table).filter(({ role }) => role === 'TR')
    const widths = widthsOf(rows)
    if (new Set(widths).size > 1)
      faults.push(`a table with rows of ${[...new Set(widths)].join(' and ')} cells`)
    if (rows.length === 0) faults.push('a table without rows')
  }
  return { looked: cells.length, faults }
}

/** Cells of each row, those that reach into it from above counted. */
function widthsOf(rows: Tag[]): number[] {
  let reaching: { width: number; rows: number }[] = []
  return rows.map(({ kids }) => {
    const spans = kids.map(({ dict }) => ({
      width: numberOf(attribute(dict, 'ColSpan')),
      rows: numberOf(attribute(dict, 'RowSpan')),
    }))
    const width = sum([...spans, ...reaching], ({ width }) => width)
    reaching = [...spans, ...reaching]
      .map((span) => ({ ...span, rows: span.rows - 1 }))
      .filter(({ rows }) => rows > 0)
    return width
  })
}

export function checkLists(tags: Tag[]): Found {
  const faults: string[] = []
  const lists = tags.filter(({ role }) => /^(L|LI|Lbl|LBody)$/.test(role))
  for (const { role, parent, kids, marks } of lists) {
    const above = parent?.role ?? ''
    if (role === 'L' && kids.some(({ role }) => !/^(L|LI|Caption)$/.test(role)))
      faults.push('a list with other than items')
    if (role === 'L' && kids.length === 0) faults.push('a list without items')
    if (role === 'LI' && above !== 'L') faults.push(`LI in ${above}`)
    if (role === 'LI' && (marks.length > 0 || kids.some(({ role }) => !/^(Lbl|LBody)$/.test(role))))
      faults.push('an item with other than label and body')
    if (role === 'LI' && !kids.some(({ role }) => role === 'LBody')) faults.push('an item without a body')
    if (/^(Lbl|LBody)$/.test(role) && !/^(LI|Note)$/.test(above)) faults.push(`${role} in ${above}`)
  }
  return { looked: lists.length, faults }
}

export function checkFigures(pdf: PDFDocument, tags: Tag[]): Found {
  const faults: string[] = []
  const sizes = new Map(pdf.getPages().map((page) => [String(page.ref), page.getSize()]))
  const figures = tags.filter(({ role }) => /^(Figure|Formula)$/.test(role))
  for (const figure of figures) {
    const words = textOf(figure.dict.lookup(name('Alt'))) ?? textOf(figure.dict.lookup(name('ActualText')))
    if (!words?.trim()) faults.push('a figure without another text')
    const box = attribute(figure.dict, 'BBox')
    const [left = 0, bottom = 0, right = 0, top = 0] =
      box instanceof PDFArray
        ? box.asArray().map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : Number.NaN))
        : []
    const { width = 0, height = 0 } =
      sizes.get(within(figure).flatMap(({ marks }) => marks)[0]?.page ?? '') ?? {}
    const about = words?.slice(0, 30)
    if (!box) faults.push(`a figure without a place: ${about}`)
    else if (!(left < right && bottom < top)) faults.push(`a figure whose place is empty: ${about}`)
    else if (left < -1 || bottom < -1 || right > width + 1 || top > height + 1)
      faults.push(`a figure that leaves its page: ${about}`)
  }
  return { looked: figures.length, faults }
}

export function checkLinks(pdf: PDFDocument, tags: Tag[]): Found {
  const faults: string[] = []
  let looked = 0
  const owners = new Map(tags.flatMap((tag) => tag.objects.map((object) => [object, tag] as const)))
  for (const [index, page] of pdf.getPages().entries()) {
    const annotations = page.node.Annots()
    const where = `page ${index + 1}`
    if (annotations && annotations.size() > 0 && page.node.get(name('Tabs')) !== name('S'))
      faults.push(`${where}: links don’t follow the order of tags`)
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      looked++
      const link = annotations?.lookup(at, PDFDict)
      if (!link) continue
      const subtype = String(link.get(name('Subtype')))
      const owner = owners.get(link)
      if (subtype !== '/Link') faults.push(`${where}: ${subtype} is no link`)
      if (!owner) faults.push(`${where}: a link without a tag`)
      else if (owner.role !== 'Link') faults.push(`${where}: a link in ${owner.role}`)
      if (!textOf(link.lookup(name('Contents')))?.trim())
        faults.push(`${where}: a link that does not say where it leads`)
    }
  }
  for (const tag of tags)
    if (tag.role === 'Link' && tag.objects.length === 0) faults.push('a Link that leads nowhere')
  return { looked, faults }
}
