import * as v from 'valibot'
import type { DataProblem, Parsed } from './chart.ts'
import { exists } from './time.ts'

/**
 * Building blocks of the data files' schemas. They are functions, so that a bundle which never parses
 * carries none of them. Every message completes "expected …".
 */

type Issue = v.BaseIssue<unknown>

/** An object with exactly these keys. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries).join(', ')
  return v.strictObject(entries, (issue) =>
    issue.expected === 'never' ? `only the keys ${keys}` : `an object with the keys ${keys}`,
  )
}

/** No cell and no note is longer; a drawing would measure it letter by letter. */
const MOST_LETTERS = 2000

export const words = () =>
  v.pipe(
    v.string('words'),
    v.regex(/\S/, 'words'),
    v.maxLength(MOST_LETTERS, `at most ${MOST_LETTERS} characters`),
  )

export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `one of: ${options.join(', ')}`)

export const list = <Item extends v.GenericSchema>(item: Item, length?: number) =>
  v.pipe(
    v.array(item, 'a list'),
    v.check(
      (items) => (length === undefined ? items.length > 0 : items.length === length),
      length === undefined ? 'at least one entry' : `exactly ${length} entries`,
    ),
  )

/** A step of a presenter, counted from 0. */
export const step = () => {
  const meaning = 'a step, counted from 0'
  return v.pipe(v.number(meaning), v.integer(meaning), v.minValue(0, meaning))
}

export const year = () =>
  v.pipe(
    v.number('a year'),
    v.integer('a whole year'),
    v.minValue(1, 'a year from 1 to 9999'),
    v.maxValue(9999, 'a year from 1 to 9999'),
  )

/** An axis marks every tenth year: more of them stand over each other, and many more end in no drawing at all. */
const MOST_YEARS = 200

/** A problem when an axis runs backwards, or over more years than it can mark. */
export function spanProblems(
  { from, to }: { from: number; to: number },
  path: DataProblem['path'],
): DataProblem[] {
  const here = { path: [...path, 'to'], found: String(to) }
  if (to <= from) return [{ ...here, expected: `a year after ${from}` }]
  return to - from > MOST_YEARS ? [{ ...here, expected: `at most ${MOST_YEARS} years after ${from}` }] : []
}

/** `2022`, `2022-03` or `2022-03-16`: written as precisely as it is known. */
export const date = () => {
  const meaning = 'a date written 2022, 2022-03 or 2022-03-16'
  const written = /^\d{4}(-\d{2}(-\d{2})?)?$/
  return v.pipe(
    v.string(meaning),
    v.regex(written, meaning),
    v.check((text) => !written.test(text) || exists(text), 'a date that the calendar has'),
  )
}

/** Where a datum comes from; see `Origin`. */
export const origin = () => {
  const lineNumber = v.pipe(
    v.number('a line number'),
    v.integer('a line number'),
    v.minValue(1, 'a line number'),
  )
  const recordId = (letter: string, example: string) => {
    const meaning = `a record id such as ${example}`
    return v.pipe(v.string(meaning), v.regex(new RegExp(`^${letter}\\d{2,}$`), meaning))
  }
  return v.pipe(
    strict({
      lines: v.optional(list(lineNumber)),
      events: v.optional(list(recordId('E', 'E42'))),
      claims: v.optional(list(recordId('C', 'C26'))),
      series: v.optional(list(recordId('S', 'S05'))),
    }),
    v.check(
      (value) => Object.keys(value).length > 0,
      'lines, events, claims or series: nothing goes without an origin',
    ),
  )
}

/**
 * How a number or date follows from the public record: the compiler computes it and refuses a `text` or `date`
 * that says another. `received`, `from` and `to` are dates or ids of events.
 */
export const derived = () => {
  const time = () =>
    v.pipe(
      v.string('a date or an event'),
      v.regex(/^(?:E\d{2,}|\d{4}(?:-\d{2}){0,2})$/, 'a date or an event'),
    )
  const months = () => v.pipe(v.number('months'), v.integer('whole months'), v.minValue(1, 'months from 1'))
  return v.variant(
    'rule',
    [
      strict({ rule: v.literal('effect-of-notice'), received: time(), months: months() }),
      strict({ rule: v.literal('days-between'), from: time(), to: time() }),
      strict({ rule: v.literal('series-value'), series: words(), at: date() }),
      strict({ rule: v.literal('record-checked') }),
    ],
    'one of: effect-of-notice, days-between, series-value, record-checked',
  )
}

/** A statement and where it comes from. */
export const fact = () => strict({ text: words(), origin: origin(), derived: v.optional(derived()) })

/** A statement that also fixes a date on an axis. */
export const datedFact = () =>
  strict({ date: date(), text: words(), origin: origin(), derived: v.optional(derived()) })

/** Parses a data file; `rules` look at what no schema says, such as an end before its start. */
export function parseWith<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  rules: (data: v.InferOutput<Schema>) => DataProblem[] = () => [],
): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, json)
  if (!result.success) return { problems: result.issues.map(toProblem) }
  const problems = rules(result.output)
  return problems.length > 0 ? { problems } : { data: result.output }
}

function toProblem(issue: Issue): DataProblem {
  const path = (issue.path ?? []).map((item) => item.key as string | number)
  const isExtraKey = issue.type === 'strict_object' && issue.expected === 'never'
  const isMissingKey = issue.type === 'strict_object' && issue.expected?.startsWith('"')
  if (isExtraKey) return { path, found: `unknown key "${path.at(-1)}"`, expected: issue.message }
  if (isMissingKey) return { path, found: 'nothing', expected: `the key "${path.at(-1)}"` }
  return { path, found: inWords(issue.input), expected: issue.message }
}

/** Enough of a wrong value to know it again. */
const MOST_FOUND = 200

/** A value as a person would name it. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string')
    return `"${value.length > MOST_FOUND ? `${value.slice(0, MOST_FOUND)}…` : value}"`
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty object' : 'an object'
  return `the ${typeof value} ${String(value)}`
}

/** A problem for each entry of a list that repeats the value an earlier entry has under `key`. */
export function repeated<Item>(items: Item[], listName: string, key: keyof Item & string): DataProblem[] {
  return items.flatMap((item, index) => {
    const isFirst = items.findIndex((other) => other[key] === item[key]) === index
    const path = [listName, index, key]
    return isFirst ? [] : [{ path, found: `${inWords(item[key])} again`, expected: `each ${key} once` }]
  })
}
