import { invisibleIn } from '../problems/invisible.ts'

/** Text made comparable, with the way back to the original characters. */
export interface Folded {
  text: string
  /** `at[i]` is the index in the original of the folded character `i`; `at[text.length]` is its end. */
  at: number[]
  /** `ends[i]` is where in the original the characters end that became the folded one: a letter and its marks. */
  ends: number[]
}

const WHITE_SPACE_RE = /\s/u // includes the non-breaking space U+00A0
const WHITE_SPACES_RE = /\s+/gu
/** Apostrophes, also the letter ʼ of Ukrainian, and single marks of quotation in any language of Europe. */
const SINGLE_QUOTES_RE = /[‘’‚‛‹›ʼ]/g
const DOUBLE_QUOTES_RE = /[“”„‟«»]/g
/** A character with what is set over it or joined to it: marks, and the later parts of a Korean syllable. */
const CLUSTER_RE = /\S[\p{M}\u1160-\u11ff]*/gu

/**
 * Folds white space (runs become one space, ends are trimmed), the style of quotation marks and the spelling of a
 * composed letter (й as one character, or as и and a breve: both are Unicode's form C), passes over characters that
 * nobody sees (a slide may hold none, so none could be quoted), and nothing else: a changed letter, hyphen or dash
 * stays a difference. This is the one definition of "the same words" in the project.
 */
export function fold(original: string): Folded {
  let text = ''
  const at: number[] = []
  const ends: number[] = []
  const add = (characters: string, from: number, to: number) => {
    text += characters
    for (let count = characters.length; count > 0; count--) {
      at.push(from)
      ends.push(to)
    }
  }
  let pendingSpace = -1
  const unseen = new Set(invisibleIn(original).map(({ offset }) => offset))
  const composed = composedIn(original)
  const plain = withPlainQuotes(original)
  for (let index = 0; index < original.length; index++) {
    const character = plain.charAt(index)
    if (WHITE_SPACE_RE.test(character)) {
      if (text !== '' && pendingSpace < 0) pendingSpace = index
      continue
    }
    if (unseen.has(index)) continue
    if (pendingSpace >= 0) add(' ', pendingSpace, pendingSpace + 1)
    pendingSpace = -1
    const letter = composed.get(index)
    add(letter?.text ?? character, index, letter?.end ?? index + 1)
    if (letter) index = letter.end - 1
  }
  at.push(ends.at(-1) ?? 0)
  return { text, at, ends }
}

/** The folded text alone, for those who don't ask where it came from: most texts need no look at each character. */
export function foldedText(original: string): string {
  const isUsual = original.normalize('NFC') === original && invisibleIn(original).length === 0
  return isUsual ? withPlainQuotes(original).trim().replace(WHITE_SPACES_RE, ' ') : fold(original).text
}

/** Each sign takes the place of one. */
function withPlainQuotes(text: string): string {
  return text.replace(SINGLE_QUOTES_RE, "'").replace(DOUBLE_QUOTES_RE, '"')
}

/** Letters that are spelt otherwise in form C, by where they begin. */
function composedIn(original: string): Map<number, { text: string; end: number }> {
  if (original.normalize('NFC') === original) return new Map()
  const clusters = [...original.matchAll(CLUSTER_RE)].map(({ 0: cluster, index }) => {
    return [index, { text: cluster.normalize('NFC'), end: index + cluster.length, cluster }] as const
  })
  return new Map(clusters.filter(([, { text, cluster }]) => text !== cluster))
}
