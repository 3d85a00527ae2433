import { type Folded, fold } from './fold.ts'
import { findSigns, type Signs } from './markdown-signs.ts'

/** A line as readers see it, with the way back to its own characters. */
export interface PrintedLine {
  text: string
  /** `at[i]` is the offset in the line of the character from which the printed one `i` came. */
  at: number[]
  /** `ends[i]` is where in the line the next printed character begins: signs behind a word go with it. */
  ends: number[]
}

/** Cells parted by `|`, and the rule under their heads: `|---|:-:|`. */
const RULE_RE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
const ROW_RE = /^\|.*\|.*\|$/
/** `---`, `* * *`, `=====`: they part, or underline a heading. */
const LINE_RE = /^(?:([-*_])(?:\s*\1){2,}|=+|-+)$/
const FENCE_RE = /^(?:>\s?)*\s*(`{3,}|~{3,})([^`]*)$/
/** What may stand before the words of a line: quotation, item, number, heading. “> 50” may mean “more than 50”. */
const MARKS_RE = /(?:(>)[ \t]?(?![ \t]*\d)|([-*+])(?:[ \t]+|$)|(\d{1,9}[.)])[ \t]+|(#{1,6})(?:[ \t]+|$))/y

/** Words of a line behind its marks, in which signs are still to be found. */
interface Words {
  line: number
  from: number
  to: number
  /** Nothing but a sign of quotation stands before them, so they may go on with the line above. */
  isBare: boolean
  isQuoted: boolean
  isHeading: boolean
}

/**
 * The lines of a Markdown text as they are printed: without the signs of emphasis, code, links and headings; “• ”
 * before an item; cells of a row parted by “ | ”, a rule as nothing. What runs on from line to line is one paragraph, a
 * table is known by its rule, code by its fence; no other structure is looked for. No word is added, and none left out
 * but addresses behind the words of a link.
 */
export function printMarkdown(lines: readonly string[]): PrintedLine[] {
  const rows = rowsOf(lines)
  const signs = lines.map(noSigns)
  const paragraphs: Words[][] = []
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const own = signs[index]!
    const [, ticks = '', about = ''] = FENCE_RE.exec(line.trim()) ?? []
    const isFence = fence === '' ? ticks !== '' : ticks.startsWith(fence) && about.trim() === ''
    const isCode = isFence || fence !== ''
    if (isFence) fence = fence === '' ? ticks : ''
    // What a fence says of its code are words too.
    if (isCode && (!isFence || about.trim() !== '')) continue
    if (isCode || isRule(line, lines[index - 1]) || LINE_RE.test(line.trim())) dropAll(line, own)
    else if (rows.has(index)) readRow(line, own)
    else {
      const words = readMarks(line, own, index)
      const before = paragraphs.at(-1)
      if (before && goesOn(words, before.at(-1))) before.push(words)
      else paragraphs.push([words])
    }
  }
  for (const paragraph of paragraphs) readParagraph(paragraph, lines, signs)
  return lines.map((line, index) => printed(line, signs[index]!))
}

/** The words of a quote without the signs that its author may have pasted with them. */
export function printQuote(words: string): string {
  const signs = noSigns()
  if (ROW_RE.test(words.trim())) readRow(words, signs)
  else if (LINE_RE.test(words.trim())) dropAll(words, signs)
  else readParagraph([readMarks(words, signs, 0)], [words], [signs])
  return printed(words, signs).text
}

/** A line without words ends a paragraph, and so does whatever is no prose. */
function goesOn(words: Words, before: Words | undefined): boolean {
  if (!before || before.isHeading || before.from >= before.to || before.line !== words.line - 1) return false
  return words.isBare && words.from < words.to && (!words.isQuoted || before.isQuoted)
}

/** Emphasis, code and the words of a link may begin on one line and end on another. */
function readParagraph(paragraph: readonly Words[], lines: readonly string[], signs: readonly Signs[]): void {
  const all = noSigns()
  let text = ''
  const places: { own: Signs; at: number }[] = []
  for (const { line, from, to } of paragraph) {
    // The end of a line is a place as well, so that words of two lines don’t meet.
    text += `${lines[line]!.slice(from, to)}\n`
    for (let at = from; at <= to; at++) places.push({ own: signs[line]!, at })
  }
  findSigns(text, 0, text.length - 1, all)
  for (const dropped of all.dropped) places[dropped]!.own.dropped.add(places[dropped]!.at)
  for (const [place, sign] of all.changed) places[place]!.own.changed.set(places[place]!.at, sign)
}

