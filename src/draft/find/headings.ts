import { readDatedLine } from './dated-lines.ts'
import { findDates } from './dates.ts'
import {
  countWords,
  type Finding,
  type Hints,
  type Lie,
  type Marker,
  readMarker,
  type TextLine,
} from './lines.ts'
import { DANGLING_RE } from './sentences.ts'
import { anyOf, PARTS } from './vocabulary.ts'

/** A heading, and how deep it stands: 1 is a chapter. */
export interface FoundHeading {
  line: number
  /** Its words, without number and signs. */
  title: string
  level: number
  finding: Finding
}

/** All lines, and of each what a heading can’t be. */
export interface HeadingContext {
  lines: readonly TextLine[]
  lie: Lie
  hints: Hints
  /** Lines of tables and notes. */
  taken: ReadonlySet<number>
}

const LONGEST = 14
const ENDS_RE = /[.,;!…]$/u
const CAPITAL_RE = /^["“„«(]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u
const NAMED_RE = anyOf(PARTS, '^', '\\s+(?:\\d+|[IVXLC]+|\\p{Lu})(?![\\p{L}\\p{N}])')
const PARAGRAPH_RE = /^§+\s*\d+/u
const UNDERLINE_RE = /^(?:={3,}|-{3,}|~{3,}|_{3,})$/u
/** More of them than this share of the lines, and short lines are simply the manner of the text … */
const MOST_BARE = 0.22
/** … unless a paragraph of so many words follows each: a short text of headings and one paragraph under each. */
const PARAGRAPH = 15

/** Lines in, headings out, in their order. */
export function findHeadings(context: HeadingContext): FoundHeading[] {
  const found = context.lines.flatMap((line) => findHeading(line, context) ?? [])
  const filled = context.lines.filter(({ text }) => text !== '').length
  const bare = found.filter(({ finding }) => !finding.sure)
  const areMany = bare.length > Math.max(2, filled * MOST_BARE)
  const kept =
    areMany && !bare.every(({ line }) => isBetweenParagraphs(line, context))
      ? found.filter(({ finding }) => finding.sure)
      : found
  // A text of nothing but headings would leave nothing to say.
  return kept.length < filled ? kept : []
}

/** A paragraph follows, and one stands before it unless it is the text’s title. */
function isBetweenParagraphs(number: number, { lines }: HeadingContext): boolean {
  const isParagraph = (line: TextLine | undefined) => countWords(line?.text ?? '') >= PARAGRAPH
  const isFilled = ({ text }: TextLine) => text !== ''
  const before = lines.slice(0, number - 1).filter(isFilled)
  return isParagraph(lines.slice(number).find(isFilled)) && (before.length < 2 || isParagraph(before.at(-1)))
}

function findHeading(line: TextLine, context: HeadingContext): FoundHeading | undefined {
  const { text, number } = line
  if (text === '' || context.taken.has(number)) return undefined
  const marker = readMarker(text)
  if (marker.kind !== 'hash' && readDatedLine(text)) return undefined
  const title = titleOf(marker.rest)
  if (countWords(title) === 0) return undefined
  const found = (level: number, sure: boolean, why: string): FoundHeading => ({
    ...{ line: number, title, level },
    finding: { kind: 'heading', lines: [number], sure, why },
  })
  const hint = context.hints.get(number)
  if (hint !== undefined) return found(hint, true, 'a heading by its style in the document')
  if (marker.kind === 'hash') return found(marker.marker.length, true, 'a heading of Markdown')
  if (countWords(title) > LONGEST || countWords(title) === 0) return undefined
  if (UNDERLINE_RE.test(context.lines[number]?.text ?? '') && marker.kind === 'none')
    return found(2, true, 'a line of signs stands under it')
  if (/^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/u.test(text)) return found(3, true, 'a line set bold')
  return standsAlone(line, context)
    ? findByWords(text, title, marker, line, context, found)
    : slipped(marker, found)
}

/** Headings that no sign makes one. */
function findByWords(
  text: string,
  title: string,
  marker: Marker,
  line: TextLine,
  context: HeadingContext,
  found: (level: number, sure: boolean, why: string) => FoundHeading,
): FoundHeading | undefined {
  // “What we looked at” is a heading; a longer line that ends so breaks off.
  if (ENDS_RE.test(title) || (countWords(title) > 5 && DANGLING_RE.test(title))) return undefined
  if (!CAPITAL_RE.test(title) && !PARAGRAPH_RE.test(text)) return undefined
  if (NAMED_RE.test(text) || PARAGRAPH_RE.test(text))
    return found(2, true, 'named as a part of the text, and stands alone')
  if (marker.kind === 'number' || marker.kind === 'letter') {
    if (isListItem(line, marker, context)) return undefined
    const level = marker.kind === 'letter' ? 3 : 1 + (marker.marker.match(/\.\d/gu)?.length ?? 0)
    return found(
      level,
      true,
      `${marker.kind === 'letter' ? 'lettered' : 'numbered'}, short, and stands alone`,
    )
  }
  if (marker.kind === 'bullet') return slipped(marker, found)
  if (isCapitals(title)) return found(2, true, 'set in capitals, and stands alone')
  if (findDates(title).some(({ precision }) => precision === 'day')) return undefined
  if (/[:?]$/u.test(title) ? countWords(title) > 5 : countWords(title) > 9) return undefined
  return hasBody(line, context) ? found(2, false, 'short, without a full stop, and stands alone') : undefined
}

/** A numbered heading that stands as an item of a list. */
function slipped(
  { kind, rest }: Marker,
  found: (level: number, sure: boolean, why: string) => FoundHeading,
): FoundHeading | undefined {
  if (kind !== 'bullet') return undefined
  const inner = readMarker(rest)
  if (inner.kind !== 'number' || ENDS_RE.test(rest) || countWords(inner.rest) > 6) return undefined
  return { ...found(3, false, 'numbered like a heading, though it stands in a list'), title: inner.rest }
}

/** A heading’s words without signs of Markdown. */
export function titleOf(text: string): string {
  return text.replace(/^(?:\*\*|__)|(?:\*\*|__):?$|\s+#+$/gu, '').trim()
}

function isCapitals(title: string): boolean {
  return /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title) && (title.match(/\p{Lu}/gu)?.length ?? 0) >= 5
}

function standsAlone({ number }: TextLine, { lines, lie, hints, taken }: HeadingContext): boolean {
  const before = lines[number - 2]?.text ?? ''
  const after = lines[number]?.text ?? ''
  const opens = before === '' || hints.has(number - 1) || UNDERLINE_RE.test(before)
  if (opens && after === '') return true
  if (lie.wrapped) return false
  const isShort = (text: string) => countWords(text) <= LONGEST && !/[.!?]$/u.test(text)
  const goesOn =
    countWords(after) >= 12 ||
    readMarker(after).kind === 'bullet' ||
    taken.has(number + 1) ||
    readDatedLine(after) !== undefined
  if (opens) return goesOn || (isShort(after) && readMarker(after).kind !== 'none')
  return lie.dense && goesOn && (/[.!?”»]$/u.test(before) || isShort(before))
}

/** One of several numbered lines that follow each other is an item, also with blank lines between. */
function isListItem({ number }: TextLine, { marker, kind }: Marker, { lines }: HeadingContext): boolean {
  const filled = (from: number, step: number) => {
    let at = from
    while (lines[at] && lines[at]?.text === '') at += step
    return lines[at]?.text ?? ''
  }
  const own = ordinal(marker)
  const isNext = (other: string, step: number) => {
    const found = readMarker(other)
    return found.kind === kind && ordinal(found.marker) === own + step
  }
  const isSingle = marker.split('.').filter(Boolean).length < 2
  return isSingle && (isNext(filled(number - 2, -1), -1) || isNext(filled(number, 1), 1))
}

/** `7.` → 7, `c)` → its place among letters. */
function ordinal(marker: string): number {
  const [bare = ''] = /[\p{L}\p{N}]+/u.exec(marker) ?? []
  return /^\d+$/u.test(bare) ? Number(bare) : (bare.toLowerCase().codePointAt(0) ?? 0)
}

/** Something longer, or a list, follows. */
function hasBody({ number, text }: TextLine, { lines, taken }: HeadingContext): boolean {
  const next = lines.slice(number).find((line) => line.text !== '')
  if (!next) return false
  return (
    taken.has(next.number) ||
    /[.!?]$/u.test(next.text) ||
    readMarker(next.text).kind !== 'none' ||
    countWords(next.text) > Math.max(7, countWords(text))
  )
}
