import * as v from 'valibot'
import { checkShape, type Shape, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate, words as someWords } from '../../problems/shapes.ts'
import type { Parsed } from './chart.ts'
import type { Entity } from './entities.ts'

/** Shapes that data files share. Only what parses may import them: a browser draws without the schema library. */

/** No cell and no note is longer; a drawing would measure it letter by letter. */
const MOST_LETTERS = 2000

export const words = v.pipe(someWords, v.maxLength(MOST_LETTERS, `at most ${MOST_LETTERS} characters`))

/** Words that a drawing has so much room for. */
export const shortWords = (most: number) => v.pipe(words, v.maxLength(most, `at most ${most} characters`))

/** The author's half of an alternative text, to which a kind puts what it has counted: 300 characters together. */
export const altHalf = shortWords(110)

/** A number that a drawing has room for. */
export const value = v.pipe(
  v.number('a number'),
  v.check(
    (number) => Number.isFinite(number) && /^-?[\d.]{1,12}$/.test(String(number)),
    'a number of at most 12 digits',
  ),
)

/** A list with something in it, or with exactly so many entries. */
export const list = <Item extends v.GenericSchema>(item: Item, length?: number) =>
  v.pipe(
    v.array(item),
    v.check(
      (items) => (length === undefined ? items.length > 0 : items.length === length),
      length === undefined ? 'at least one entry' : `exactly ${length} entries`,
    ),
  )

/** Steps of a presenter, in kinds where each row says from which step on it is shown. */
export const namedSteps = v.optional(list(strictObject({ label: words })))

/** A whole number within limits, both included; `meaning` says what it counts and the limits. */
export const whole = (least: number, most: number, meaning: string) =>
  v.pipe(v.number(meaning), v.integer(meaning), v.minValue(least, meaning), v.maxValue(most, meaning))

const MOST = Number.MAX_SAFE_INTEGER

/** A step of a presenter, counted from 0. */
export const step = whole(0, MOST, 'a step, counted from 0')

const YEAR = 'a year from 1 to 9999'
const yearNumber = whole(1, 9999, YEAR)

/** A year, as a number or, like other dates, in quotation marks. */
export const year = v.pipe(
  v.union([yearNumber, v.pipe(v.string(), v.regex(/^(?!0000)\d{4}$/, YEAR))], YEAR),
  v.transform(Number),
)

/** An end of an axis of time: a year, which may be a number, or a month or a day. */
export const axisEnd = v.pipe(
  v.union([yearNumber, realDate], 'a year such as 2027, or a month or a day such as “2027-06”'),
  v.transform((end) => String(end).padStart(4, '0')),
)

const recordIds = (letter: string, example: string) => {
  const meaning = `a record id such as ${example}`
  return list(v.pipe(v.string(meaning), v.regex(new RegExp(`^${letter}\\d{2,}$`), meaning)))
}

/** Where a datum comes from; see `Origin`. */
export const origin = v.pipe(
  strictObject({
    lines: v.optional(list(whole(1, MOST, 'a line number'))),
    events: v.optional(recordIds('E', 'E42')),
    claims: v.optional(recordIds('C', 'C26')),
    series: v.optional(recordIds('S', 'S05')),
  }),
  v.check(
    (value) => Object.keys(value).length > 0,
    'lines, events, claims or series: nothing goes without an origin',
  ),
)

const time = v.pipe(
  v.string(),
  v.regex(/^(?:E\d{2,}|\d{4}(?:-\d{2}){0,2})$/, 'a date, or an event such as E42'),
)

/**
 * How a number or date follows from the public record: the compiler computes it and refuses a `text` or `date`
 * that says another. `received`, `from` and `to` are dates or ids of events.
 */
export const derived = v.variant('rule', [
  strictObject({
    rule: v.literal('effect-of-notice'),
    received: time,
    months: whole(1, MOST, 'a number of months from 1'),
  }),
  strictObject({ rule: v.literal('days-between'), from: time, to: time }),
  strictObject({ rule: v.literal('series-value'), series: words, at: realDate }),
  strictObject({ rule: v.literal('record-checked') }),
])

/** A statement and where it comes from. */
export const fact = strictObject({ text: words, origin, derived: v.optional(derived) })

/** A statement that also fixes a date on an axis. */
export const datedFact = strictObject({ date: realDate, text: words, origin, derived: v.optional(derived) })

/** The name of an entity of the deck → the entity. */
export const entityOf = (entities: readonly Entity[]) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const entity = entities.find(({ id }) => id === dataset.value)
      if (entity) return entity
      addIssue({ message: knownEntities(entities) })
      return NEVER
    }),
  )

const knownEntities = (entities: readonly Entity[]): string =>
  entities.length > 0
    ? `one of ${entities.map(({ id }) => id).join(', ')}`
    : 'no entity, since slides/deck.yaml declares none under “entities”'

/** Parses a data file; `rules` look at what no schema says, such as an end before its start. */
export function parseWith<Data>(
  schema: Shape<Data>,
  json: unknown,
  rules: (data: Data) => ShapeIssue[] = () => [],
): Parsed<Data> {
  const { output, issues } = checkShape(schema, json)
  if (issues) return { problems: issues }
  const problems = rules(output)
  return problems.length > 0 ? { problems } : { data: output }
}
