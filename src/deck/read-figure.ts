import type { Origin } from '../charts/base/chart.ts'
import type { Entity } from '../charts/base/entities.ts'
import type { PlacedText } from '../evidence/claim-words.ts'
import { hasRecord, type Register, recordKind } from '../evidence/register.ts'
import { atPlace, placeOfIssue, type ShapeIssue } from '../problems/check-shape.ts'
import type { Place, Problem } from '../problems/problem.ts'
import type { YamlText } from '../problems/read-yaml.ts'
import type { LineRange } from '../source/line-list.ts'
import { findLineMistake, type Source } from '../source/read-source.ts'
import { PLAIN, type Voice } from '../words/say.ts'
import { readDataFile } from './model/data-file.ts'
import { recordsOf } from './model/origin-records.ts'
import type { Figure, Settings } from './model/types.ts'
import { checkDerived } from './proof/check-derived.ts'
import { checkProof } from './proof/check-proof.ts'
import type { ProofContext } from './proof/proof-texts.ts'
import { takeReadings } from './proof/readings.ts'
import { findLeftovers } from './text/leftovers.ts'
import type { DeckNames, Placed } from './text/read-body.ts'

/** The value of a data file, what it is to be read as, and the entities that it may name. */
export interface ReadRequest {
  id: string
  kind: Figure['kind']
  json: unknown
  entities: readonly Entity[]
  /** In whose language and words it is said. */
  voice: Voice
}

/** Knows the kinds of figure: data in, figure or shape issues out. Handed in, so that `deck` knows no chart. */
export interface FigureReader {
  read(request: ReadRequest): { figure: Figure } | { issues: ShapeIssue[] }
}

