import { ANSWERABLE, hasRecord, type Register } from '../evidence/register.ts'
import type { Passage } from '../source/find-quote.ts'
import type { Place, Problem } from '../source/problem.ts'
import { findLineMistake, type Source } from '../source/read-source.ts'
import { checkWrittenDates } from './check-written-dates.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { locateQuotes } from './locate-quotes.ts'
import { recordsOf } from './origin-records.ts'
import { type PlacedReference, readBody } from './read-body.ts'
import { type FigureReader, readFigure } from './read-figure.ts'
import { readNote } from './read-note.ts'
import { splitSlide } from './split-slide.ts'
import type { Answer, Figure, Quote, Settings, Slide } from './types.ts'

/** What a slide is compiled against. */
export interface SlideContext {
  source: Source
  register: Register
  /** Where each claim's words stand in the source. */
  claims: Map<string, Passage>
  settings: Settings | undefined
  data: { path: string; text: string }[]
  figures: FigureReader
}

/** People speak about 130 words a minute when they brief. */
const WORDS_PER_MINUTE = 130

export interface CompiledSlide {
  /** Absent when the front matter can't be read. */
  slide?: Slide
  idPlace?: Place
  /** Every quote of the note was found: only then can the deck say what nobody quotes. */
  quotesFound: boolean
  problems: Problem[]
}

/** One slide file → typed slide (without its label, which depends on its neighbours), and its problems. */
export function compileSlide(file: string, text: string, context: SlideContext): CompiledSlide {
  const split = splitSlide(file, text)
  if (!split.parts) return { quotesFound: false, problems: split.problems }
  const { parts } = split
  const front = readFrontMatter(file, parts.frontMatter.text, parts.frontMatter.line)
  const problems = [...split.problems, ...front.problems]
  const { frontMatter, placeOf } = front
  const body = readBody(file, parts.body.text, parts.body.line, {
    layout: frontMatter?.layout ?? 'panels',
    hasFigure: (frontMatter?.chart ?? frontMatter?.table) !== undefined,
  })
  const written = readNote(file, parts.note.text, parts.note.line)
  const located = locateQuotes(written.note.quotes, context.source, context.claims)
  const shown = locateQuotes(body.quotes, context.source, context.claims)
  const noteProblems = parts.note.sound ? [...written.problems, ...located.problems] : []
  const quotesFound = parts.note.sound && noteProblems.length === 0
  problems.push(...body.problems, ...shown.problems, ...noteProblems)
  if (!frontMatter) return { quotesFound, problems }

  const figure = readSlideFigure(frontMatter, placeOf, context)
  const restsOn = new Map<string, Answer>(Object.entries(frontMatter['rests-on']))
  const figureOrigins = figure.figure?.origins ?? []
  const slide: Slide = {
    id: frontMatter.id,
    label: '',
    file,
    headline: parts.headline.text,
    badges: [frontMatter.badge].flat(),
    layout: frontMatter.layout,
    body: body.body,
    ...(figure.figure ? { figure: figure.figure } : {}),
    note: { onScreen: written.note.onScreen, say: written.note.say, quotes: located.quotes },
    lines: unique([
      ...frontMatter.covers,
      ...located.quotes.map(({ line }) => line),
      ...body.lines.map(({ target }) => target),
      ...figureOrigins.flatMap(({ lines }) => lines ?? []),
    ]).sort((a, b) => a - b),
    records: unique([...body.records.map(({ target }) => target), ...recordsOf(figureOrigins)]),
    restsOn,
    shows: frontMatter.shows,
    seconds: frontMatter.seconds ?? secondsToSay(written.note.say),
  }
  problems.push(
    ...figure.problems,
    ...checkLines(linesNamed(frontMatter, placeOf, body.lines), context.source),
    ...checkRecords(body.records, context.register),
    ...checkWrittenDates(parts.body, file, context.register),
    ...checkShows(frontMatter, placeOf, context.settings),
    ...checkAnswers(slide, [...shown.quotes, ...located.quotes], placeOf, context.register),
  )
  return { slide, idPlace: placeOf(['id']), quotesFound, problems }
}

