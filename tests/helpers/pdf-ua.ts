/**
 * The conditions of the Matterhorn Protocol 1.1 (ISO 14289-1) that a program can decide, as far as a document printed
 * by Chromium can break them. Reads the file by itself and shares nothing with what wrote it. Each rule says how many
 * things it looked at, since a rule that saw nothing has found nothing.
 */

import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFBool,
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

/** What a rule found; `looked` counts paints, tags, links, fonts, glyphs: what the rule is about. */
export interface Found {
  looked: number
  faults: string[]
}

/** By the name of the rule; in brackets the checkpoints of the Matterhorn Protocol. */
export const UA_RULES = {
  content: 'all that is painted is tagged or an artifact, never both (01)',
  marks: 'marked content is nested and numbered well (01)',
  parents: 'tags and parent tree say the same, both ways (01, 28)',
  roles: 'each tag is one of PDF 1.7 or mapped to one (02)',
  title: 'the title is known and shown (06, 07)',
  xmp: 'the metadata name PDF/UA-1, title and language (05, 06)',
  headings: 'headings begin at the first level, leave none out, say something (14)',
  tables: 'rows are as wide as each other, header cells have a scope (09, 15)',
  lists: 'lists hold items, items hold labels and bodies (09, 16)',
  figures: 'figures have another text and a place on their page (13)',
  links: 'links are tagged, say where they lead, and follow the order of tags (28)',
  language: 'document and parts have a language that there is (11)',
  fonts: 'fonts are embedded with maps that fit (31)',
  unicode: 'each letter has a meaning (10, 31)',
  file: 'tagged, not suspect, no scripts, forms, layers, files or locks (06, 20, 26)',
} as const

export type UaRule = keyof typeof UA_RULES
export type UaReport = Record<UaRule, Found>

const name = (text: string) => PDFName.of(text)
const textOf = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined

/** ISO 32000-1, 14.8.4. */
const ROLES = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
)

interface Tag {
  ref: string
  dict: PDFDict
  role: string
  parent: Tag | undefined
  kids: Tag[]
  /** Marked content of its own. */
  marks: { page: string; mark: number }[]
  /** Annotations of its own. */
  objects: PDFDict[]
}

interface PageContent {
  page: PDFPage
  ref: string
  paints: number
  bare: string[]
  broken: string[]
  marks: number[]
  /** Glyphs by the name of their font. */
  glyphs: Map<string, Set<string>>
}

/** Applies all rules to a file. Throws only for what is no PDF. */
export async function checkUa(bytes: Uint8Array): Promise<UaReport> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = pdf.getPages().map(readContent)
  const { tags, lost } = readTags(pdf)
  return {
    content: {
      looked: sum(pages, ({ paints }) => paints),
      faults: pages.flatMap(({ bare }, index) => bare.map((what) => `page ${index + 1}: ${what}`)),
    },
    marks: {
      looked: sum(pages, ({ marks }) => marks.length),
      faults: pages.flatMap(({ broken }, index) => broken.map((what) => `page ${index + 1}: ${what}`)),
    },
    parents: checkParents(pdf, tags, pages, lost),
    roles: checkRoles(pdf, tags),
    title: checkTitle(pdf),
    xmp: checkXmp(pdf),
    headings: checkHeadings(tags, pages, pdf),
    tables: checkTables(tags),
    lists: checkLists(tags),
    figures: checkFigures(pdf, tags),
    links: checkLinks(pdf, tags),
    language: checkLanguage(pdf, tags),
    fonts: checkFonts(pdf),
    unicode: checkUnicode(pages, tags),
    file: checkFile(pdf),
  }
}

/** `content: 1204 looked at, nothing found`, a line a rule. */
export function uaTable(report: UaReport): string {
  const rows = Object.entries(report) as [UaRule, Found][]
  return rows
    .map(([rule, { looked, faults }]) => {
      const found =
        faults.length === 0 ? 'nothing found' : `${faults.length} found: ${faults.slice(0, 4).join('; ')}`
      return `${rule.padEnd(9)}${String(looked).padStart(7)} looked at, ${found}`
    })
    .join('\n')
}