/** A data file that says its kind is a chart; without one it is a table. */
export function isChart({ path, text }: { path: string; text: string }): boolean {
  const { value } = readDataFile(path, text).json
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** A data file, and what it is to be read as. */
export interface FigureRequest {
  id: string
  kind: Figure['kind']
  file: { path: string; text: string }
}

/** What a data file is held to. */
export interface FigureContext {
  figures: FigureReader
  source: Source
  register: Register
  settings: Settings | undefined
  /** Has the entities that the file may name. */
  names: Pick<DeckNames, 'entities'>
}

/** A data file read, and what a slide that shows it therefore says and cites. */
export interface ReadFigure {
  figure?: Figure
  texts: PlacedText[]
  lines: Placed<LineRange>[]
  records: Placed<string>[]
  problems: Problem[]
}

/** More mistakes in one file than anybody puts right before asking again. */
const MOST_PROBLEMS = 500

/** `assets/data/costs.json` → `costs`. */
export const idOfData = (path: string): string => path.replace(/^.*\/|\.json$/g, '')

export const NO_FIGURE = { texts: [], lines: [], records: [] } as const satisfies Partial<ReadFigure>

/** Reads one data file and checks that each origin in it exists, and each number that the record can compute. */
export function readFigure({ id, kind, file }: FigureRequest, context: FigureContext): ReadFigure {
  const { json } = readDataFile(file.path, file.text)
  if (json.problems.length > 0) return { ...NO_FIGURE, problems: json.problems }
  const { data, readings, issues } = takeReadings(json.value)
  const { settings: voice = PLAIN } = context
  const asked = { id, kind, json: data, entities: context.names.entities, voice }
  const result = issues.length > 0 ? { issues } : context.figures.read(asked)
  if ('issues' in result)
    return {
      ...NO_FIGURE,
      problems: result.issues
        .slice(0, MOST_PROBLEMS)
        .map((issue) => atPlace(issue, placeOfIssue(json, issue))),
    }
  const origins = originsIn(json.value)
  const problems = origins.flatMap(({ origin, path }) =>
    checkOrigin(origin, path, context).map(({ topic, ...issue }) => ({
      ...atPlace(issue, json.placeOf(path)),
      ...(topic && { topic }),
    })),
  )
  const { register, settings } = context
  const derived = checkDerived(json.value, register, settings).map((issue) =>
    atPlace(issue, json.placeOf(issue.path)),
  )
  const markup = markupIn(result.figure, json)
  const unproven =
    problems.length > 0 ? [] : proofProblems(json, { ...context, checked: settings?.asOf.record })
  // What is a mistake already is told once.
  const told = [...derived, ...markup]
  const proof = unproven.filter(({ line, column }) =>
    told.every((other) => other.line !== line || other.column !== column),
  )
  const figure = { ...result.figure, ...(readings.length > 0 ? { readings } : {}) }
  return {
    figure,
    ...contentsOf(figure, origins, json),
    problems: [...problems, ...told, ...proof].slice(0, MOST_PROBLEMS),
  }
}

function proofProblems(json: YamlText, context: ProofContext): Problem[] {
  return checkProof(json.value, context).map(({ hint, level, topic, ...issue }) => ({
    ...atPlace(issue, json.placeOf(issue.path)),
    hint,
    ...(level ? { level } : {}),
    ...(topic ? { topic } : {}),
  }))
}

function contentsOf({ alt }: Figure, origins: PlacedOrigin[], json: YamlText) {
  const start: Place = { ...json.placeOf([]), line: 1, column: 1 }
  return {
    texts: [
      ...textsIn(json.value).map(({ text, path }) => ({ text, place: json.placeOf(path) })),
      { text: alt, place: start },
    ],
    lines: origins.flatMap(({ origin, path }) =>
      (origin.lines ?? []).map((line): Placed<LineRange> => {
        return { target: [line, line], place: json.placeOf(path) }
      }),
    ),
    records: origins.flatMap(({ origin, path }) =>
      recordsOf([origin]).map((target) => ({ target, place: json.placeOf(path) })),
    ),
  }
}

/**
 * Texts of a data file are shown as they are, in cells and drawings: no markup or reference is read in them.
 * Only “alt” is a pattern, with names of rows in braces; what a chart made of it is shown.
 */
function markupIn({ alt }: Figure, json: YamlText): Problem[] {
  const shown = textsIn(json.value).filter(({ path }) => path[0] !== 'alt')
  return [...shown, { text: alt, path: ['alt'] }].flatMap(({ text, path }) =>
    findLeftovers(text, 'plain')
      .slice(0, 1)
      .map((leftover) => ({
        ...json.placeOf(path),
        found: `${leftover.name}: ${leftover.text.slice(0, 60)}`,
        expected: 'plain text: what a statement rests on stands in its “origin”',
      })),
  )
}

type Path = (string | number)[]

interface PlacedOrigin {
  origin: Origin
  path: Path
}

/** Every value under a key `origin`, wherever it stands. */
function originsIn(value: unknown, path: Path = []): PlacedOrigin[] {
  return entriesOf(value).flatMap(([key, inner]) =>
    key === 'origin' ? [{ origin: inner as Origin, path: [...path, key] }] : originsIn(inner, [...path, key]),
  )
}

/** Every text of the data, in its order, but for ids and rules. */
function textsIn(value: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  return entriesOf(value).flatMap(([key, inner]) =>
    key === 'origin' || key === 'derived' ? [] : textsIn(inner, [...path, key]),
  )
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()]
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** A line that does not fit the text is told apart: it may be the text that is another. */
type OriginIssue = ShapeIssue & Pick<Problem, 'topic'>

function checkOrigin(origin: Origin, path: Path, { source, register }: FigureContext): OriginIssue[] {
  const issues: OriginIssue[] = []
  if (!origin.lines?.length && recordsOf([origin]).length === 0)
    issues.push({ path, found: 'an origin that names nothing', expected: 'lines, events, claims or series' })
  for (const line of origin.lines ?? []) {
    const mistake = findLineMistake(source, line)
    if (mistake) issues.push({ path, ...mistake, topic: 'quote' })
  }
  for (const id of recordsOf([origin]))
    if (!hasRecord(register, id)) {
      const kind = recordKind(id)
      const file = kind === 'series' ? 'series.json' : `${kind}s.json`
      issues.push({
        path,
        found: `${kind} ${id}, which does not exist`,
        expected: `an id that ${file} holds`,
      })
    }
  return issues
}
