import type { Block } from './blocks.ts'
import type { Chunk } from './chunks.ts'
import { plainWords, readableWords } from './files/plain.ts'
import { lengthOf, shortened } from './find/sentences.ts'
import { anyOf, BACKWARD, NOTES, OPENERS } from './find/vocabulary.ts'
import { labelOf } from './labels.ts'
import { isShown, isSound, type Sentence, sentencesIn } from './points.ts'

/** A proposed headline and where its words come from. */
export interface Headline {
  words: string
  from: 'sentence' | 'heading' | 'nowhere'
  /** The sentence that it says in full; the slide need not say it again. */
  says?: Sentence
}

/** As the rule for headlines has it where a deck says nothing else. */
export const MOST_HEADLINE_WORDS = 14
const FEWEST = 3
/** Words of a headline that are tried, until its letters fit. */
const LENGTHS = [14, 11, 9, 7]

/** What a sentence begins with that speaks of the sentence before. */
const BACKWARD_RE = anyOf(BACKWARD)

/**
 * A chunk in, its headline out: its first sentence, whole or up to the end of a clause; where that can’t stand alone,
 * a later one, then the heading; where nothing can, a line that says so.
 */
export function headlineOf(chunk: Chunk, taken: ReadonlySet<string>, letters: number): Headline {
  const blocks = chunk.parts.flatMap((part) => part.blocks)
  // The name of an item is no statement, and stands in its box already.
  const isNamed = ({ block, opens }: Sentence) => opens && labelOf(blocks[block]!) !== undefined
  // What a remark on a table says is not what the table says.
  const tableAt = blocks.findIndex(({ table }) => table)
  const sentences = sentencesIn(chunk).filter(
    (sentence) =>
      !isNamed(sentence) &&
      isSound(sentence.words) &&
      !/:$/u.test(sentence.words) &&
      lengthOf(sentence.words) >= FEWEST,
  )
  const forms = sentences.flatMap((sentence, index): (Headline & { weakness: number })[] => {
    const words = LENGTHS.map((most) => shortened(sentence.words, most)).find(
      (short) => short !== undefined && short.length <= letters,
    )
    if (words === undefined || !isShown(words) || taken.has(words)) return []
    const says = lengthOf(words) === lengthOf(sentence.words) ? { says: sentence } : {}
    return [
      {
        words,
        from: 'sentence',
        weakness: weaknessOf(sentence, words, index, sentence.block > tableAt && tableAt >= 0),
        ...says,
      },
    ]
  })
  const [best] = forms.toSorted((one, other) => one.weakness - other.weakness)
  const title = readableWords(chunk.parts[0]?.title ?? '')
  const isTitle =
    title.length <= letters && lengthOf(title) <= MOST_HEADLINE_WORDS && isShown(title) && !taken.has(title)
  if (isTitle && (!best || best.weakness >= WEAK || NOTES_RE.test(title) || opensWithList(blocks)))
    return { words: title, from: 'heading' }
  return best ?? { words: `To do: say what ${linesOf(chunk)} come to`, from: 'nowhere' }
}

/** A sentence from one item of a list is true of that item, not of the section. */
const opensWithList = ([first, second]: readonly Block[]) => first?.kind === 'item' && second?.kind === 'item'

const NOTES_RE = anyOf(NOTES)
/** A heading says more than a sentence that can’t stand alone. */
const WEAK = 10

/** How little a sentence says by itself: those that come first and open a paragraph say most. */
function weaknessOf(
  { words, opens, inList }: Sentence,
  short: string,
  index: number,
  isBehindTable: boolean,
): number {
  return (
    Math.min(index, 8) * 0.5 +
    (opens ? 0 : 2) +
    (inList ? 6 : 0) +
    (isBehindTable ? 12 : 0) +
    (BACKWARD_RE.test(words) ? 20 : 0) +
    (index > 0 && OPENING_RE.test(words) ? 8 : 0) +
    (lengthOf(short) < 6 ? 4 : 0) +
    (/\?$/u.test(words) ? 6 : 0) +
    (/^\p{Ll}/u.test(words) ? 8 : 0)
  )
}

const OPENING_RE = anyOf(OPENERS)

/** “line 12” or “lines 12 to 20”, as the slides say it. */
export function linesOf({ parts }: Chunk): string {
  const lines = parts.flatMap(({ blocks }) => blocks.flatMap(({ quotes }) => quotes.map(({ line }) => line)))
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return first === last ? `line ${first}` : `lines ${first} to ${last}`
}

/** What is said first: the opening sentences, as plain text. */
export function sayingOf(chunk: Chunk): string {
  const said: string[] = []
  for (const { words, block } of sentencesIn(chunk)) {
    // The end of a paragraph often has no full stop: two of them would run together.
    if (block > 0 && said.length > 0) break
    const plain = plainWords(words)
    if (!/[\p{L}\p{N}]/u.test(plain) || !isShown(plain)) continue
    if (lengthOf([...said, plain].join(' ')) > 45) break
    said.push(plain)
  }
  return said.length > 0 ? said.join(' ') : `To do: say what ${linesOf(chunk)} come to.`
}
