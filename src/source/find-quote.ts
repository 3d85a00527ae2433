import { fold } from './fold.ts'
import type { Source, SourceLine } from './read-source.ts'

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

export type QuoteSearch =
  | { passage: Passage }
  | { acrossLines: [first: number, last: number] }
  | { insideWord: Passage }
  | { nearest: { line: number; text: string } | undefined }

const CELL_BOUNDARY_RE = /\s\|\s/
const WORD_CHARACTER_RE = /[\p{L}\p{N}]/u
export const WORD_RE = /[\p{L}\p{N}]+(?:[’'‑-][\p{L}\p{N}]+)*/gu

/**
 * Finds where the words of a quote stand in the source. White space and quote style are folded (see
 * `fold`), nothing else. A quote with ` | ` in it is a table row and is compared letter for letter
 * against the whole line.
 */
export function findQuote(source: Source, words: string): QuoteSearch {
  if (CELL_BOUNDARY_RE.test(words)) return findTableRow(source, words)
  const wanted = fold(words).text
  let insideWord: Passage | undefined
  for (const passage of passagesOf(source, wanted)) {
    if (standsAlone(passage, source)) return { passage }
    insideWord ??= passage
  }
  if (insideWord) return { insideWord }
  const across = findAcrossLines(source, wanted)
  return across ? { acrossLines: across } : { nearest: nearestPassage(source, words) }
}

/** Every place of the source in which the words of a quote stand, inside words too. */
export function findAllQuotes(source: Source, words: string): Passage[] {
  return [...passagesOf(source, fold(words).text)]
}

function* passagesOf(source: Source, wanted: string): Generator<Passage> {
  if (wanted === '') return // stands everywhere and nowhere
  for (const line of source.lines) {
    const { folded } = line
    for (let from = folded.text.indexOf(wanted); from >= 0; from = folded.text.indexOf(wanted, from + 1)) {
      const start = folded.at[from] ?? 0
      const end = (folded.at[from + wanted.length - 1] ?? 0) + 1
      yield toPassage(line, start, end)
    }
  }
}

function toPassage(line: SourceLine, start: number, end: number): Passage {
  const reachesEnd = line.text.slice(end).trim() === ''
  return { line: line.number, start, end, text: line.text.slice(start, end), cut: line.cut && reachesEnd }
}

function standsAlone({ line, start, end }: Passage, source: Source): boolean {
  const text = source.lines[line - 1]?.text ?? ''
  const joins = (left: string, right: string) => WORD_CHARACTER_RE.test(left) && WORD_CHARACTER_RE.test(right)
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end))
}

function findTableRow(source: Source, words: string): QuoteSearch {
  const cells = words.split(CELL_BOUNDARY_RE).map((cell) => cell.trim())
  const letters = withoutSpace(cells.join(''))
  for (const line of source.lines) {
    if (!line.tableRow || withoutSpace(line.text) !== letters) continue
    const start = line.text.search(/\S/)
    const passage = toPassage(line, start, line.text.trimEnd().length)
    return { passage: { ...passage, cells: cutIntoCells(passage.text, cells) } }
  }
  const nearest = nearestRow(source, letters)
  return { nearest: nearest ? { line: nearest.line, text: nearest.text } : nearestPassage(source, words) }
}

function withoutSpace(text: string): string {
  return fold(text).text.replaceAll(' ', '')
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
function nearestPassage(source: Source, words: string): { line: number; text: string } | undefined {
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
  return { line: line.number, text: `${before ? '…' : ''}${text}${cutsEnd ? '…' : ''}` }
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
    word: fold(word).text.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}
