import { hintAtNearest } from '../problems/nearest.ts'
import type { Place } from '../problems/problem.ts'
import { PLAIN, say } from '../words/say.ts'
import type { CompiledSlide } from './checks/check-deck.ts'
import { checkLines, linesNamed } from './checks/check-slide.ts'
import { recordsOf } from './model/origin-records.ts'
import { WORDS_PER_MINUTE } from './model/rule-settings.ts'
import { partOf } from './model/slide-name.ts'
import { type Answer, type Figure, OTHER_PART, type Quote, type Slide } from './model/types.ts'
import { idOfData, NO_FIGURE, type ReadFigure, readFigure } from './read-figure.ts'
import { readMarks } from './read-marks.ts'
import { type Front, type KnownSlide, readSlide } from './read-slide.ts'
import type { WrittenSlide } from './rules/written-slide.ts'
import { type CheckingContext, slideProblems } from './slide-problems.ts'
import type { FrontMatter } from './text/front-matter.ts'
import type { DeckNames, Placed } from './text/read-body.ts'
import type { NotePlaces, WrittenNote } from './text/read-note.ts'

/** What a slide is compiled against. */
export interface SlideContext extends CheckingContext {
  data: { path: string; text: string; isChart: boolean }[]
  /** What the slides of the deck are called, and its entities, for references to them. */
  names: DeckNames
  fronts?: ReadonlyMap<string, Front>
}

/** One slide file → typed slide (without its label, which depends on its neighbours), and its problems. */
export function compileSlide(file: string, text: string, context: SlideContext): CompiledSlide {
  const { read, problems } = readSlide(file, text, context)
  if (!read) return { links: [], slides: [], quotesFound: false, problems }
  const { front, headline, body, note } = read
  const mentioned = {
    links: [...headline.links, ...body.links],
    slides: [...headline.slides, ...body.slides],
    quotesFound: note.found,
  }
  if (!front.frontMatter) return { ...mentioned, problems }
  const finished = finishSlide({ ...read, front: { ...front, frontMatter: front.frontMatter } }, context)
  return { ...mentioned, ...finished, problems: [...problems, ...finished.problems] }
}

/** Puts the pieces together, and has them checked as a whole. */
function finishSlide(read: KnownSlide, context: SlideContext) {
  const { headline, body, front } = read
  const { frontMatter, placeOf } = front
  const figure = readSlideFigure(frontMatter, placeOf, context)
  const lines = linesNamed(frontMatter, placeOf, [...headline.lines, ...body.lines])
  const records = [...headline.records, ...body.records]
  const checked = checkLines(lines, context.source)
  const own = ownWords(read)
  const marks = readMarks(frontMatter, body.body.boxes, { entities: context.names.entities, placeOf })
  const slide: Slide = {
    ...own,
    body: { ...own.body, boxes: marks.boxes },
    layers: marks.layers,
    ...(marks.titleOn ? { titleOn: marks.titleOn } : {}),
    steps: figure.figure?.steps ?? stepsOf(frontMatter, context),
    ...(figure.figure ? { figure: figure.figure } : {}),
    lines: linesUsed(checked.lines, read.note.quotes, figure.figure),
    records: recordsUsed(records, figure.figure),
  }
  const problems = [
    ...figure.problems,
    ...marks.problems,
    ...checked.problems,
    ...slideProblems(read, { figure, lines, records }, namesOf(context, 'chart'), context),
  ]
  return { slide, written: writtenSlide(read, slide), idPlace: placeOf(['id']), problems }
}

/** The states of a slide that has steps of its own: how it begins, and each of them. */
function stepsOf({ steps }: FrontMatter, { settings }: SlideContext): string[] {
  if (steps.length === 0) return []
  return [say(settings ?? PLAIN, 'step-start'), ...steps.map(({ name }) => name)]
}

type OwnWords = Omit<Slide, 'lines' | 'records' | 'layers' | 'steps'>

/** What stands in the slide's own file. */
function ownWords({ file, front, headline, body, note }: KnownSlide): OwnWords {
  const { frontMatter } = front
  const answers = Object.entries(frontMatter['rests-on'])
  const { onScreen, say } = note.note
  return {
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
    note: { onScreen, say, quotes: note.quotes },
    restsOn: new Map(answers.filter((entry): entry is [string, Answer] => entry[1] !== OTHER_PART)),
    shows: frontMatter.shows,
    seconds: frontMatter.seconds ?? secondsToSay(say),
  }
}

function writtenSlide({ parts, front, body, note }: KnownSlide, slide: Slide): WrittenSlide {
  const { frontMatter, placeOf } = front
  return {
    slide,
    placeOf,
    headline: parts.headline.place,
    body: body.texts,
    ...notePieces(note.note, note.places),
    waive: frontMatter.waive,
    figure: frontMatter.chart ?? frontMatter.table,
  }
}

function linesUsed(named: number[], quotes: Quote[], figure: Figure | undefined): number[] {
  const quoted = quotes.map(({ line }) => line)
  const drawn = (figure?.origins ?? []).flatMap(({ lines }) => lines ?? [])
  return [...new Set([...named, ...quoted, ...drawn])].sort((a, b) => a - b)
}

function recordsUsed(named: Placed<string>[], figure: Figure | undefined): string[] {
  return [...new Set([...named.map(({ target }) => target), ...recordsOf(figure?.origins ?? [])])]
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
    const found = `unknown ${kind} “${id}”`
    return { ...NO_FIGURE, problems: [{ ...placeOf([kind]), found, expected, ...hintAtNearest(id, known) }] }
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