/** All faults of all rules, each with its rule. */
export function uaFaults(report: UaReport): string[] {
  return Object.entries(report).flatMap(([rule, { faults }]) => faults.map((fault) => `${rule}: ${fault}`))
}

const sum = <T>(items: T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)

// Content of pages.

const TOKEN_RE =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

function readContent(page: PDFPage): PageContent {
  const found: PageContent = {
    page,
    ref: String(page.ref),
    paints: 0,
    bare: [],
    broken: [],
    marks: [],
    glyphs: new Map(),
  }
  readStream(streamText(page.node.Contents()), page.node.Resources(), found, false)
  const seen = new Set<number>()
  for (const mark of found.marks) {
    if (seen.has(mark)) found.broken.push(`mark ${mark} stands twice`)
    seen.add(mark)
  }
  return found
}

function readStream(
  text: string,
  resources: PDFDict | undefined,
  found: PageContent,
  isCoveredOutside: boolean,
): void {
  const open: ('tag' | 'artifact' | 'other')[] = []
  let operands: string[] = []
  let [inText, inPath, font] = [false, false, '']
  const isCovered = () => isCoveredOutside || open.some((kind) => kind !== 'other')
  const paint = (what: string) => {
    found.paints++
    if (!isCovered()) found.bare.push(what)
    if (open.includes('tag') && open.includes('artifact')) found.bare.push(`${what} is tag and artifact`)
  }
  for (const [token] of text.matchAll(TOKEN_RE)) {
    if (token.startsWith('%')) continue
    if (/^[-+.\d/<>[\](]/.test(token) || /^(true|false|null)$/.test(token)) {
      operands.push(token)
      continue
    }
    if (/^(BMC|BDC)$/.test(token)) {
      if (inPath) found.broken.push('a mark between a path and its paint')
      const at = operands.indexOf('/MCID')
      if (at >= 0) found.marks.push(Number(operands[at + 1]))
      open.push(operands[0] === '/Artifact' ? 'artifact' : at >= 0 ? 'tag' : 'other')
    } else if (token === 'EMC') {
      if (inPath) found.broken.push('a mark ends between a path and its paint')
      if (!open.pop()) found.broken.push('a mark ends that never began')
    } else if (token === 'BT' || token === 'ET') inText = token === 'BT'
    else if (/^(m|l|c|v|y|h|re)$/.test(token)) inPath = true
    else if (token === 'n') inPath = false
    else if (/^([SsFfBb]|f\*|B\*|b\*)$/.test(token)) {
      inPath = false
      paint('a path')
    } else if (token === 'sh') paint('a shading')
    else if (token === 'Tf') font = operands[0]?.slice(1) ?? ''
    else if (/^(T[jJ]|'|")$/.test(token)) {
      if (!inText) found.broken.push('letters outside of a text')
      paint('letters')
      const set = found.glyphs.get(font) ?? new Set()
      found.glyphs.set(font, set)
      for (const operand of operands)
        if (/^<[\da-fA-F]/.test(operand))
          for (const glyph of operand.slice(1, -1).match(/.{4}/g) ?? []) set.add(glyph.toUpperCase())
    } else if (token === 'Do') {
      const form = resources?.lookupMaybe(name('XObject'), PDFDict)?.lookup(name(operands[0]?.slice(1) ?? ''))
      if (form instanceof PDFRawStream && form.dict.get(name('Subtype')) === name('Form'))
        readStream(streamText(form), form.dict.lookupMaybe(name('Resources'), PDFDict), found, isCovered())
      else paint('a picture')
    }
    operands = []
  }
  if (open.length > 0) found.broken.push('a mark that never ends')
}

function streamText(stream: PDFObject | undefined): string {
  if (stream instanceof PDFArray) {
    const parts = stream.asArray().map((_, index) => streamText(stream.lookup(index)))
    return parts.join('\n')
  }
  if (!(stream instanceof PDFRawStream)) return ''
  const isPacked = stream.dict.get(name('Filter')) === name('FlateDecode')
  return Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1')
}

// Tags.

function readTags({ context, catalog }: PDFDocument): { tags: Tag[]; lost: string[] } {
  const tags: Tag[] = []
  const lost: string[] = []
  const read = (object: PDFObject | undefined, parent: Tag | undefined, page: string) => {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    if (found instanceof PDFArray) for (const kid of found.asArray()) read(kid, parent, page)
    else if (found instanceof PDFNumber) parent?.marks.push({ page, mark: found.asNumber() })
    else if (!(found instanceof PDFDict)) lost.push(`a tag that is not there: ${object}`)
    else {
      const here = String(found.get(name('Pg')) ?? page)
      const type = found.get(name('Type'))
      if (type === name('MCR'))
        parent?.marks.push({ page: here, mark: found.lookup(name('MCID'), PDFNumber).asNumber() })
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
          objects: [],
        }
        parent?.kids.push(tag)
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

function checkParents(pdf: PDFDocument, tags: Tag[], pages: PageContent[], lost: string[]): Found {
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

function checkRoles({ catalog }: PDFDocument, tags: Tag[]): Found {
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

function checkHeadings(tags: Tag[], pages: PageContent[], pdf: PDFDocument): Found {
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

/** A tag and all below it. */
function within(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(within)]
}

function checkTables(tags: Tag[]): Found {
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

const numberOf = (object: PDFObject | undefined) => (object instanceof PDFNumber ? object.asNumber() : 1)

function attribute(dict: PDFDict, key: string): PDFObject | undefined {
  const attributes = dict.lookup(name('A'))
  const dicts = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const one of dicts) {
    const inner = one instanceof PDFRef ? dict.context.lookup(one) : one
    if (inner instanceof PDFDict && inner.has(name(key))) return inner.lookup(name(key))
  }
  return undefined
}

function checkLists(tags: Tag[]): Found {
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

function checkFigures(pdf: PDFDocument, tags: Tag[]): Found {
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

function checkLinks(pdf: PDFDocument, tags: Tag[]): Found {
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

function checkLanguage({ catalog }: PDFDocument, tags: Tag[]): Found {
  const whole = textOf(catalog.lookup(name('Lang')))
  const parts = tags.flatMap(({ dict }) => textOf(dict.lookup(name('Lang'))) ?? [])
  const all = [whole ?? '', ...parts]
  const faults = all.filter((lang) => !isLanguage(lang)).map((lang) => `“${lang}” is no language`)
  return { looked: all.length, faults }
}

function isLanguage(lang: string): boolean {
  try {
    return lang !== '' && Intl.getCanonicalLocales(lang).length === 1
  } catch {
    return false
  }
}

function checkTitle({ catalog, context }: PDFDocument): Found {
  const faults: string[] = []
  const view = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)
  if (view?.lookup(name('DisplayDocTitle')) !== PDFBool.True) faults.push('viewers show the name of the file')
  const information = context.lookup(context.trailerInfo.Info)
  const title = information instanceof PDFDict ? textOf(information.lookup(name('Title'))) : undefined
  if (!title?.trim()) faults.push('no title')
  else if (!xmpOf(catalog).includes(`>${escaped(title)}</rdf:li>`))
    faults.push('another title in the metadata')
  return { looked: 2, faults }
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  )

function xmpOf(catalog: PDFDict): string {
  const stream = catalog.lookup(name('Metadata'))
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : ''
}

function checkXmp({ catalog }: PDFDocument): Found {
  const xmp = xmpOf(catalog)
  const faults: string[] = []
  const must = {
    'the number of PDF/UA': /<pdfuaid:part>1<\/pdfuaid:part>/,
    'the name of that number’s schema':
      /<rdf:Description[^>]+xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/,
    'a title': /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]*[^<\s]/,
    'a language': /<dc:language>\s*<rdf:Bag>\s*<rdf:li>[^<]+<\/rdf:li>/,
  }
  for (const [what, pattern] of Object.entries(must))
    if (!pattern.test(xmp)) faults.push(`the metadata lack ${what}`)
  const open: string[] = []
  for (const [, slash, tag = '', rest = ''] of xmp.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*>/g)) {
    if (slash !== '/') open.push(tag)
    else if (open.pop() !== tag) faults.push(`the metadata are no XML at ${tag}${rest}`)
  }
  if (open.length > 0) faults.push(`the metadata are no XML: ${open.join(', ')}`)
  return { looked: Object.keys(must).length, faults }
}

function checkFonts({ context }: PDFDocument): Found {
  const faults: string[] = []
  let looked = 0
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue
    const subtype = String(object.get(name('Subtype')))
    const called = String(object.get(name('BaseFont')))
    looked++
    if (subtype === '/Type0') {
      if (!object.has(name('ToUnicode'))) faults.push(`${called} has no map to Unicode`)
      if (!/^\/Identity-[HV]$/.test(String(object.get(name('Encoding')))))
        faults.push(`${called} has another encoding`)
      continue
    }
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict)
    const files = ['FontFile', 'FontFile2', 'FontFile3'].filter((file) => descriptor?.has(name(file)))
    if (files.length !== 1) faults.push(`${called} is not embedded`)
    if (subtype === '/CIDFontType2' && !object.has(name('CIDToGIDMap')))
      faults.push(`${called} has no map of its glyphs`)
    if (descriptor?.has(name('CIDSet'))) faults.push(`${called} lists its glyphs, which nobody checks`)
  }
  return { looked, faults }
}

function checkUnicode(pages: PageContent[], tags: Tag[]): Found {
  const faults = new Set<string>()
  let looked = 0
  const maps = new Map<PDFObject | undefined, Map<string, string>>()
  for (const { page, glyphs } of pages) {
    const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
    for (const [key, codes] of glyphs) {
      const stream = fonts?.lookupMaybe(name(key), PDFDict)?.lookup(name('ToUnicode'))
      const map = maps.get(stream) ?? readMap(streamText(stream))
      maps.set(stream, map)
      for (const code of codes) {
        looked++
        const meaning = map.get(code)
        if (meaning === undefined) faults.add(`glyph ${code} of ${key} has no meaning`)
        else if (/\0|\ufeff|\ufffe|[\ue000-\uf8ff]/.test(meaning))
          faults.add(`glyph ${code} of ${key} means nothing`)
      }
    }
  }
  for (const { dict, role } of tags)
    for (const key of ['Alt', 'ActualText', 'E']) {
      const words = textOf(dict.lookup(name(key)))
      if (words !== undefined) looked++
      if (words !== undefined && /[\ue000-\uf8ff]/.test(words))
        faults.add(`${key} of ${role} has letters of nobody’s`)
    }
  return { looked, faults: [...faults] }
}

function readMap(text: string): Map<string, string> {
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

function checkFile({ catalog, context, isEncrypted }: PDFDocument): Found {
  const faults: string[] = []
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)
  if (marked?.lookup(name('Marked')) !== PDFBool.True) faults.push('not marked as tagged')
  if (marked?.lookup(name('Suspects')) === PDFBool.True) faults.push('its tags are suspects')
  if (isEncrypted) faults.push('locked')
  const never = ['AcroForm', 'OCProperties', 'OpenAction', 'AA', 'Collection', 'Names']
  for (const key of never) if (catalog.has(name(key))) faults.push(`has ${key}`)
  let looked = 3 + never.length
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    looked++
    if (/^\/(JavaScript|Launch|Movie|Sound)$/.test(String(dict.get(name('S'))))) faults.push('runs something')
    if (dict.get(name('Subtype')) === name('Form') && dict.has(name('Ref')))
      faults.push('takes pages of another file')
  }
  return { looked, faults }
}
