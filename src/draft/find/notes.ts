import { type Finding, readMarker, type TextLine } from './lines.ts'
import { anyOf, BRACKETED, ORDERED, ORDERS } from './vocabulary.ts'

/** What begins a note that an author leaves to himself. */
const LABELS = [
  "to[ -]?do|tbd|tbc|tk|fixme|xx+|nb to self|note to (?:self|me|author|editor)|editor[’'s]* note",
  'draft(?:ing)? note|reminder|placeholder|\\?\\?+',
].join('|')
const LABEL_RE = new RegExp(`^[\\W_]*(?:${LABELS})(?![\\p{L}\\p{N}])`, 'iu')
const BRACKET_RE = anyOf(`${ORDERS} ${BRACKETED}`, '^[[(<{]+\\s*', '[^\\])>}]*[\\])>}]+[.!?]?$')
/** A verb and what an author would do with a text: “Add a table”, “Explain how …”. */
const ORDER_RE = anyOf(ORDERS, '^', `\\s+${anyOf(ORDERED, '').source}`)
/** Under such a heading an order is meant for the reader. */
const ADVICE_RE = /recommend|next steps|action|propos|advice|options|measures|empfehl|рекоменд|توصي/iu
const INSIDE = 'check|sources?|citation needed|cite|tbd|tbc|todo|to do|xx+|verify|date|ref|year|\\?+'
const INSIDE_RE = new RegExp(
  `[[(](?:${INSIDE})[^\\])]{0,60}[\\])]|\\?\\?+|(?<![\\p{L}\\p{N}])(?:TODO|TBD|TBC|XXX)(?![\\p{L}\\p{N}])`,
  'iu',
)

/** A line in, the note of its author that it is out; `under` is the heading that it stands below. */
export function findNote(line: TextLine, under: string): Finding | undefined {
  const { kind, rest } = readMarker(line.text)
  const words = kind === 'hash' ? line.text : rest
  const found = (sure: boolean, why: string): Finding => ({
    kind: 'instruction',
    lines: [line.number],
    sure,
    why,
  })
  if (LABEL_RE.test(words)) return found(true, 'begins as a note of the author to himself')
  if (BRACKET_RE.test(words)) return found(true, 'stands in brackets and says what is to be done')
  if (/^[-=~]{3,}.*\p{L}.*[-=~]{3,}$/u.test(line.text)) return found(false, 'stands between lines of signs')
  if (ORDER_RE.test(words) && !ADVICE_RE.test(under))
    return found(false, 'an order to whoever writes the text, or advice to its reader')
  return undefined
}

/** Notes inside lines that otherwise state something: told, and the line stays what it is. */
export function findNotesInside(lines: readonly TextLine[]): Finding[] {
  return lines.flatMap(({ number, text }) => {
    const [note] = INSIDE_RE.exec(text) ?? []
    if (note === undefined) return []
    return [
      { kind: 'note' as const, lines: [number], sure: false, why: `“${note}” may be a note to the author` },
    ]
  })
}
