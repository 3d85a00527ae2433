import { type Folded, foldedText } from './fold.ts'
import { printQuote } from './printed-line.ts'
import { isMarkdown, printedText, printedWords, type Source, type SourceLine } from './read-source.ts'
import { repeatsOf, runKey, wholeKey } from './repeats.ts'
import { WORD_RE } from './words.ts'

/** A passage of one source line. */
export interface Passage {
  line: number
  /** Offsets in the line's text: `lines[line - 1].text.slice(start, end)` are the source's own characters. */
  start: number
  end: number
  text: string
  /** The quote reaches the end of a sentence that breaks off. */
  cut: boolean
  /** Cells of a run-together table row, with their boundaries restored by the author of the slide. */
  cells?: string[]
}

/** Where a quote that isn't there may have been taken from, and the first of its words that is another. */
export interface Nearest {
  line: number
  text: string
  differs?: string
}

export type QuoteSearch =
  | { passage: Passage }
  | { acrossLines: [first: number, last: number] }
  | { insideWord: Passage }
  | { nearest: Nearest | undefined }

const CELL_BOUNDARY_RE = /\s\|\s/
const WORD_CHARACTER_RE = /[\p{L}\p{N}\p{M}]/u

/**
 * Finds where the words of a quote stand in the source. White space and quote style are folded (see
 * `fold`), nothing else. Of several places the one counts whose whole line it is, and one that the author
 * doesn't leave out; among equals the first. `line` asks for the place on that line only. A quote with
 * ` | ` that stands nowhere as it is written is a table row and is compared letter for letter against the
 * whole line. A Markdown text may be quoted with its signs or without.
 */
export function findQuote(source: Source, words: string, line?: number): QuoteSearch {
  const search = findWritten(source, words, line)
  const bare = 'passage' in search || !isMarkdown(source) ? words : printQuote(words)
  return bare === words ? search : better(search, findWritten(source, bare, line))
}

const better = (search: QuoteSearch, other: QuoteSearch) => ('nearest' in other ? search : other)

function findWritten(source: Source, words: string, line?: number): QuoteSearch {
  const wanted = foldedText(words)
  const lines = line === undefined ? source.lines : source.lines.slice(line - 1, line)
  const passage = findWhole(source, wanted, line) ?? findStanding(source, wanted, lines)
  if (passage) return { passage }
  if (CELL_BOUNDARY_RE.test(words)) return findTableRow(source, words, lines)
  for (const insideWord of passagesOf(lines, wanted)) return { insideWord }
  const across = findAcrossLines(source, wanted)
  return across ? { acrossLines: across } : { nearest: nearestPassage(source, words) }
}

/** The line that has these words and no others; of several one with statements that nobody leaves out. */
function findWhole(source: Source, wanted: string, line: number | undefined): Passage | undefined {
  const numbers = (repeatsOf(source).whole.get(wholeKey(wanted)) ?? []).filter(
    (number) => line === undefined || line === number,
  )
  const rows = numbers.flatMap((number) => source.lines[number - 1] ?? [])
  const places = [...rows.filter(isStatement), ...rows].flatMap((row) => [...passagesOf([row], wanted)])
  return places.find((passage) => standsAlone(passage, source))
}

const isStatement = ({ heading, leftOut }: SourceLine) => !heading && leftOut === undefined

function findStanding(source: Source, wanted: string, lines: SourceLine[]): Passage | undefined {
  let leftOut: Passage | undefined
  for (const passage of passagesOf(lines, wanted)) {
    if (!standsAlone(passage, source)) continue
    if (source.lines[passage.line - 1]?.leftOut === undefined) return passage
    leftOut ??= passage
  }
  return leftOut
}

/**
 * The places with the very words of a passage, itself first: who quotes one has quoted them all. These are
 * lines that have the same words and no others, and runs of six words or more wherever they stand again.
 */
export function twinsOf(source: Source, passage: Passage): Passage[] {
  const line = source.lines[passage.line - 1]
  const words = line ? printedWords(line, passage.start, passage.end).text : passage.text
  const wanted = foldedText(words)
  const { whole, runs } = repeatsOf(source)
  const key = wholeKey(words)
  const isWhole = wholeKey(line ? printedText(line) : '') === key
  const run = runKey(words)
  const numbers = new Set([
    ...(isWhole ? (whole.get(key) ?? []) : []),
    ...(run === undefined ? [] : (runs.get(run) ?? [])),
  ])
  const lines = [...numbers].flatMap((number) => source.lines[number - 1] ?? [])
  const others = [...passagesOf(lines, wanted)].filter(
    (twin) => standsAlone(twin, source) && !(twin.line === passage.line && twin.start === passage.start),
  )
  return [passage, ...others]
}

/** Numbers of all lines on which the words of a quote stand by themselves, as a place may be named by one. */
export function linesWith(source: Source, words: string): number[] {
  const places = [...passagesOf(source.lines, foldedText(words))].filter((place) =>
    standsAlone(place, source),
  )
  return [...new Set(places.map(({ line }) => line))]
}

/** Every place of the source in which the words of a quote stand, inside words too. */
export function findAllQuotes(source: Source, words: string): Passage[] {
  return [...passagesOf(source.lines, foldedText(words))]
}

function* passagesOf(lines: SourceLine[], wanted: string): Generator<Passage> {
  if (wanted === '') return // stands everywhere and nowhere
  for (const line of lines) {
    const { folded, written } = line
    yield* placesIn(line, written && !folded.text.includes(wanted) ? written : folded, wanted)
  }
}

function* placesIn(line: SourceLine, folded: Folded, wanted: string): Generator<Passage> {
  for (let from = folded.text.indexOf(wanted); from >= 0; from = folded.text.indexOf(wanted, from + 1)) {
    const start = folded.at[from] ?? 0
    const end = folded.ends[from + wanted.length - 1] ?? 0
    yield toPassage(line, start, end)
  }
}

