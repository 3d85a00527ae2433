import * as v from 'valibot'
import { checkText, strictObject } from '../source/check-shape.ts'
import type { Place, Problem } from '../source/problem.ts'
import { readJson, type YamlText } from '../source/read-yaml.ts'
import { type RecordSource, sourceSchema } from './record-source.ts'
import { readSeries, type Series } from './series.ts'

export { formatDate } from './dates.ts'
export type { RecordSource } from './record-source.ts'

export const VERDICTS = [
  'supported',
  'supported-with-nuance',
  'contradicted',
  'superseded',
  'unverifiable',
  'opinion',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** These two may stand on no slide unanswered: its front matter must say how it deals with them. */
export const ANSWERABLE: readonly Verdict[] = ['contradicted', 'superseded']

/** A presenter is warned about these: such a sentence must not be said as if it stood. */
export const WARNED: readonly Verdict[] = [...ANSWERABLE, 'unverifiable']

/** A statement of the analysis, checked against the public record. */
export interface Claim {
  id: string
  lines: number[]
  section: string
  quote: string
  verdict: Verdict
  record: string
  sources: RecordSource[]
}

/** A dated fact of the public record. */
export interface RecordEvent {
  id: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as long as the precision says. */
  date: string
  precision: 'year' | 'month' | 'day'
  event: string
  derived?: string | undefined
  sources: RecordSource[]
}

/** The public-record register: claims, events and series by id. */
export interface Register {
  /** False when a file of the register can't be read: then nobody can say which ids it lacks. */
  complete: boolean
  claims: Map<string, Claim>
  events: Map<string, RecordEvent>
  series: Map<string, Series>
}

const claimSchema = strictObject({
  id: v.pipe(v.string(), v.regex(/^C\d{2,}$/, 'an id like C41')),
  lines: v.array(v.pipe(v.number(), v.integer('a whole line number'))),
  section: v.string(),
  quote: v.string(),
  verdict: v.picklist(VERDICTS),
  record: v.string(),
  sources: v.array(sourceSchema),
})
/** Length of a date by its precision: what is shown is never finer than what is known. */
const DATE_LENGTH = { year: 'YYYY'.length, month: 'YYYY-MM'.length, day: 'YYYY-MM-DD'.length } as const
const eventSchema = v.pipe(
  strictObject({
    id: v.pipe(v.string(), v.regex(/^E\d{2,}$/, 'an id like E42')),
    date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD')),
    precision: v.picklist(['year', 'month', 'day']),
    event: v.string(),
    derived: v.optional(v.string()),
    sources: v.array(sourceSchema),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.date.length === DATE_LENGTH[dataset.value.precision]) return
    const { date, precision } = dataset.value
    const path = { type: 'object', origin: 'value', input: dataset.value, key: 'date', value: date } as const
    addIssue({ message: `a date as precise as “precision: ${precision}” says`, input: date, path: [path] })
  }),
)

interface TextFile {
  path: string
  text: string
}

/**
 * Reads claims.json, events.json and, when there is one, series.json; what doesn't fit is a problem with its
 * place. `placeOfQuote` leads to the quote of a claim.
 */
export function readRegister(
  claimsFile: TextFile,
  eventsFile: TextFile,
  seriesFile?: TextFile,
): { register: Register; placeOfQuote(id: string): Place; problems: Problem[] } {
  const claimsText = readJson(claimsFile.path, claimsFile.text)
  const eventsText = readJson(eventsFile.path, eventsFile.text)
  const claims = checkText(v.array(claimSchema), claimsText)
  const events = checkText(v.array(eventSchema), eventsText)
  const { series, json: seriesText, problems: seriesProblems } = readSeriesFile(seriesFile)
  return {
    register: {
      complete: claims.output !== undefined && events.output !== undefined && series !== undefined,
      claims: new Map((claims.output ?? []).map((claim) => [claim.id, claim])),
      events: new Map((events.output ?? []).map((event) => [event.id, event])),
      series: new Map((series ?? []).map((entry) => [entry.id, entry])),
    },
    placeOfQuote: (id) =>
      claimsText.placeOf([(claims.output ?? []).findIndex((claim) => claim.id === id), 'quote']),
    problems: [
      ...claims.problems,
      ...events.problems,
      ...repeatedIds(claims.output ?? [], claimsText),
      ...repeatedIds(events.output ?? [], eventsText),
      ...seriesProblems,
      ...(seriesText ? repeatedIds(series ?? [], seriesText) : []),
    ],
  }
}

/** A deck without a file of series has none; its register is complete all the same. */
function readSeriesFile(file: TextFile | undefined): Partial<ReturnType<typeof readSeries>> & {
  problems: Problem[]
} {
  return file ? readSeries(file.path, file.text) : { series: [], problems: [] }
}

/** Whether an id may be used: the register holds it, or can't be read and is reported itself. */
export function hasRecord({ complete, claims, events, series }: Register, id: string): boolean {
  return !complete || claims.has(id) || events.has(id) || series.has(id)
}

/** What kind of entry an id names: its first letter says it. */
export function recordKind(id: string): 'claim' | 'event' | 'series' {
  return id.startsWith('C') ? 'claim' : id.startsWith('S') ? 'series' : 'event'
}

function repeatedIds(entries: { id: string }[], text: YamlText): Problem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            ...text.placeOf([index, 'id']),
            found: `id ${id} for a second time`,
            expected: 'an id that no other entry has',
          },
        ],
  )
}
