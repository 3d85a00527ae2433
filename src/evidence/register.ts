import * as v from 'valibot'
import { checkText, strictObject } from '../problems/check-shape.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { readJson, type YamlText } from '../problems/read-yaml.ts'
import { realDate, words } from '../problems/shapes.ts'
import { type RecordSource, sourcesSchema } from './record-source.ts'
import { readSeries, type Series } from './series.ts'

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
  /** The day on which somebody last looked, where it isn't that of the whole record (`as-of` in deck.yaml). */
  checked?: string | undefined
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
  section: words,
  quote: words,
  verdict: v.picklist(VERDICTS),
  record: words,
  checked: v.optional(v.pipe(realDate, v.length('YYYY-MM-DD'.length, 'a day as YYYY-MM-DD'))),
  sources: sourcesSchema,
})
/** Length of a date by its precision: what is shown is never finer than what is known. */
const DATE_LENGTH = { year: 'YYYY'.length, month: 'YYYY-MM'.length, day: 'YYYY-MM-DD'.length } as const
const eventSchema = v.pipe(
  strictObject({
    id: v.pipe(v.string(), v.regex(/^E\d{2,}$/, 'an id like E42')),
    date: realDate,
    precision: v.picklist(['year', 'month', 'day']),
    event: words,
    derived: v.optional(words),
    sources: sourcesSchema,
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.date.length === DATE_LENGTH[dataset.value.precision]) return
    const { date, precision } = dataset.value
    const path = { type: 'object', origin: 'value', input: dataset.value, key: 'date', value: date } as const
    addIssue({ message: `a date as precise as “precision: ${precision}” says`, input: date, path: [path] })
  }),
)

/** The shape of claims.json. */
export const claimsSchema = v.array(claimSchema)
/** The shape of events.json. */
export const eventsSchema = v.array(eventSchema)

/** Where a value of a claim stands, by the claim's id. */
export type PlaceOfClaim = (id: string, key: keyof Claim) => Place

interface TextFile {
  path: string
  text: string
}

/**
 * Reads claims.json, events.json and series.json, each if there is one: a deck without any has an empty register,
 * which is complete all the same. What doesn't fit is a problem with its place. `placeOfClaim` leads to a value of a claim.
 */
export function readRegister(
  claimsFile: TextFile | undefined,
  eventsFile: TextFile | undefined,
  seriesFile?: TextFile,
): { register: Register; placeOfClaim: PlaceOfClaim; problems: Problem[] } {
  const claimsText = readEntries(claimsFile)
  const eventsText = readEntries(eventsFile)
  const claims = checkText(claimsSchema, claimsText)
  const events = checkText(eventsSchema, eventsText)
  const { series, json: seriesText, problems: seriesProblems } = readSeriesFile(seriesFile)
  return {
    register: {
      complete: claims.output !== undefined && events.output !== undefined && series !== undefined,
      claims: new Map((claims.output ?? []).map((claim) => [claim.id, claim])),
      events: new Map((events.output ?? []).map((event) => [event.id, event])),
      series: new Map((series ?? []).map((entry) => [entry.id, entry])),
    },
    placeOfClaim: (id, key) =>
      claimsText.placeOf([(claims.output ?? []).findIndex((claim) => claim.id === id), key]),
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

/** A file that isn't there is one without entries. */
function readEntries(file: TextFile | undefined): YamlText {
  return file ? readJson(file.path, file.text) : readJson('', '[]')
}

/** Whether nobody checked the analysis: no claim, no event, no series. */
export function isEmpty({ claims, events, series }: Register): boolean {
  return claims.size + events.size + series.size === 0
}

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

/** C01 and C001 are one number: nobody who says it aloud could tell them apart. */
function repeatedIds(entries: { id: string }[], text: YamlText): Problem[] {
  const first = new Map<number, string>()
  return entries.flatMap(({ id }, index) => {
    const number = Number(id.slice(1))
    const earlier = first.get(number)
    if (earlier === undefined) first.set(number, id)
    const found = `id ${id} for a second time${earlier === id ? '' : ` (first: ${earlier})`}`
    return earlier === undefined
      ? []
      : [{ ...text.placeOf([index, 'id']), found, expected: 'an id that no other entry has' }]
  })
}
