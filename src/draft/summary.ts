import { findDates } from './find/dates.ts'
import type { Findings } from './find/find.ts'
import type { Finding } from './find/lines.ts'
import { lineName } from './outline-file.ts'
import type { Proposal } from './propose.ts'

const NAMES: Record<Finding['kind'], [one: string, many: string]> = {
  title: ['title', 'titles'],
  heading: ['heading', 'headings'],
  instruction: ['note of the author to himself', 'notes of the author to himself'],
  cut: ['sentence that breaks off', 'sentences that break off'],
  table: ['table', 'tables'],
  repeat: ['line that repeats an earlier one', 'lines that repeat an earlier one'],
  note: ['remark inside a line', 'remarks inside a line'],
  dates: ['list of dates', 'lists of dates'],
}
/** More lines of one list than these nobody reads in a terminal. */
const FIRST = 8

type Drawn = Pick<Proposal, 'drawn' | 'noTimeline'>

/** What was found, a kind a line, with how much of it is sure; and which of its dates are on no timeline, or why none is. */
export function foundLines(found: Findings, proposal: Drawn): string[] {
  const { all } = found
  const lines = (Object.keys(NAMES) as Finding['kind'][]).flatMap((kind) => {
    const own = all.filter((finding) => finding.kind === kind)
    if (own.length === 0) return []
    if (kind === 'dates') return [`  dates: ${own[0]?.why ?? ''}${undrawn(found, proposal)}`]
    const unsure = own.filter(({ sure }) => !sure).length
    const how =
      unsure === 0
        ? 'sure'
        : unsure === own.length
          ? 'unsure'
          : `${own.length - unsure} sure, ${unsure} unsure`
    return [`  ${own.length} ${NAMES[kind][own.length === 1 ? 0 : 1]}: ${how}`]
  })
  return lines.length > 0 ? lines : ['  nothing but paragraphs: the whole text is one section']
}

function undrawn({ lines }: Findings, { drawn, noTimeline }: Drawn): string {
  if (noTimeline !== undefined) return ` (no timeline: ${noTimeline})`
  const missing = new Map<string, string>()
  for (const { number, text } of lines)
    for (const { date, written } of findDates(text))
      if (!missing.has(date) && !drawn.some((event) => event.date === date))
        missing.set(date, `“${written}” (line ${number})`)
  if (missing.size === 0) return ''
  const left = missing.size - FIRST
  const named = [...missing.values()].slice(0, FIRST).join(', ')
  return `; the timeline leaves out ${named}${left > 0 ? ` and ${left} more` : ''}`
}

/** What the author must look at in the text: what was found there and may be something else. */
export function doubtLines({ all }: Findings, text: string): string[] {
  const doubts = all
    .filter(({ sure, kind }) => !sure || kind === 'repeat')
    .map(
      (finding) =>
        `  ${text}:${finding.lines[0]}: ${NAMES[finding.kind][0]}? ${lineName(finding)}: ${finding.why}`,
    )
  const left = doubts.length - FIRST
  return left > 0 ? [...doubts.slice(0, FIRST), `  … and ${left} more, in source.yaml`] : doubts
}

/** What is to do at some places of the new deck. */
interface Open {
  /** The first file of which it holds. */
  file: string
  words: string
  /** A rule for authors asks for it. */
  isAdvice: boolean
  files: Set<string>
  count: number
}

const SETTINGS = 'slides/deck.yaml'

/** A warning of the compiler. */
export interface Warning {
  file: string
  found: string
  topic?: string
  rule?: string
}

/**
 * What the warnings of a new deck, in reading order, leave to do, each thing once: the first file of which it holds,
 * and how many others.
 */
export function toDoLines(warnings: readonly Warning[], folder: string): string[] {
  const open = new Map<string, Open>()
  for (const { file, found, topic, rule } of warnings) {
    // What a rule finds says in quotation marks where.
    const words = topic === 'to do' ? found.replace(/^to do: |\.$/g, '') : found.replace(/: “.*$/s, '')
    // Whoever opens the settings sees all that they leave open, below each other.
    const key = file === SETTINGS ? SETTINGS : (rule ?? words)
    const one = open.get(key) ?? { file, words, isAdvice: topic !== 'to do', files: new Set(), count: 0 }
    one.files.add(file)
    one.count += 1
    open.set(key, one)
  }
  const all = [...open.values()].toSorted((a, b) => rank(a) - rank(b))
  const left = all.slice(FIRST).reduce((sum, { count }) => sum + count, 0)
  return [
    ...all.slice(0, FIRST).map((one) => `  ${folder}/${inOneLine(one)}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ]
}

function inOneLine({ file, words, files, count }: Open): string {
  if (file === SETTINGS && count > 1) return `${file}: ${count} places, the first of them: ${words}`
  const others = files.size - 1
  return `${file}${others === 0 ? '' : ` and ${others} ${others === 1 ? 'other' : 'others'}`}: ${words}`
}

/** A slide without a headline wants its author before one whose headline could be better; what a rule asks for, last. */
function rank({ file, words, isAdvice }: Open): number {
  if (file === SETTINGS) return 0
  if (isAdvice) return 5
  if (words.startsWith('a headline')) return 1
  if (words.startsWith('the headline is only')) return 2
  return file.startsWith('slides/') ? 3 : 4
}
