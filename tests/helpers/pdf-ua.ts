/**
 * The conditions of the Matterhorn Protocol 1.1 (ISO 14289-1) that a program can decide, as far as a document printed
 * by Chromium can break them. Reads the file by itself and shares nothing with what wrote it. Each rule says how many
 * things it looked at, since a rule that saw nothing has found nothing.
 */

import { PDFDocument } from '@cantoo/pdf-lib'
import { readContent } from './pdf/content.ts'
import { readTags } from './pdf/tags.ts'
import { checkFile, checkFonts, checkLanguage, checkTitle, checkUnicode, checkXmp } from './pdf/ua-file.ts'
import {
  checkFigures,
  checkHeadings,
  checkLinks,
  checkLists,
  checkParents,
  checkRoles,
  checkTables,
  type Found,
  sum,
} from './pdf/ua-tags.ts'

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
