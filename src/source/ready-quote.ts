import { invisibleIn } from '../problems/invisible.ts'
import { findQuote } from './find-quote.ts'
import type { LineRange } from './line-list.ts'
import { printedText, type Source, type SourceLine } from './read-source.ts'

/** A line of the analysis as a note quotes it, and what its author should know. */
export interface ReadyQuote {
  line: number
  /** Lines that begin with `> `; none where nothing is to be quoted. */
  quote: string[]
  /** Completes “L12: …”. */
  remark?: string
}

/** Characters in a line of a quote: as wide as notes are set. */
const WIDTH = 98
const BULLET_RE = /^[•·▪‣◦∙–*-]\s+/u
/** Where two cells of a row may meet: a small letter, digit or closing sign right before a capital. */
const CELL_EDGE_RE = /(?<=[\p{Ll}\p{N}.)%”])(?=[\p{Lu}“])/u
const RANGES_RE = /^L?(\d{1,7})(?:[-–—]L?(\d{1,7}))?$/

/**
 * `33-36`, `L12`, `12,14-16` → runs of lines. Says what is wrong with words that name none, or lines that the
 * analysis hasn't.
 */
export function readRanges(
  words: string[],
  { lines }: Source,
): { ranges: LineRange[] } | { mistake: string } {
  const pieces = words.flatMap((word) => word.split(',')).filter((piece) => piece.trim() !== '')
  if (pieces.length === 0) return { mistake: 'Which lines? For example 33-36.' }
  const ranges: LineRange[] = []
  for (const piece of pieces) {
    const [, first, last = first] = RANGES_RE.exec(piece.trim()) ?? []
    if (first === undefined) return { mistake: `${piece}: expected lines such as 12 or 33-36.` }
    const [from, to] = [Number(first), Number(last)]
    if (to < from) return { mistake: `${piece}: expected the first line before the last.` }
    if (from < 1 || to > lines.length)
      return { mistake: `${piece}: the analysis has the lines 1 to ${lines.length}.` }
    ranges.push([from, to])
  }
  return { ranges }
}

/** Every line of a run that has text, ready for a note; each quote is found again on its own line. */
export function readyQuotes(source: Source, [first, last]: LineRange): ReadyQuote[] {
  return source.lines
    .slice(first - 1, last)
    .filter((line) => printedText(line) !== '')
    .map((line) => readyQuote(source, line))
}

function readyQuote(source: Source, line: SourceLine): ReadyQuote {
  const { number, heading, leftOut } = line
  if (heading) return { line: number, quote: [], remark: 'a heading, which nobody need quote' }
  if (leftOut !== undefined) return { line: number, quote: [], remark: `left out on purpose: ${leftOut}` }
  const words = named(source, number, wordsOf(line))
  const remark = remarkOn(line)
  return { line: number, quote: wrapped(words), ...(remark ? { remark } : {}) }
}

function remarkOn({ instruction, cut, tableRow, text }: SourceLine): string | undefined {
  const restored = tableRow && !/[|\t]/.test(text)
  const remarks = [
    ...(instruction ? ['an instruction of the author to himself; the page says so'] : []),
    ...(cut ? ['its sentence breaks off; the page marks it […]'] : []),
    ...(restored ? ['its cells run together: look where the “ | ” stand'] : []),
  ]
  return remarks.length > 0 ? remarks.join('; ') : undefined
}

/** The line's words without bullet and characters that nobody sees; those of a row in cells. */
function wordsOf(line: SourceLine): string {
  const { tableRow } = line
  const text = printedText(line)
  const unseen = new Set(invisibleIn(text).map(({ offset }) => offset))
  const seen = text
    .split('')
    .filter((_, at) => !unseen.has(at))
    .join('')
    .trim()
  if (!tableRow || seen.includes('|')) return seen.replace(BULLET_RE, '').replaceAll(/\s+/gu, ' ')
  const cells = seen.split(/\t+|\s{2,}/)
  return (cells.length > 1 ? cells : seen.split(CELL_EDGE_RE)).map((cell) => cell.trim()).join(' | ')
}

/** Words that another line has as well name their own. */
function named(source: Source, number: number, words: string): string {
  const search = findQuote(source, words)
  return 'passage' in search && search.passage.line !== number ? `${words} {L${number}}` : words
}

function wrapped(words: string): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const open = lines.at(-1)
    if (open !== undefined && open.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${open} ${word}`
    else lines.push(`> ${word}`)
  }
  return lines
}
