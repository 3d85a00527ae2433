import * as v from 'valibot'
import { findDateMistake } from '../problems/calendar.ts'
import { checkText, strictObject } from '../problems/check-shape.ts'
import type { Problem } from '../problems/problem.ts'
import { readJson, type YamlText } from '../problems/read-yaml.ts'
import { formatNumber } from '../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../words/say.ts'
import { formatDate, type Precision, precisionOf } from './dates.ts'
import { type RecordSource, sourceSchema } from './record-source.ts'

/** Several values of one point: a count or a word each, null where nothing was found. */
export type SeriesParts = Record<string, number | string | null>

/** One dated value of a series. */
export interface SeriesPoint {
  /** As precise as `precision` says, like the date of an event. */
  date: string
  precision: Precision
  /** A number in the series' unit, a date, or several named values. */
  value: number | string | SeriesParts
  /** What the value says, in words. */
  text: string
  source: RecordSource
  confidence: (typeof CONFIDENCES)[number]
}

/** Numbers or dates of the public record that belong together, for charts. */
export interface Series {
  id: string
  title: string
  /** What a value counts: `visits`, `months`, `date`. */
  unit: string
  note: string
  points: SeriesPoint[]
}

/** How sure the check of the record is of a point. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const

const words = v.pipe(v.string(), v.regex(/\S/, 'words'))
const count = v.pipe(v.number(), v.finite('a number'))
const part = v.nullable(v.union([count, words]))
const pointSchema = strictObject({
  date: v.string(),
  precision: v.picklist(['year', 'month', 'day']),
  value: v.union([count, v.string(), v.record(v.string(), part)]),
  text: words,
  source: sourceSchema,
  confidence: v.picklist(CONFIDENCES),
})
/** The shape of series.json. */
export const seriesSchema = v.array(
  strictObject({
    id: v.pipe(v.string(), v.regex(/^S\d{2,}$/, 'an id like S05')),
    title: words,
    unit: words,
    note: words,
    points: v.pipe(v.array(pointSchema), v.minLength(1, 'at least one point')),
  }),
)

/** series.json → series, or problems with their places; what no schema says is looked at afterwards. */
export function readSeries(
  path: string,
  text: string,
): { series: Series[] | undefined; json: YamlText; problems: Problem[] } {
  const json = readJson(path, text)
  const { output, problems } = checkText(seriesSchema, json)
  return { series: output, json, problems: [...problems, ...pointProblems(output ?? [], json)] }
}

type Path = (string | number)[]

/** Looks at each date and value of a list of series that has the right shape. */
function pointProblems(series: Series[], json: YamlText): Problem[] {
  return series.flatMap(({ points }, row) =>
    points.flatMap(({ date, precision, value }, index) => {
      const path = [row, 'points', index]
      return [
        ...dateProblems(date, precision, [...path, 'date'], json),
        ...valueProblems(value, [...path, 'value'], json),
      ]
    }),
  )
}

/**
 * A value that is a text is a date. Of several values, one with a precision beside it (`notice` and
 * `noticePrecision`) is a date as precise as that; where nothing was found, both are null.
 */
function valueProblems(value: SeriesPoint['value'], path: Path, json: YamlText): Problem[] {
  if (typeof value === 'number') return []
  if (typeof value === 'string') return dateProblems(value, undefined, path, json)
  const names = Object.keys(value)
  if (names.length === 0)
    return [{ ...json.placeOf(path), found: 'no value', expected: 'at least one named value' }]
  return names.flatMap((name) => {
    const precision = value[`${name}Precision`]
    const date = value[name]
    if (precision === undefined || (precision === null && date === null)) return []
    return dateProblems(String(date), String(precision), [...path, name], json)
  })
}

/** A date that doesn't exist, or is longer or shorter than its precision says. */
function dateProblems(date: string, precision: string | undefined, path: Path, json: YamlText): Problem[] {
  const mistake = findDateMistake(date)
  if (mistake) return [{ ...json.placeOf(path), ...mistake }]
  if (precision === undefined || precisionOf(date) === precision) return []
  const expected = `a date as precise as “precision: ${precision}” says`
  return [{ ...json.placeOf(path), found: `“${date}”`, expected }]
}

/** A value in words: `17,050`, `1 November 2026`, `for 17, against 6`; what was not found is said, too. */
export function formatValue(value: SeriesPoint['value'] | null, voice: Voice = PLAIN): string {
  if (value === null) return say(voice, 'value-not-found')
  if (typeof value === 'number') return formatNumber(value, { formats: formatsOf(voice) })
  if (typeof value === 'string') return findDateMistake(value) ? value : formatDate(value, voice)
  return Object.entries(value)
    .filter(([name]) => !(PRECISION_RE.test(name) && name.replace(PRECISION_RE, '') in value))
    .map(([name, part]) => `${name} ${formatValue(part, voice)}`)
    .join(', ')
}

const PRECISION_RE = /Precision$/
