import { type Finding, type TextLine, wordsOf } from './lines.ts'

/** A line that says again what an earlier one says. */
export interface Repeat {
  line: number
  of: number
  /** The same words in the same order. */
  same: boolean
}

/** Shorter lines repeat each other by chance. */
const FEWEST_WORDS = 5
/** Share of words that two lines have in common, of those that either has. */
const ALIKE = 0.6
/** Lines with a rarer word are few; of those with commoner ones only so many are compared. */
const MOST_COMPARED = 60

/** Lines in, those that repeat an earlier one out: with all its words, or with most of them. */
export function findRepeats(lines: readonly TextLine[]): Repeat[] {
  const bySentence = new Map<string, number>()
  const byWord = new Map<string, number[]>()
  const sets = new Map<number, Set<string>>()
  return lines.flatMap(({ number, text }): Repeat[] => {
    const words = wordsOf(text.toLowerCase())
    if (words.length < FEWEST_WORDS) return []
    const key = words.join(' ')
    const same = bySentence.get(key)
    if (same !== undefined) return [{ line: number, of: same, same: true }]
    bySentence.set(key, number)
    const own = new Set(words)
    const of = nearest(own, candidates(own, byWord), sets)
    sets.set(number, own)
    for (const word of own) if (word.length > 4) remember(byWord, word, number)
    return of === undefined ? [] : [{ line: number, of, same: false }]
  })
}

function remember(byWord: Map<string, number[]>, word: string, line: number): void {
  const lines = byWord.get(word)
  if (!lines) byWord.set(word, [line])
  else if (lines.length < MOST_COMPARED) lines.push(line)
}

/** Earlier lines that share at least three longer words. */
function candidates(words: Set<string>, byWord: Map<string, number[]>): number[] {
  const shared = new Map<number, number>()
  for (const word of words)
    for (const line of byWord.get(word) ?? []) shared.set(line, (shared.get(line) ?? 0) + 1)
  return [...shared].filter(([, count]) => count >= 3).map(([line]) => line)
}

function nearest(own: Set<string>, others: number[], sets: Map<number, Set<string>>): number | undefined {
  let best: { line: number; share: number } | undefined
  for (const line of others) {
    const other = sets.get(line) ?? new Set()
    const common = [...own].filter((word) => other.has(word)).length
    const share = common / (own.size + other.size - common)
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { line, share }
  }
  return best?.line
}

/** A repeat as a finding. */
export function toFinding({ line, of, same }: Repeat): Finding {
  const why = same ? `the words of line ${of} again` : `most words of line ${of} again`
  return { kind: 'repeat', lines: [line], sure: same, why }
}