function readSlideFigure(
  frontMatter: FrontMatter,
  placeOf: (path: string[]) => Place,
  context: SlideContext,
): { figure?: Figure; problems: Problem[] } {
  const kind = frontMatter.chart === undefined ? 'table' : 'chart'
  const id = frontMatter[kind]
  if (id === undefined) return { problems: [] }
  const known = context.data.map(({ path }) => path.replace(/^.*\/|\.json$/g, ''))
  const allowed =
    kind === 'chart' ? context.figures.ids : known.filter((name) => !context.figures.ids.includes(name))
  const file = context.data.find(({ path }) => path.endsWith(`/${id}.json`))
  if (!allowed.includes(id) || !file) {
    const found = allowed.includes(id) ? `${kind} “${id}” has no data file` : `unknown ${kind} “${id}”`
    const expected = allowed.includes(id) ? `assets/data/${id}.json` : `one of ${allowed.join(', ')}`
    return { problems: [{ ...placeOf([kind]), found, expected }] }
  }
  return readFigure(
    id,
    kind,
    file,
    context.figures,
    context.source,
    context.register,
    context.settings?.asOf.record,
  )
}

/** Source lines that the author wrote down: under `covers` and as `{L13}` in the body. */
function linesNamed(
  { covers }: FrontMatter,
  placeOf: (path: (string | number)[]) => Place,
  inBody: PlacedReference<number>[],
): PlacedReference<number>[] {
  const covered = covers.map((line, index) => ({ target: line, place: placeOf(['covers', index]) }))
  return [...covered, ...inBody]
}

function checkLines(lines: PlacedReference<number>[], source: Source): Problem[] {
  return lines.flatMap(({ target, place }) => {
    const mistake = findLineMistake(source, target)
    return mistake ? [{ ...place, ...mistake }] : []
  })
}

function checkRecords(records: PlacedReference<string>[], register: Register): Problem[] {
  return records.flatMap(({ target, place }) => {
    if (hasRecord(register, target)) return []
    const found = `record id ${target}, which does not exist`
    return [{ ...place, found, expected: 'an id that claims.json, events.json or series.json holds' }]
  })
}

function checkShows(
  { shows }: FrontMatter,
  placeOf: (path: (string | number)[]) => Place,
  settings: Settings | undefined,
): Problem[] {
  if (!settings) return []
  const known = Object.keys(settings.shows)
  return shows.flatMap((show, index) =>
    known.includes(show)
      ? []
      : [
          {
            ...placeOf(['shows', index]),
            found: `unknown show “${show}”`,
            expected: `one of ${known.join(', ')}`,
          },
        ],
  )
}

/** No contradicted or superseded claim may be quoted on a slide that doesn't say how it deals with it. */
function checkAnswers(
  slide: Slide,
  quotes: Quote[],
  placeOf: (path: string[]) => Place,
  register: Register,
): Problem[] {
  const answerable = (id: string) => ANSWERABLE.includes(register.claims.get(id)?.verdict ?? 'supported')
  const problems = quotes.flatMap((quote) =>
    quote.claims
      .filter((id) => answerable(id) && !slide.restsOn.has(id))
      .map((id) => ({
        ...quote.place,
        found: `slide “${slide.id}” quotes claim ${id}, which the record calls ${register.claims.get(id)?.verdict}: “${register.claims.get(id)?.quote}”`,
        expected: `“rests-on: { ${id}: attributed }” or “corrected” in the front matter, and a headline that does so`,
        hint: `record: ${register.claims.get(id)?.record}`,
      })),
  )
  const quoted = new Set(quotes.flatMap(({ claims }) => claims))
  for (const id of slide.restsOn.keys())
    if (register.complete && !quoted.has(id))
      problems.push({
        ...placeOf(['rests-on', id]),
        found: register.claims.has(id)
          ? `claim ${id}, which no quote of this slide touches`
          : `unknown claim ${id}`,
        expected: 'claims whose words the notes of this slide quote',
        hint: 'remove it, or quote the passage',
      })
  return problems
}

function secondsToSay(say: string[]): number {
  const words = say.join(' ').split(/\s+/).length
  return Math.max(20, Math.round((words / WORDS_PER_MINUTE) * 60))
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)]
}
