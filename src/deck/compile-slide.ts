import { ANSWERABLE, type Register } from '../evidence/register.ts'
import type { Passage } from '../source/find-quote.ts'
import type { Place, Problem } from '../source/problem.ts'
import type { Source } from '../source/read-source.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { locateQuotes } from './locate-quotes.ts'
import { readBody } from './read-body.ts'
import { type FigureReader, readFigure } from './read-figure.ts'
import { readNote } from './read-note.ts'
import { splitSlide } from './split-slide.ts'
import type { Answer, Figure, Settings, Slide } from './types.ts'

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

/** One slide file → typed slide (without its label, which depends on its neighbours), and its problems. */
export function compileSlide(
  file: string,
  text: string,
  context: SlideContext,
): { slide?: Slide; idPlace?: Place; problems: Problem[] } {
  const split = splitSlide(file, text)
  if (!split.parts) return { problems: split.problems }
  const { parts } = split
  const front = readFrontMatter(file, parts.frontMatter.text, parts.frontMatter.line)
  const problems = [...split.problems, ...front.problems]
  const { frontMatter, placeOf } = front
  const body = readBody(file, parts.body.text, parts.body.line, {
    layout: frontMatter?.layout ?? 'panels',
    hasFigure: (frontMatter?.chart ?? frontMatter?.table) !== undefined,
  })
  const hasNote = !split.problems.some(({ found }) => found.includes('note') || found.includes('Note:'))
  const written = readNote(file, parts.note.text, parts.note.line)
  const located = locateQuotes(written.note, context.source, context.claims)
  problems.push(...body.problems, ...(hasNote ? written.problems : []), ...located.problems)
  if (!frontMatter) return { problems }

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
      ...body.lines,
      ...figureOrigins.flatMap(({ lines }) => lines ?? []),
    ]).sort((a, b) => a - b),
    records: unique([
      ...body.records,
      ...figureOrigins.flatMap(({ events, claims }) => [...(events ?? []), ...(claims ?? [])]),
    ]),
    restsOn,
    shows: frontMatter.shows,
    seconds: frontMatter.seconds ?? secondsToSay(written.note.say),
  }
  problems.push(
    ...figure.problems,
    ...checkLines(slide, parts.body.line, frontMatter, placeOf, context.source),
    ...checkRecords(slide, parts.body.line, context.register),
    ...checkShows(frontMatter, placeOf, context.settings),
    ...checkAnswers(slide, placeOf, context.register),
  )
  return { slide, idPlace: placeOf(['id']), problems }
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
  return readFigure(id, kind, file, context.figures, context.source, context.register)
}

function checkLines(
  slide: Slide,
  bodyLine: number,
  { covers }: FrontMatter,
  placeOf: (path: (string | number)[]) => Place,
  source: Source,
): Problem[] {
  const exists = (line: number) => (source.lines[line - 1]?.text.trim() ?? '') !== ''
  const expected = `a line of the analysis that has text, 1 to ${source.lines.length}`
  return slide.lines
    .filter((line) => !exists(line))
    .map((line) => {
      const cover = covers.indexOf(line)
      const place = cover >= 0 ? placeOf(['covers', cover]) : { file: slide.file, line: bodyLine, column: 1 }
      return { ...place, found: `source line ${line}`, expected }
    })
}

function checkRecords(slide: Slide, line: number, register: Register): Problem[] {
  return slide.records
    .filter((id) => !register.claims.has(id) && !register.events.has(id))
    .map((id) => ({
      file: slide.file,
      line,
      column: 1,
      found: `record id ${id}`,
      expected: 'an id that claims.json or events.json holds',
    }))
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
function checkAnswers(slide: Slide, placeOf: (path: string[]) => Place, register: Register): Problem[] {
  const answerable = (id: string) => ANSWERABLE.includes(register.claims.get(id)?.verdict ?? 'supported')
  const problems = slide.note.quotes.flatMap((quote) =>
    quote.claims
      .filter((id) => answerable(id) && !slide.restsOn.has(id))
      .map((id) => ({
        ...quote.place,
        found: `slide “${slide.id}” quotes claim ${id}, which the record calls ${register.claims.get(id)?.verdict}: “${register.claims.get(id)?.quote}”`,
        expected: `“rests-on: { ${id}: attributed }” or “corrected” in the front matter, and a headline that does so`,
        hint: `record: ${register.claims.get(id)?.record}`,
      })),
  )
  const quoted = new Set(slide.note.quotes.flatMap(({ claims }) => claims))
  for (const id of slide.restsOn.keys())
    if (!register.claims.has(id) || !quoted.has(id))
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
