import type { ClaimWords } from '../evidence/claim-words.ts'
import type { Place, Problem } from '../problems/problem.ts'
import type { Passage } from '../source/find-quote.ts'
import { checkAnswers } from './checks/check-answers.ts'
import type { CompiledSlide } from './checks/check-deck.ts'
import { checkLayout } from './checks/check-layout.ts'
import type { WrittenSlide } from './checks/check-rules.ts'
import { checkId, checkLines, checkRecords, checkShows, linesNamed } from './checks/check-slide.ts'
import { checkWrittenDates } from './checks/check-written-dates.ts'
import { claimTouches, type SlideContents } from './checks/claim-touches.ts'
import { locateQuotes } from './locate-quotes.ts'
import { recordsOf } from './model/origin-records.ts'
import { partOf } from './model/slide-name.ts'
import { type Answer, type Figure, OTHER_PART, type Quote, type Slide } from './model/types.ts'
import { type FigureContext, idOfData, NO_FIGURE, type ReadFigure, readFigure } from './read-figure.ts'
import { checkLetters } from './text/check-letters.ts'
import { type FrontMatter, readFrontMatter } from './text/front-matter.ts'
import { notedTexts, placedTexts } from './text/placed-texts.ts'
import { type Placed, readBody } from './text/read-body.ts'
import { readHeadline } from './text/read-headline.ts'
import { type NotePlaces, readNote, type WrittenNote } from './text/read-note.ts'
import { type SlideParts, splitSlide } from './text/split-slide.ts'

/** What a slide is compiled against. */
export interface SlideContext extends FigureContext {
  /** Where each claim's words stand in the source. */
  claims: Map<string, Passage>
  /** Words by which claims are known where they are not quoted. */
  claimWords: ClaimWords
  data: { path: string; text: string; isChart: boolean }[]
}

/** People speak about 130 words a minute when they brief. */
const WORDS_PER_MINUTE = 130

/** Thirty times the longest slide; the reader of Markdown takes seconds for more. */
const MOST_CHARACTERS = 100_000

/** One slide file → typed slide (without its label, which depends on its neighbours), and its problems. */
export function compileSlide(file: string, text: string, context: SlideContext): CompiledSlide {
  if (text.length > MOST_CHARACTERS) return { links: [], quotesFound: false, problems: [tooLong(file, text)] }
  const split = splitSlide(file, text)
  if (!split.parts) return { links: [], quotesFound: false, problems: split.problems }
  const { parts } = split
  const front = readFrontMatter(file, parts.frontMatter.text, parts.frontMatter.line)
  const pieces = readPieces(file, parts, front.frontMatter, context)
  const { headline, body, note } = pieces
  const links = [...headline.links, ...body.links]
  const problems = [
    ...split.problems,
    ...front.problems,
    ...lettersOf(file, parts),
    ...headline.problems,
    ...body.problems,
    ...pieces.shown.problems,
    ...note.problems,
  ]
  if (!front.frontMatter) return { links, quotesFound: note.found, problems }
  const known = { ...front, frontMatter: front.frontMatter }
  const finished = finishSlide(file, parts, known, pieces, context)
  return { ...finished, links, quotesFound: note.found, problems: [...problems, ...finished.problems] }
}

function tooLong(file: string, { length }: string): Problem {
  const expected = `at most ${MOST_CHARACTERS}: a slide that a person can read`
  return { file, line: 1, column: 1, found: `a slide file of ${length} characters`, expected }
}

/** What is read from the parts of a slide file, whatever its front matter says. */
type Pieces = ReturnType<typeof readPieces>

function readPieces(
  file: string,
  parts: SlideParts,
  frontMatter: FrontMatter | undefined,
  { source, claims }: SlideContext,
) {
  const body = readBody(file, parts.body.text, parts.body.line, {
    layout: frontMatter?.layout ?? 'panels',
    hasFigure: (frontMatter?.chart ?? frontMatter?.table) !== undefined,
  })
  const written = readNote(file, parts.note.text, parts.note.line)
  const located = locateQuotes(written.note.quotes, source, claims)
  const problems = parts.note.sound ? [...written.problems, ...located.problems] : []
  const found = parts.note.sound && problems.length === 0
  return {
    headline: readHeadline(parts.headline.text, parts.headline.place),
    body,
    /** Quotes on the slide itself. */
    shown: locateQuotes(body.quotes, source, claims),
    note: { ...written, quotes: located.quotes, found, problems },
  }
}

type KnownFront = Omit<ReturnType<typeof readFrontMatter>, 'frontMatter'> & { frontMatter: FrontMatter }