/** Indices of the lines that are rows of tables: the line above a rule, and those under it up to one without `|`. */
function rowsOf(lines: readonly string[]): Set<number> {
  const rows = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (!isRule(line, lines[index - 1]) || !lines[index - 1]?.includes('|')) continue
    rows.add(index - 1)
    for (let row = index + 1; lines[row]?.includes('|'); row++) rows.add(row)
  }
  return rows
}

const isRule = (line: string, above = '') =>
  line.includes('|') && (above.includes('|') || line.includes('---')) && RULE_RE.test(line.trim())
const noSigns = (): Signs => ({ dropped: new Set(), changed: new Map() })

function dropAll(line: string, { dropped }: Signs): void {
  for (let at = 0; at < line.length; at++) dropped.add(at)
}

/** Outer bars go, inner ones stand between spaces; each cell is read by itself. */
function readRow(line: string, signs: Signs): void {
  const [first, end] = [line.search(/\S/), line.trimEnd().length]
  const bars = [...line.matchAll(/\\.|\|/g)].flatMap(({ 0: sign, index }) => (sign === '|' ? index : []))
  for (const bar of bars)
    if (bar === first || bar === end - 1) signs.dropped.add(bar)
    else signs.changed.set(bar, ' | ')
  const edges = [first - 1, ...bars, end]
  for (const [index, edge] of edges.entries()) {
    const cell = line.slice(edge + 1, edges[index + 1])
    const start = edge + 1 + Math.max(0, cell.search(/\S/))
    const stop = edge + 1 + cell.trimEnd().length
    for (let at = edge + 1; at < edge + 1 + cell.length; at++)
      if (at < start || at >= stop) signs.dropped.add(at)
    if (start < stop) findSigns(line, start, stop, signs)
  }
}

/** Reads what stands before the words of a line, and behind those of a heading. */
function readMarks(line: string, signs: Signs, index: number): Words {
  const words: Words = {
    line: index,
    from: line.length - line.trimStart().length,
    to: line.trimEnd().length,
    isBare: true,
    isQuoted: false,
    isHeading: false,
  }
  while (!words.isHeading && words.from < words.to) {
    MARKS_RE.lastIndex = words.from
    const [mark, quotation, item, number, heading] = MARKS_RE.exec(line.slice(0, words.to)) ?? []
    if (mark === undefined) break
    // The number of an item is a word; its place among the others would be another.
    const kept = number ? number.length + 1 : item ? 2 : 0
    if (item) signs.changed.set(words.from, '•')
    for (let at = words.from + kept; at < words.from + mark.length; at++) signs.dropped.add(at)
    words.from += mark.length
    words.isHeading = heading !== undefined
    words.isQuoted ||= quotation !== undefined
    words.isBare &&= quotation !== undefined
  }
  if (!words.isHeading) return words
  const closing = /(?:^|[ \t])[ \t]*#+$/.exec(line.slice(words.from, words.to))
  const to = words.from + (closing?.index ?? words.to - words.from)
  for (let at = to; at < words.to; at++) signs.dropped.add(at)
  return { ...words, to }
}

/** The line without white space around it. */
function printed(line: string, { dropped, changed }: Signs): PrintedLine {
  let all = ''
  const places: number[] = []
  for (let at = 0; at < line.length; at++) {
    const sign = dropped.has(at) ? '' : (changed.get(at) ?? line.charAt(at))
    all += sign
    for (let count = sign.length; count > 0; count--) places.push(at)
  }
  const text = all.trim()
  const first = all.length - all.trimStart().length
  const at = places.slice(first, first + text.length)
  const ends: number[] = []
  let next = line.trimEnd().length
  for (let index = at.length - 1; index >= 0; index--) {
    const place = at[index] ?? 0
    const after = at[index + 1] ?? place
    if (after > place) next = after
    ends[index] = next
  }
  return { text, at, ends }
}

/** The printed line made comparable, with the way back to the line’s own characters. */
export function foldPrinted({ text, at, ends }: PrintedLine): Folded {
  const folded = fold(text)
  return {
    text: folded.text,
    at: folded.at.map((place) => at[place] ?? ends.at(-1) ?? 0),
    ends: folded.ends.map((end) => ends[end - 1] ?? 0),
  }
}

/** The words between two offsets of a line as they are printed, and where they begin there; item signs aside. */
export function printedPart(
  { text, at }: PrintedLine,
  from: number,
  to: number,
): { text: string; from: number } {
  const first = at.findIndex((place) => place >= from)
  const last = at.findLastIndex((place) => place < to)
  const part = first < 0 ? '' : text.slice(first, last + 1)
  const words = part.replace(/^(?:[•\s]+(?=[^•\s]))/u, '')
  return { text: words.trim(), from: (first < 0 ? text.length : first) + part.length - words.length }
}
