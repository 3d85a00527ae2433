import type { Block } from './blocks.ts'
import { readableWords } from './files/plain.ts'
import { lengthOf } from './find/sentences.ts'
import { isShown } from './points.ts'

const LABEL_RE = /^([^:.;!?]{2,50}?)(?::\s+|\s+[–—]\s+|\.\s+)(?=\S)(.+)$/u
const LONGEST = 5

/** “Name: what is said of it” in an item of a list → the two; undefined for an item without a name. */
export function labelOf({ kind, text }: Block): { name: string; said: string } | undefined {
  if (kind !== 'item') return undefined
  const [, name = '', said = ''] = LABEL_RE.exec(readableWords(text)) ?? []
  const isName =
    name !== '' && lengthOf(name) <= LONGEST && isShown(name) && /^[\p{Lu}\p{Lo}\p{N}]/u.test(name)
  return isName && lengthOf(said) >= 3 ? { name, said } : undefined
}
