import type { Block } from './blocks.ts'
import type { Chunk } from './chunks.ts'
import { readableWords } from './files/plain.ts'
import { lengthOf, sentencesOf, shortened } from './find/sentences.ts'

/** A sentence of the text, and the lines it stands on. */
export interface Sentence {
  words: string
  first: number
  last: number
  /** The block it stands in, counted from 0 in its chunk. */
  block: number
  /** It opens its block. */
  opens: boolean
}

/** The sentences of a chunk, rows of tables aside. */
export function sentencesIn({ parts }: Chunk): Sentence[] {
  const blocks = parts.flatMap((part) => part.blocks)
  return blocks.flatMap((block, index) => (block.kind === 'rows' ? [] : sentencesOfBlock(block, index)))
}

function sentencesOfBlock({ text, quotes }: Block, block: number): Sentence[] {
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
    const words = readableWords(sentence)
    return { words, first: lineAt(start), last: lineAt(from - 1), block, opens: index === 0 }
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

/** Sentences out of many, the first of each block before the others, as many as there is room for, in their order. */
export function choosePoints(
  sentences: readonly Sentence[],
  { points, words, longest }: Omit<Room, 'headline'>,
): Sentence[] {
  const ready = sentences.flatMap((sentence): Sentence[] => {
    const short = shortened(sentence.words, longest)
    const isPoint =
      short !== undefined && isShown(short) && lengthOf(short) >= FEWEST && !/^[([]/u.test(short)
    return !isPoint ? [] : [{ ...sentence, words: short }]
  })
  const chosen: Sentence[] = []
  let sum = 0
  for (const point of [...ready.filter(({ opens }) => opens), ...ready.filter(({ opens }) => !opens)]) {
    if (chosen.length >= points || sum + lengthOf(point.words) > words) continue
    if (chosen.some((other) => other.words === point.words)) continue
    chosen.push(point)
    sum += lengthOf(point.words)
  }
  return ready.filter((point) => chosen.includes(point))
}

/** Whether words can stand on a slide: some, and none that is wider than it. */
export function isShown(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && !words.split(/[\s-]+/u).some((word) => word.length > LONGEST_WORD)
}
