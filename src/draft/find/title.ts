import { titleOf } from './headings.ts'
import { countWords, type Finding, type Hints, readMarker, type TextLine } from './lines.ts'
import { anyOf, SUBJECTS } from './vocabulary.ts'

/** The title of a text. */
export interface FoundTitle {
  words: string
  /** Its line, and those that say it again right below. */
  lines: number[]
  /** The line below it, when it goes on there. */
  below?: string
  /** It stands behind a label, “Subject:”, on a line that is to be quoted. */
  labelled: boolean
  finding: Finding
}

const LONGEST = 25
const SUBJECT_RE = anyOf(SUBJECTS, '^', '\\s*:\\s*(.+)$')
const LABELLED_RE = /^[\p{L} ]{2,20}:/u
/** So far down a memo’s subject may stand. */
const HEAD = 14

/** Lines in, the title out: a memo’s subject, or the first line when it is short and no sentence. */
export function findTitle(
  lines: readonly TextLine[],
  taken: ReadonlySet<number>,
  hints: Hints,
): FoundTitle | undefined {
  const filled = lines.filter(({ text }) => text !== '')
  for (const { number, text } of filled.slice(0, HEAD)) {
    const [, words] = SUBJECT_RE.exec(text.replace(/\*\*/gu, '')) ?? []
    if (words !== undefined && countWords(words) > 0 && countWords(words) <= LONGEST)
      return {
        words,
        lines: [number],
        labelled: true,
        finding: { kind: 'title', lines: [number], sure: true, why: 'stands behind its label' },
      }
  }
  const [first, second] = filled
  if (!first || !second || taken.has(first.number)) return undefined
  const { kind, rest } = readMarker(first.text)
  const words = titleOf(kind === 'hash' ? rest : first.text)
  const isMarked = hints.has(first.number) || (kind === 'hash' && first.text.startsWith('# '))
  if (countWords(words) === 0 || countWords(words) > LONGEST) return undefined
  const below = lines[first.number]?.text ?? ''
  // A line of a memo’s head has others like it below; “Note: what is left to decide” stands alone.
  const isLabelled =
    LABELLED_RE.test(words) && (below !== '' || LABELLED_RE.test(second.text) || countWords(words) < 5)
  if (!isMarked && (/[.;,]$/u.test(words) || kind === 'bullet' || isLabelled)) return undefined
  const again = second.text === first.text ? [second.number] : []
  const after = lines[first.number + 1]?.text ?? ''
  const goesOn = /^\p{Ll}/u.test(below) && after === '' && countWords(words) + countWords(below) <= LONGEST
  const isApart = isMarked || goesOn || below === '' || /^[=-]{3,}$/u.test(below)
  if (!isApart && countWords(below) <= countWords(words)) return undefined
  const why = isMarked ? 'the first heading' : 'the first line, short and no sentence'
  const at = [first.number, ...(goesOn ? [first.number + 1] : again)]
  return {
    words,
    lines: at,
    ...(goesOn ? { below } : {}),
    labelled: false,
    finding: { kind: 'title', lines: at, sure: isMarked || below === '', why },
  }
}
