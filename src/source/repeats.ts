import { foldedText } from './fold.ts'
import type { Source, SourceLine } from './read-source.ts'
import { WORD_RE } from './words.ts'

/** From so many words on, words that stand twice are a repetition; fewer may be a turn of phrase. */
export const RUN = 6

/** Where an analysis repeats itself: numbers of lines, in their order. */
export interface Repeats {
  /** Lines by all their words. */
  whole: ReadonlyMap<string, number[]>
  /** Lines by six words in a row, for those that stand on more than one line or twice on one. */
  runs: ReadonlyMap<string, number[]>
}

const known = new WeakMap<Source, Repeats>()

/** The repetitions of an analysis, found once for all its quotes. */
export function repeatsOf(source: Source): Repeats {
  const before = known.get(source)
  if (before) return before
  const repeats = { whole: wholeLines(source), runs: repeatedRuns(source) }
  known.set(source, repeats)
  return repeats
}

/** All words of a text and nothing else: bullets and punctuation aside. */
export function wholeKey(text: string): string {
  return (foldedText(text).match(WORD_RE) ?? []).join(' ')
}

/** The first six words of a text in a row; undefined when it has fewer. */
export function runKey(text: string): string | undefined {
  const words = foldedText(text).match(WORD_RE) ?? []
  return words.length < RUN ? undefined : words.slice(0, RUN).join(' ')
}

function wholeLines({ lines }: Source): Map<string, number[]> {
  const whole = new Map<string, number[]>()
  for (const line of lines) for (const key of keysOf(line)) if (key !== '') add(whole, key, line.number)
  return whole
}

/** A line of Markdown is asked for by the words that are printed, or by all that are written. */
function keysOf({ text, printed }: SourceLine): Set<string> {
  return new Set([text, ...(printed ? [printed.text] : [])].map(wholeKey))
}

function repeatedRuns({ lines }: Source): Map<string, number[]> {
  const first = new Map<string, number>()
  const runs = new Map<string, number[]>()
  for (const { number, folded } of lines) {
    const words = folded.text.match(WORD_RE) ?? []
    for (let at = 0; at + RUN <= words.length; at++) {
      const key = words.slice(at, at + RUN).join(' ')
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, number)
      else if (runs.has(key)) add(runs, key, number)
      else runs.set(key, [...new Set([earlier, number])])
    }
  }
  return runs
}

function add(index: Map<string, number[]>, key: string, number: number) {
  const numbers = index.get(key)
  if (!numbers) index.set(key, [number])
  else if (numbers.at(-1) !== number) numbers.push(number)
}
