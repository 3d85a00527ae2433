import { inWords, type ShapeIssue } from '../../problems/check-shape.ts'
import type { Entity } from './entities.ts'
import type { Stepped, WithSteps } from './steps.ts'
import { endsOf, spanOf, startOf, type TimeAxis } from './time.ts'
import { slotsIn } from './words.ts'

/** Rules for data files that no schema says; each gives the mistakes that it finds. */

type Path = ShapeIssue['path']

/** An axis marks every tenth year: more of them stand over each other, and many more end in no drawing at all. */
const MOST_YEARS = 200

/** An axis of years that runs backwards, or over more years than it can mark. */
export function spanProblems({ from, to }: { from: number; to: number }, path: Path): ShapeIssue[] {
  const here = { path: [...path, 'to'], found: String(to) }
  if (to <= from) return [{ ...here, expected: `a year after ${from}` }]
  return to - from > MOST_YEARS ? [{ ...here, expected: `at most ${MOST_YEARS} years after ${from}` }] : []
}

/** A date somewhere in a data file. */
export interface PlacedDate {
  path: Path
  date: string
}

/** An axis of time that runs backwards, or over more years than it can be read by. */
export function axisProblems(axis: TimeAxis, most: number = MOST_YEARS): ShapeIssue[] {
  const [from, to] = endsOf(axis)
  if (to > from && to - from <= most + SLACK) return []
  const expected = `a date after ${axis.from}, by at most ${most} years`
  return [{ path: ['axis', 'to'], found: inWords(axis.to), expected }]
}

/** A date that is not wholly on an axis of time. */
export function offAxis(axis: TimeAxis, { path, date }: PlacedDate): ShapeIssue[] {
  const [[from, to], [start, end]] = [spanOf(date), endsOf(axis)]
  if (from >= start - SLACK && to <= end + SLACK) return []
  const expected = `a date on the axis, ${axis.from} to the end of ${axis.to}`
  return [{ path, found: inWords(date), expected, hint: axisHint(axis, from < start ? 'from' : 'to', date) }]
}

/** What to write where a date is right and the axis too short for it. */
export function axisHint(axis: TimeAxis, end: keyof TimeAxis, date: string): string {
  const reached = date.slice(0, axis[end].length)
  return `correct it, or let the axis reach it: "${end}": "${reached}"`
}

/** Moments are decimal years: the same one, reached from two dates, may differ by rounding. */
const SLACK = 1e-6

/** A date that begins beside an axis whose two years are named at its ends, where each begins. */
export function beside({ from, to }: { from: number; to: number }, { path, date }: PlacedDate): ShapeIssue[] {
  const at = startOf(date)
  if (at >= from && at <= to) return []
  const expected = `a date on the axis, from the beginning of ${from} to the beginning of ${to}`
  const reached = at < from ? `"from": ${Math.floor(at)}` : `"to": ${Math.ceil(at)}`
  const hint = `correct it, or let the axis reach it: ${reached}`
  return [{ path, found: inWords(date), expected, hint }]
}

/** A date that is not later than another; none before it, no mistake. */
export function notAfter(earlier: string | undefined, { path, date }: PlacedDate): ShapeIssue[] {
  if (earlier === undefined || startOf(earlier) < startOf(date)) return []
  return [{ path, found: inWords(date), expected: `a date after ${earlier}` }]
}

/** Each entry of a list that repeats the value an earlier entry has under `key`; an absent one repeats nothing. */
export function repeated<Item>(items: Item[], listName: string, key: keyof Item & string): ShapeIssue[] {
  return items.flatMap((item, index) => {
    const isFirst = items.findIndex((other) => other[key] === item[key]) === index
    if (isFirst || item[key] === undefined) return []
    const path = [listName, index, key]
    return [{ path, found: `${inWords(item[key])} again`, expected: `each ${key} once` }]
  })
}

/** Each row of an entity that an earlier row has: its marks are called by it. */
export function repeatedEntities(rows: { entity?: Entity | undefined }[], listName = 'rows'): ShapeIssue[] {
  return repeated(
    rows.map(({ entity }) => ({ entity: entity?.id })),
    listName,
    'entity',
  )
}

/** Each text of a list that stands there already. */
export function repeatedWords(items: string[], listName: string): ShapeIssue[] {
  return items.flatMap((item, index) =>
    items.indexOf(item) === index
      ? []
      : [{ path: [listName, index], found: `${inWords(item)} again`, expected: 'each entry once' }],
  )
}

/**
 * A subtitle that names years must name the first and the last that are drawn: a period that is typed beside
 * an axis of another is a mistake nobody sees.
 */
export function periodProblems(subtitle: string, first: number, last: number): ShapeIssue[] {
  const years = subtitle.match(/\b\d{4}\b/g) ?? []
  if (years.length === 0 || (Number(years[0]) === first && Number(years.at(-1)) === last)) return []
  const expected = `words with the period that is drawn, ${first} to ${last}`
  return [{ path: ['subtitle'], found: inWords(subtitle), expected }]
}

/** Each `{id}` in a sentence that no row has. */
export function slotProblems(sentence: string, path: Path, ids: string[]): ShapeIssue[] {
  return slotsIn(sentence)
    .filter((id) => !ids.includes(id))
    .map((id) => ({ path, found: `{${id}}`, expected: `an id of a row in braces: ${ids.join(', ')}` }))
}

/** A list longer than a drawing has room for. */
export function tooMany(items: unknown[], path: Path, most: number, what: string): ShapeIssue[] {
  if (items.length <= most) return []
  return [{ path, found: `${items.length} ${what}`, expected: `at most ${most} ${what}` }]
}

/** Words longer than the room that this many rows leave each of them. */
export function tooLong(text: string | undefined, path: Path, most: number, why: string): ShapeIssue[] {
  if (text === undefined || text.length <= most) return []
  return [{ path, found: `${text.length} characters`, expected: `at most ${most} characters ${why}` }]
}

/** A list of heads that is not as long as the table is wide. */
export function headProblems(columns: string[], count: number): ShapeIssue[] {
  if (columns.length === count) return []
  return [{ path: ['columns'], found: `a list of ${columns.length}`, expected: `exactly ${count} entries` }]
}

/** What is shown from a step on that there isn't, and each step after the first at which nothing new is shown. */
export function stepProblems({ steps = [] }: WithSteps, shown: (Stepped & { path: Path })[]): ShapeIssue[] {
  const expected = steps.length === 0 ? 'no step, or “steps” that name them' : `a step below ${steps.length}`
  const beyond = shown.flatMap(({ step, path }) =>
    step === undefined || step < steps.length
      ? []
      : [{ path: [...path, 'step'], found: String(step), expected }],
  )
  const idle = steps.flatMap(({ label }, index) =>
    index === 0 || shown.some(({ step }) => step === index)
      ? []
      : [
          {
            path: ['steps', index],
            found: `${inWords(label)}, which shows nothing new`,
            expected: 'a step of something',
          },
        ],
  )
  return [...beyond, ...idle]
}
