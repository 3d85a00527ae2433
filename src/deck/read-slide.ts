import type { Problem } from '../problems/problem.ts'
import type { Passage } from '../source/find-quote.ts'
import type { Source } from '../source/read-source.ts'
import { locateQuotes } from './locate-quotes.ts'
import { partOf } from './model/slide-name.ts'
import type { Quote, Slide } from './model/types.ts'
import { checkLetters } from './text/check-letters.ts'
import { type FrontMatter, readFrontMatter } from './text/front-matter.ts'
import { type DeckNames, type ReadBody, readBody } from './text/read-body.ts'
import { type ReadHeadline, readHeadline } from './text/read-headline.ts'
import { readNote } from './text/read-note.ts'
import { type SlideParts, splitSlide } from './text/split-slide.ts'

/** Thirty times the longest slide; the reader of Markdown takes seconds for more. */
const MOST_CHARACTERS = 100_000

export type Front = ReturnType<typeof readFrontMatter>

/** A slide file as it was read, whatever its front matter says. */
export interface ReadSlide {
  file: string
  parts: SlideParts
  front: Front
  headline: ReadHeadline
  body: ReadBody
  /** Quotes on the slide itself. */
  shown: Quote[]
  note: Omit<ReturnType<typeof readNote>, 'problems'> & {
    quotes: Quote[]
    /** Every quote of it stands in the source. */
    found: boolean
  }
}

/** A slide whose front matter says what it is. */
export type KnownSlide = ReadSlide & { front: Front & { frontMatter: FrontMatter } }

/** What the words of a slide are looked up in. */
interface ReadingContext {
  source: Source
  claims: Map<string, Passage>
  names: DeckNames
  /** Front matter that has been read already, by the file it stands in. */
  fronts?: ReadonlyMap<string, Front>
}

/** One slide file → its parts, read; nothing but problems when it can't even be cut in parts. */
export function readSlide(
  file: string,
  text: string,
  context: ReadingContext,
): { read?: ReadSlide; problems: Problem[] } {
  if (text.length > MOST_CHARACTERS) return { problems: [tooLong(file, text)] }
  const { parts, problems: cutting } = splitSlide(file, text)
  if (!parts) return { problems: cutting }
  const front = context.fronts?.get(file) ?? frontOf(file, parts)
  const headline = readHeadline(parts.headline.text, parts.headline.place, context.names)
  const body = readSlideBody(file, parts, front.frontMatter, context.names)
  const shown = locateQuotes(body.quotes, context.source, context.claims)
  const quotes = front.frontMatter?.layout !== 'part'
  const { problems: noting, ...note } = readSlideNote(file, parts, context, quotes)
  const problems = [
    ...cutting,
    ...front.problems,
    ...lettersOf(file, parts),
    ...headline.problems,
    ...body.problems,
    ...shown.problems,
    ...noting,
  ]
  return { read: { file, parts, front, headline, body, shown: shown.quotes, note }, problems }
}

/** The front matter of a slide, as far as its file can be cut in parts. */
export function readFront(file: string, text: string): Front | undefined {
  const { parts } = splitSlide(file, text)
  return parts && frontOf(file, parts)
}

const frontOf = (file: string, { frontMatter: { text, line } }: SlideParts) =>
  readFrontMatter(file, text, line)

/** The id of a slide and its part, as far as they can be read: numbers are counted before any slide is compiled. */
export function identityOf(front: Front | undefined): Pick<Slide, 'id' | 'part'> | undefined {
  const known = front?.frontMatter
  return known && { id: known.id, part: partOf(known.layout) }
}

function readSlideBody(
  file: string,
  { body }: SlideParts,
  frontMatter: FrontMatter | undefined,
  names: DeckNames,
): ReadBody {
  const layout = frontMatter?.layout ?? 'panels'
  const hasFigure = (frontMatter?.chart ?? frontMatter?.table) !== undefined
  return readBody(file, body.text, body.line, { layout, hasFigure }, names)
}

/** Without a sound “Note:” the note may stand in the body: that is told already, and what is in it is not. */
function readSlideNote(
  file: string,
  { note }: SlideParts,
  { source, claims }: ReadingContext,
  quotes: boolean,
) {
  const written = readNote(file, note.text, note.line, { quotes })
  const located = locateQuotes(written.note.quotes, source, claims)
  const problems = note.sound ? [...written.problems, ...located.problems] : []
  return { ...written, quotes: located.quotes, found: note.sound && problems.length === 0, problems }
}

function tooLong(file: string, { length }: string): Problem {
  const expected = `at most ${MOST_CHARACTERS}: a slide that a person can read`
  return { file, line: 1, column: 1, found: `a slide file of ${length} characters`, expected }
}

/** Characters that nobody sees; a quote in the note is the source's, and held to it letter for letter. */
function lettersOf(file: string, { headline, body, note }: SlideParts): Problem[] {
  const { line, column } = headline.place
  return [
    ...checkLetters(file, headline.text, line).map((problem) => ({
      ...problem,
      column: problem.column + column - 1,
    })),
    ...checkLetters(file, body.text, body.line),
    ...checkLetters(file, note.text, note.line, (line) => line.startsWith('>')),
  ]
}
