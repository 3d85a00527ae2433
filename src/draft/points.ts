import type { Block } from './blocks.ts'
import type { Chunk } from './chunks.ts'
import { readableWords } from './files/plain.ts'
import { isBalanced, lengthOf, sentencesOf, shortened } from './find/sentences.ts'
import { anyOf, BACKWARD, FINDINGS, NOTES, SELF } from './find/vocabulary.ts'

/** A sentence of the text, and the lines it stands on. */
export interface Sentence {
  words: string
  first: number
  last: number
  /** The block it stands in, counted from 0 in its chunk. */
  block: number
  /** It opens its block. */
  opens: boolean
  /** It stands in an item of a list. */
  inList: boolean
  /** Its place among the sentences of its block, from 0. */
  index: number
}

/** The sentences of a chunk, rows of tables aside. */
export function sentencesIn({ parts }: Chunk): Sentence[] {
  const blocks = parts.flatMap((part) => part.blocks)
  return blocks.flatMap((block, index) => (block.kind === 'rows' ? [] : sentencesOfBlock(block, index)))
}

function sentencesOfBlock({ kind, text, quotes }: Block, block: number): Sentence[] {
  const ends: number[] = []
  // The marker of an item is not in the block’s text: places are counted from its end.
  let end = text.length - quotes.reduce((sum, { words }) => sum + words.length + 1, -1)
  for (const { words } of quotes) {
    end += words.length + 1
    ends.push(end)
  }
  const lineAt = (offset: number) =>
    quotes[
      Math.max(
        0,
        ends.findIndex((at) => offset < at),
      )
    ]?.line ?? 0
  let from = 0
  return sentencesOf(text).map((sentence, index) => {
    const start = Math.max(from, text.indexOf(sentence, from))
    from = start + sentence.length
    // The mark of a footnote says nothing on a slide.
    const words = readableWords(sentence).replace(/\s*\[\d{1,3}\](?=[.,;]?$)/gu, '')
    const at = { first: lineAt(start), last: lineAt(from - 1), block, index }
    return { words, ...at, opens: index === 0, inList: kind === 'item' }
  })
}

/** How much of a chunk its slide shows; a slide that would overflow is made again with less. */
export interface Room {
  points: number
  words: number
  /** Words of one point. */
  longest: number
  /** Letters of the headline. */
  headline: number
}

/** From plenty to nothing but what is to be done. */
export const ROOMS: readonly Room[] = [
  { points: 5, words: 78, longest: 24, headline: 88 },
  { points: 4, words: 58, longest: 20, headline: 76 },
  { points: 3, words: 40, longest: 16, headline: 64 },
  { points: 2, words: 24, longest: 14, headline: 52 },
  { points: 0, words: 0, longest: 0, headline: 0 },
]

/** Fewer words are a label, not a statement. */
const FEWEST = 3
/** A letter run of such a length fits no slide. */
const LONGEST_WORD = 34

/**
 * Sentences out of many, as many as there is room for, in their order: first those that say something by themselves,
 * with a name, a number or a finding; one that speaks of the sentence before it only behind that sentence.
 */
export function choosePoints(
  sentences: readonly Sentence[],
  { points, words, longest }: Omit<Room, 'headline'>,
): Sentence[] {
  const ready = sentences.flatMap((sentence): Sentence[] => {
    const short = shortened(sentence.words, longest)
    return short !== undefined && isPoint(sentence, short) ? [{ ...sentence, words: short }] : []
  })
  const chosen: Sentence[] = []
  let sum = 0
  const take = (point: Sentence) => {
    if (chosen.length >= points || sum + lengthOf(point.words) > words) return
    if (chosen.some((other) => other.words === point.words)) return
    chosen.push(point)
    sum += lengthOf(point.words)
  }
  const alone = ready.filter((point) => !speaksBack(point))
  for (const point of alone.toSorted((one, other) => weightOf(other) - weightOf(one))) take(point)
  for (const point of ready.filter(speaksBack))
    if (chosen.some(({ block, index }) => block === point.block && index === point.index - 1)) take(point)
  return ready.filter((point) => chosen.includes(point))
}

const SOURCES_RE = anyOf(NOTES, '^', '\\s*:')
const SELF_RE = anyOf(SELF)
const BACKWARD_RE = anyOf(BACKWARD)
const FINDINGS_RE = anyOf(FINDINGS, '(?<![\\p{L}\\p{N}])')
/** A number that runs into a word, as cells of a table do. */
const GLUED_RE = /\p{Ll}{3}\d/u

/** Whether a sentence can be shown: whole, no list of sources, no row of cells, and about something else than the text. */
export const isSound = (words: string): boolean =>
  isBalanced(words) && ![SOURCES_RE, GLUED_RE, SELF_RE].some((pattern) => pattern.test(words))

function isPoint({ words, inList, opens }: Sentence, short: string): boolean {
  const isWhole = isShown(short) && lengthOf(short) >= FEWEST && !/^[([]/u.test(short)
  const isBare = !opens && !inList && lengthOf(short) < 5 && !isConcrete(short)
  return isWhole && isSound(short) && !SOURCES_RE.test(words) && !isBare
}

/** It has a number, or a name behind its first word. */
const isConcrete = (words: string) => /\d/u.test(words) || /\s["“„«(]*\p{Lu}\p{L}/u.test(words)

/** A sentence of a paragraph that says nothing without the one before. */
const speaksBack = ({ words, inList }: Sentence): boolean => !inList && BACKWARD_RE.test(words)

/** How much a sentence says by itself: items of a list are of one weight, since their order is the author’s. */
function weightOf({ words, opens, inList }: Sentence): number {
  if (inList) return opens ? 4 : 0
  return (
    (opens ? 1.5 : 0) +
    (/\d/u.test(words) ? 1.5 : 0) +
    (/\s["“„«(]*\p{Lu}\p{L}/u.test(words) ? 0.5 : 0) +
    (FINDINGS_RE.test(words) ? 1 : 0) -
    (/[:?]$/u.test(words) ? 2 : 0)
  )
}

/** Whether words can stand on a slide: some, and none that is wider than it. */
export function isShown(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && !words.split(/[\s-]+/u).some((word) => word.length > LONGEST_WORD)
}
