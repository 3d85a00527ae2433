import type { LineQuote } from './files/slide-file.ts'
import { type DatedLine, readDatedLine } from './find/dated-lines.ts'
import type { Findings } from './find/find.ts'
import { countWords, readMarker, type TextLine } from './find/lines.ts'
import { sentencesOf } from './find/sentences.ts'
import type { FoundTable } from './find/tables.ts'

/** A paragraph, an item of a list, or rows of a table. */
export interface Block {
  kind: 'text' | 'item' | 'rows'
  /** Its words without a marker. */
  text: string
  quotes: LineQuote[]
  words: number
  table?: FoundTable
  /** The date and the event of an item that begins with a date. */
  dated?: DatedLine
}

/** So many words fill a slide’s worth of notes: 20 lines of print. */
export const MOST_WORDS = 220
/** Lines of a paragraph, and rows of a table, that one block holds. */
const MOST_LINES = 20
/** Letters of quotes on one slide; a slide file holds a hundred thousand. */
export const MOST_LETTERS = 30_000

/** The lines from `first` to `last` that state something, as blocks; notes and headings are passed over. */
export function blocksOf(found: Findings, first: number, last: number, apart: ReadonlySet<number>): Block[] {
  const blocks: Block[] = []
  const lines = found.lines.slice(first - 1, last)
  const tableOf = (line: number) => found.tables.find((table) => table.lines.includes(line))
  let open: TextLine[] = []
  const close = () => {
    if (open.length > 0) blocks.push(...proseBlocks(open))
    open = []
  }
  for (const line of lines) {
    const table = tableOf(line.number)
    if (apart.has(line.number) || countWords(line.text) === 0 || table) {
      close()
      if (table?.lines[0] === line.number) blocks.push(...tableBlocks(table, found.lines))
      continue
    }
    if (!continues(open.at(-1), line, found)) close()
    open.push(line)
  }
  close()
  return blocks
}

/** A footnote with its number. */
const NOTE_RE = /^\[?\d{1,3}\]?\s+[\p{Lu}\p{Lo}]/u

/** A line goes on with the sentence of the one before. */
function continues(before: TextLine | undefined, line: TextLine, { lie, lines }: Findings): boolean {
  if (!before || before.number !== line.number - 1 || readMarker(line.text).kind !== 'none') return false
  if (readDatedLine(line.text) || readDatedLine(before.text)) return false
  if (NOTE_RE.test(line.text) && /[.)\d]$/u.test(before.text)) return false
  const goesOn = /^[\p{Ll}(]/u.test(line.text) && !/[.!?:]$/u.test(before.text)
  return goesOn || (lie.wrapped && lines[before.number - 1] !== undefined)
}

function proseBlocks(lines: TextLine[]): Block[] {
  return partsOf(lines).map((quotes, index) => {
    const marker = readMarker(quotes[0]?.words ?? '')
    const dated = lines.length === 1 ? readDatedLine(marker.rest) : undefined
    const kind = index === 0 && (marker.kind !== 'none' || dated) ? 'item' : 'text'
    const text = [
      kind === 'item' ? marker.rest : (quotes[0]?.words ?? ''),
      ...quotes.slice(1).map(({ words }) => words),
    ].join(' ')
    return { kind, text, quotes, words: countWords(text), ...(dated ? { dated } : {}) }
  })
}

/** A paragraph cut where it is longer than a slide’s worth: between lines, or inside a line between sentences. */
function partsOf(lines: TextLine[]): LineQuote[][] {
  const pieces = lines.flatMap(({ number, text }) => cutLine(text).map((words) => ({ line: number, words })))
  const parts: LineQuote[][] = []
  let sum = 0
  for (const piece of pieces) {
    const words = countWords(piece.words)
    const open = parts.at(-1)
    const isFull = sum + words > MOST_WORDS || (open?.length ?? 0) >= MOST_LINES
    if (open && !isFull) open.push(piece)
    else parts.push([piece])
    sum = open && !isFull ? sum + words : words
  }
  return parts
}

/** A line of more words than a slide quotes, cut between its sentences, or where it has none between words. */
function cutLine(text: string): string[] {
  if (countWords(text) <= MOST_WORDS && text.length <= MOST_LETTERS) return [text]
  const sentences = sentencesOf(text).flatMap((sentence) => cutWords(sentence))
  const pieces: string[] = []
  let sum = 0
  for (const sentence of sentences) {
    const words = countWords(sentence)
    if (pieces.length > 0 && sum + words <= 60) pieces.push(`${pieces.pop()} ${sentence}`)
    else {
      pieces.push(sentence)
      sum = 0
    }
    sum += words
  }
  return pieces
}

function cutWords(sentence: string): string[] {
  const words = sentence.split(/\s+/u)
  if (words.length <= MOST_WORDS) return [sentence]
  const parts = Math.ceil(words.length / 120)
  return Array.from({ length: parts }, (_, part) => words.slice(part * 120, (part + 1) * 120).join(' '))
}

/** Rows of a table, so many as a slide shows, each quoted as it is quoted in the note. */
function tableBlocks(table: FoundTable, lines: readonly TextLine[]): Block[] {
  const own = table.lines.filter((line) => !table.rules.includes(line))
  const groups: number[][] = []
  for (let at = 0; at < own.length; at += MOST_LINES) groups.push(own.slice(at, at + MOST_LINES))
  return groups.flatMap((group): Block[] => {
    const quotes = group.flatMap((line) => rowQuotes(table, line, lines[line - 1]?.text ?? ''))
    const text = quotes.map(({ words }) => words).join(' ')
    return [{ kind: 'rows', text, quotes, words: countWords(text), table }]
  })
}

function rowQuotes({ runTogether, rows }: FoundTable, line: number, text: string): LineQuote[] {
  const cells = rows.find((row) => row.line === line)?.cells
  if (runTogether && cells) return [{ line, words: cells.map((cell) => cell.trim()).join(' | ') }]
  return [{ line, words: text }]
}

/** What the notes of blocks quote. */
export const quotesOf = (blocks: readonly Block[]): LineQuote[] => blocks.flatMap(({ quotes }) => quotes)

/** A line as a note quotes it: a row whose cells run together in cells, a long line by its beginning. */
export function wordsToQuote({ lines, tables }: Findings, line: number): string {
  const cells = tables
    .flatMap(({ runTogether, rows }) => (runTogether ? rows : []))
    .find((row) => row.line === line)?.cells
  return cells ? cells.join(' | ') : opened(lines[line - 1]?.text ?? '')
}

/** The first words of a line that is longer than a quote of a title should be. */
export const opened = (text: string) => (text.length > 600 ? text.split(/\s+/u).slice(0, 60).join(' ') : text)