function toPassage(line: SourceLine, start: number, end: number): Passage {
  const reachesEnd = line.printed ? (line.printed.at.at(-1) ?? 0) < end : line.text.slice(end).trim() === ''
  return { line: line.number, start, end, text: line.text.slice(start, end), cut: line.cut && reachesEnd }
}

function standsAlone({ line, start, end }: Passage, source: Source): boolean {
  const text = source.lines[line - 1]?.text ?? ''
  const joins = (left: string, right: string) => WORD_CHARACTER_RE.test(left) && WORD_CHARACTER_RE.test(right)
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end))
}

function findTableRow(source: Source, words: string, lines: SourceLine[]): QuoteSearch {
  const cells = words.split(CELL_BOUNDARY_RE).map((cell) => cell.trim())
  const letters = withoutSpace(cells.join(''))
  for (const line of lines) {
    if (!line.tableRow) continue
    const own = withoutSpace(printedText(line))
    const passage = toPassage(line, Math.max(0, line.text.search(/\S/)), line.text.trimEnd().length)
    if (own === letters) return { passage: { ...passage, cells: cutIntoCells(printedText(line), cells) } }
    // A row that has its boundaries needs none restored.
    if (own.replaceAll('|', '') === letters.replaceAll('|', '')) return { passage }
  }
  const nearest = nearestRow(source, letters)
  return { nearest: nearest ? { line: nearest.line, text: nearest.text } : nearestPassage(source, words) }
}

function withoutSpace(text: string): string {
  return foldedText(text).replaceAll(' ', '')
}

/** The line's own characters, cut where the author restored the boundaries. */
function cutIntoCells(text: string, cells: string[]): string[] {
  let rest = text
  return cells.map((cell) => {
    const end = endOfLetters(rest, withoutSpace(cell).length)
    const own = rest.slice(0, end)
    rest = rest.slice(end)
    return own
  })
}

/** Where so many characters that are no space have gone by. The text has as many. */
function endOfLetters(text: string, count: number): number {
  let left = count
  for (let end = 0; end < text.length; end++) {
    if (left === 0) return end
    if (/\S/u.test(text.charAt(end))) left--
  }
  return text.length
}

/** Bullets and numbers of lists, which an author leaves out when pasting two lines as one. */
const LIST_MARK_RE = /^(?:•|\d+\.) /u

function findAcrossLines(source: Source, wanted: string): [number, number] | undefined {
  const filled = source.lines.filter((line) => line.text.trim() !== '')
  for (const [index, line] of filled.entries()) {
    const first = line.folded.text
    let [whole, bare] = [first, first]
    for (const next of filled.slice(index + 1, index + 4)) {
      const { text } = next.folded
      whole += ` ${text}`
      bare += ` ${text.replace(LIST_MARK_RE, '')}`
      const startsHere = [whole, bare].some((joined) => {
        const at = joined.indexOf(wanted)
        return at >= 0 && at < first.length
      })
      if (startsHere) return [line.number, next.number]
    }
  }
  return undefined
}

/** Words left and right of the nearest passage, so that a reader sees where it stands. */
const MARGIN = 3

/** The passage, as long as the quote, that shares most words with it. */
function nearestPassage(source: Source, words: string): Nearest | undefined {
  const wanted = new Set(wordsOf(words).map(({ word }) => word))
  const length = wordsOf(words).length
  let best: { line: SourceLine; own: PlacedWord[]; first: number; shared: number } | undefined
  for (const line of source.lines) {
    const own = wordsOf(line.text)
    for (const first of own.keys()) {
      const run = own.slice(first, first + length)
      const shared = new Set(run.flatMap(({ word }) => (wanted.has(word) ? word : []))).size
      if (shared > (best?.shared ?? 0)) best = { line, own, first, shared }
    }
  }
  if (!best) return undefined
  const { line, own, first } = best
  const before = first > MARGIN ? own[first - MARGIN] : undefined
  const after = own[first + length + MARGIN - 1]
  const cutsEnd = after !== undefined && after !== own.at(-1)
  const text = line.text.slice(before?.start ?? 0, cutsEnd ? after.end : undefined).trim()
  const differs = firstOtherWord(line, words)
  return {
    line: line.number,
    text: `${before ? '…' : ''}${text}${cutsEnd ? '…' : ''}`,
    ...(differs === undefined ? {} : { differs }),
  }
}

/** The word of a quote up to which it stands in a line; nothing for one that has nothing of the line, or all. */
function firstOtherWord({ folded }: SourceLine, words: string): string | undefined {
  const own = wordsOf(words)
  const [first] = own
  const isThere = ({ end }: PlacedWord) => folded.text.includes(foldedText(words.slice(first?.start, end)))
  const other = own.findIndex((word) => !isThere(word))
  return other > 0 ? words.slice(own[other]?.start, own[other]?.end) : undefined
}

/** The table row that shares most letter triples with the cells: its words run together, so they can't tell. */
function nearestRow(source: Source, letters: string): { line: number; text: string } | undefined {
  const wanted = new Set(triplesOf(letters))
  let best: { line: number; text: string; shared: number } | undefined
  for (const { number, text, tableRow } of source.lines) {
    if (!tableRow) continue
    const shared = new Set(triplesOf(withoutSpace(text)).filter((triple) => wanted.has(triple))).size
    if (shared > (best?.shared ?? 0)) best = { line: number, text: text.trim(), shared }
  }
  return best
}

function triplesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3))
}

interface PlacedWord {
  word: string
  start: number
  end: number
}

function wordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD_RE), ({ 0: word, index }) => ({
    word: foldedText(word).toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}
