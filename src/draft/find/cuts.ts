import { countWords, type Finding, type Lie, readMarker, type TextLine } from './lines.ts'
import { DANGLING_RE } from './sentences.ts'

/** Where a paragraph may end without a mistake. */
const ENDED_RE = /[.!?:;…؟。][\s"”’»)\]*_]*(?:\[?\d{0,3}\]?)$/u
const FEWEST_WORDS = 14

/**
 * Lines whose sentence breaks off, out of those that state something. In a text whose lines run on, only the
 * last of a paragraph can.
 */
export function findCuts(lines: readonly TextLine[], all: readonly TextLine[], lie: Lie): Finding[] {
  return lines.flatMap(({ number, text }): Finding[] => {
    const after = all[number]?.text ?? ''
    const goesOn =
      after !== '' && readMarker(after).kind === 'none' && (lie.wrapped || /^\p{Ll}/u.test(after))
    if (goesOn || ENDED_RE.test(text)) return []
    const found = (sure: boolean, why: string): Finding[] => [{ kind: 'cut', lines: [number], sure, why }]
    const [last = ''] = /\S+$/u.exec(text) ?? []
    if (countWords(text) >= 4 && DANGLING_RE.test(text))
      return found(true, `ends on “${last}”, after which something must follow`)
    if (/[,–—(-]$/u.test(text) && countWords(text) >= 4) return found(true, `ends on “${last.slice(-1)}”`)
    if (openBrackets(text) > 0) return found(false, 'a bracket is opened and never closed')
    if (readMarker(text).kind === 'none' && countWords(text) >= FEWEST_WORDS && /[\p{L}\p{N}]$/u.test(text))
      return found(false, 'a long sentence without a full stop')
    return []
  })
}

function openBrackets(text: string): number {
  const count = (sign: string) => text.split(sign).length - 1
  return count('(') - count(')') + count('[') - count(']')
}
