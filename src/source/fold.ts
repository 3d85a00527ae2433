import { invisibleIn } from '../problems/invisible.ts'

/** Text made comparable, with the way back to the original characters. */
export interface Folded {
  text: string
  /** `at[i]` is the index in the original of the folded character `i`; `at[text.length]` is its end. */
  at: number[]
}

const WHITE_SPACE_RE = /\s/u // includes the non-breaking space U+00A0
const SINGLE_QUOTES = '‘’‚‛'
const DOUBLE_QUOTES = '“”„‟'

/**
 * Folds white space (runs become one space, ends are trimmed) and the style of quotation marks, passes over
 * characters that nobody sees (a slide may hold none, so none could be quoted), and nothing else: a changed
 * letter, hyphen or dash stays a difference. This is the one definition of "the same words" in the project.
 */
export function fold(original: string): Folded {
  let text = ''
  const at: number[] = []
  let pendingSpace = -1
  const unseen = new Set(invisibleIn(original).map(({ offset }) => offset))
  for (let index = 0; index < original.length; index++) {
    const character = original.charAt(index)
    if (WHITE_SPACE_RE.test(character)) {
      if (text !== '' && pendingSpace < 0) pendingSpace = index
      continue
    }
    if (unseen.has(index)) continue
    if (pendingSpace >= 0) {
      text += ' '
      at.push(pendingSpace)
      pendingSpace = -1
    }
    text += SINGLE_QUOTES.includes(character) ? "'" : DOUBLE_QUOTES.includes(character) ? '"' : character
    at.push(index)
  }
  const last = at.at(-1)
  at.push(last === undefined ? 0 : last + 1)
  return { text, at }
}
