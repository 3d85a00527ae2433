import { findCuts } from './cuts.ts'
import { findDates } from './dates.ts'
import { type FoundHeading, findHeadings } from './headings.ts'
import {
  countWords,
  type Finding,
  findLie,
  type Hints,
  type Lie,
  readLines,
  readMarker,
  type TextLine,
} from './lines.ts'
import { findNote, findNotesInside } from './notes.ts'
import { findRepeats, type Repeat, toFinding } from './repeats.ts'
import { type FoundTable, findTables } from './tables.ts'
import { type FoundTitle, findTitle } from './title.ts'

/** All that was found in a text. */
export interface Findings {
  lines: TextLine[]
  lie: Lie
  title: FoundTitle | undefined
  headings: FoundHeading[]
  instructions: Finding[]
  tables: FoundTable[]
  cuts: Finding[]
  repeats: Repeat[]
  /** Everything, in the order of the text, to be told. */
  all: Finding[]
}

/** An author leaves himself a few notes; a text full of orders is a manual. */
const MOST_NOTES = 40
/** A longer line is a paragraph that begins like a note. */
const LONGEST_NOTE = 60

/** A text in, what stands in it out; nothing is changed in it, and nothing taken for certain that isn’t. */
export function findAll(text: string, hints: Hints = new Map()): Findings {
  const lines = readLines(text)
  const lie = findLie(lines)
  const filled = lines.filter((line) => countWords(line.text) > 0)
  const tables = findTables(lines)
  const inTables = new Set(tables.flatMap((table) => table.lines))
  const orders = filled.filter(
    (line) =>
      !inTables.has(line.number) && countWords(line.text) <= LONGEST_NOTE && findNote(line, '') !== undefined,
  )
  const taken = new Set([...inTables, ...orders.map(({ number }) => number)])
  const title = findTitle(lines, taken, hints)
  const headings = findHeadings({ lines, lie, hints, taken }).filter(
    ({ line }) => !title?.lines.includes(line),
  )
  const instructions = notesOf(orders, headings)
  const noted = new Set(instructions.flatMap((finding) => finding.lines))
  const apart = new Set([...headings.map(({ line }) => line), ...inTables, ...noted, ...(title?.lines ?? [])])
  const stating = filled.filter(({ number }) => !apart.has(number))
  const cuts = findCuts(stating, lines, lie)
  const repeats = findRepeats(filled.filter(({ number }) => !inTables.has(number)))
  const all = [
    ...(title ? [title.finding] : []),
    ...headings.map(({ finding }) => finding),
    ...instructions,
    ...tables.map(({ finding }) => finding),
    ...cuts,
    ...repeats.map(toFinding),
    ...findNotesInside(stating),
    ...datesIn(filled),
  ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
  return { lines, lie, title, headings, instructions, tables, cuts, repeats, all }
}

/** Notes of the author, each judged by the heading that it stands under. */
function notesOf(orders: TextLine[], headings: FoundHeading[]): Finding[] {
  const found = orders.flatMap((line) => {
    const under = headings.findLast((heading) => heading.line < line.number)?.title ?? ''
    return findNote(line, under) ?? []
  })
  const sure = found.filter((finding) => finding.sure)
  return (found.length > MOST_NOTES ? sure : found).slice(0, MOST_NOTES)
}

function datesIn(lines: TextLine[]): Finding[] {
  const dated = lines.filter(({ text }) => findDates(readMarker(text).rest).length > 0)
  if (dated.length === 0) return []
  const numbers = dated.map(({ number }) => number)
  const count = dated.reduce((sum, { text }) => sum + findDates(text).length, 0)
  return [
    {
      kind: 'dates',
      lines: numbers,
      sure: true,
      why: `${count === 1 ? 'one date' : `${count} dates`} as written`,
    },
  ]
}