/** Puts the pieces together, and checks what only the whole slide can tell. */
function finishSlide(
  file: string,
  parts: SlideParts,
  { frontMatter, placeOf }: KnownFront,
  { headline, body, shown, note }: Pieces,
  context: SlideContext,
) {
  const figure = readSlideFigure(frontMatter, placeOf, context)
  const ranges = linesNamed(frontMatter, placeOf, [...headline.lines, ...body.lines])
  const named = checkLines(ranges, context.source)
  const records = [...headline.records, ...body.records]
  const restsOn = new Map(Object.entries(frontMatter['rests-on']))
  const slide: Slide = {
    id: frontMatter.id,
    part: partOf(frontMatter.layout),
    number: 0,
    label: '',
    file,
    headline: headline.text,
    headlineHtml: headline.html,
    badges: [frontMatter.badge].flat(),
    layout: frontMatter.layout,
    body: body.body,
    ...(figure.figure ? { figure: figure.figure } : {}),
    note: { onScreen: note.note.onScreen, say: note.note.say, quotes: note.quotes },
    lines: linesUsed(named.lines, note.quotes, figure.figure),
    records: recordsUsed(records, figure.figure),
    restsOn: new Map([...restsOn].filter((entry): entry is [string, Answer] => entry[1] !== OTHER_PART)),
    shows: frontMatter.shows,
    seconds: frontMatter.seconds ?? secondsToSay(note.note.say),
  }
  const written: WrittenSlide = {
    slide,
    placeOf,
    headline: parts.headline.place,
    body: body.texts,
    ...notePieces(note.note, note.places),
    waive: frontMatter.waive,
    figure: frontMatter.chart ?? frontMatter.table,
  }
  const contents: SlideContents = {
    quotes: [...shown.quotes, ...note.quotes],
    texts: { ...textsOf(file, parts), data: figure.texts },
    // One that leaves the source is a problem of its own, and says nothing of the lines it runs over.
    lines: [...ranges.filter(({ target }) => target[1] <= context.source.lines.length), ...figure.lines],
    records: [...records, ...figure.records],
  }
  const touches = claimTouches(contents, context.claims, context.claimWords)
  const problems = [
    ...figure.problems,
    ...named.problems,
    ...checkRecords(records, context.register),
    ...checkWrittenDates(parts.body, file, context.register),
    ...checkId(frontMatter, placeOf, namesOf(context, 'chart')),
    ...checkShows(frontMatter, placeOf, context.settings),
    // Without a sound “Note:” the note may stand in the body, and that is told already.
    ...(parts.note.sound ? checkLayout({ frontMatter, body, placeOf }) : []),
    ...checkAnswers({ slide: slide.id, restsOn, touches, placeOf }, context.register),
  ]
  return { slide, written, idPlace: placeOf(['id']), problems }
}

function linesUsed(named: number[], quotes: Quote[], figure: Figure | undefined): number[] {
  const quoted = quotes.map(({ line }) => line)
  const drawn = (figure?.origins ?? []).flatMap(({ lines }) => lines ?? [])
  return unique([...named, ...quoted, ...drawn]).sort((a, b) => a - b)
}

function recordsUsed(named: Placed<string>[], figure: Figure | undefined): string[] {
  return unique([...named.map(({ target }) => target), ...recordsOf(figure?.origins ?? [])])
}

/** What the slide says in its own voice, part by part. */
function textsOf(file: string, { headline, body, note }: SlideParts): SlideContents['texts'] {
  return {
    headline: placedTexts(file, headline.text, headline.place.line),
    body: placedTexts(file, body.text, body.line),
    note: notedTexts(file, note.text, note.line),
  }
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

function notePieces(note: WrittenNote, places: NotePlaces): Pick<WrittenSlide, 'onScreen' | 'say'> {
  const pieces = (key: 'onScreen' | 'say') =>
    places[key].map((place, index) => ({ target: note[key][index] ?? '', place }))
  return { onScreen: pieces('onScreen'), say: pieces('say') }
}

function readSlideFigure(
  frontMatter: FrontMatter,
  placeOf: (path: string[]) => Place,
  context: SlideContext,
): ReadFigure {
  const kind = frontMatter.chart === undefined ? 'table' : 'chart'
  const id = frontMatter[kind]
  if (id === undefined) return { ...NO_FIGURE, problems: [] }
  const file = context.data.find(({ path }) => idOfData(path) === id)
  // A file without a kind that is shown as a chart is told its mistake where it stands.
  if (!file || (kind === 'table' && file.isChart)) {
    const known = namesOf(context, kind)
    const expected = known.length > 0 ? `one of ${known.join(', ')}` : `a file assets/data/${id}.json`
    return { ...NO_FIGURE, problems: [{ ...placeOf([kind]), found: `unknown ${kind} “${id}”`, expected }] }
  }
  return readFigure({ id, kind, file }, context)
}

/** Names of the data files that are charts, or of those that are tables. */
function namesOf({ data }: SlideContext, kind: Figure['kind']): string[] {
  return data.filter(({ isChart }) => isChart === (kind === 'chart')).map(({ path }) => idOfData(path))
}

function secondsToSay(say: string[]): number {
  const words = say.join(' ').split(/\s+/).length
  return Math.max(20, Math.round((words / WORDS_PER_MINUTE) * 60))
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)]
}
