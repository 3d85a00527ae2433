import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import {
  axisHint,
  axisProblems,
  headProblems,
  notAfter,
  offAxis,
  periodProblems,
  repeated,
  slotProblems,
  stepProblems,
  tooLong,
  tooMany,
} from '../base/rules.ts'
import {
  axisEnd,
  derived,
  entityOf,
  fact,
  list,
  namedSteps,
  origin,
  parseWith,
  step,
  words,
} from '../base/shapes.ts'
import { endsOf, precisionOf, spanOf, startOf } from '../base/time.ts'

/** Precisions that say how exactly a date is known; the others draw a stretch that begins or ends on it. */
const EXACT = ['year', 'month', 'day']

const row = strictObject({
  id: words,
  date: realDate,
  /**
   * How long the mark is: the year, the month, a day. since: from here on, open to the right · until: up to here,
   * open to the left, and then it ends · still: up to here, and what came later is not known.
   */
  precision: v.picklist([...EXACT, 'since', 'until', 'still'] as const),
  when: words,
  text: words,
  origin,
  derived: v.optional(derived),
  /** What the public record adds to a statement of the analysis, drawn with †. */
  also: v.optional(fact),
  /** Up to when “since” is drawn; without it, to the end of the axis. */
  drawnTo: v.optional(realDate),
  /** The name of the track it stands in, where the chart has tracks. */
  track: v.optional(words),
  /** context: lighter, beside the point · dashed: goes on in another form. */
  look: v.optional(v.picklist(['context', 'dashed'])),
  /** What stands beside the mark instead of `text`; “also” leaves the words to the record. */
  says: v.optional(words),
  /** It stands in the table only. */
  tableOnly: v.optional(v.literal(true)),
  step: v.optional(step),
})

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('timeline'),
    subtitle: words,
    note: words,
    /** What the order of the events shows; `{id}` stands for what a row has under `when`. */
    alt: words,
    /**
     * Each end is a year, a month or a day, and all of `to` is drawn: of 2027 its December, too. What is earlier than
     * `from` points to the left.
     */
    axis: strictObject({ from: axisEnd, to: axisEnd }),
    steps: namedSteps,
    /** Times that the events are read by, as columns behind them. */
    periods: v.optional(
      v.array(strictObject({ step: v.optional(step), from: realDate, to: realDate, text: words, origin })),
      [],
    ),
    /** Heads of the table for the track and its detail. */
    columns: v.optional(list(words)),
    /** Whose events they are, each on a line of its own. Without tracks, each event has a line of its own. */
    tracks: v.optional(
      v.array(
        strictObject({
          name: words,
          /** What the name is seen in, such as the treaty that it left. */
          detail: v.optional(words),
          entity: v.optional(entityOf(entities)),
          origin,
          /** What holds all the time, drawn as a dotted line. */
          throughout: v.optional(strictObject({ text: words, origin, also: v.optional(fact) })),
        }),
      ),
      [],
    ),
    rows: list(row),
    /** Statements without a date, below the axis. */
    undated: v.optional(
      v.array(
        strictObject({ step: v.optional(step), name: words, text: words, origin, also: v.optional(fact) }),
      ),
      [],
    ),
  })

export type TimelineData = v.InferOutput<ReturnType<typeof schema>> & Told

/** More than these are not read from a slide. */
const MOST_MARKS = 14
const MOST_TRACKS = 5
const MOST_UNDATED = 2
const MOST_PERIODS = 3
/** Letters that the left of the drawing has room for: of a name alone, of one beside its detail, of the detail. */
const LETTERS = { alone: 44, name: 24, detail: 56 }

export function parse(json: unknown, entities: readonly Entity[]): Parsed<TimelineData> {
  return parseWith(schema(entities), json, (data) => {
    const ids = data.rows.map(({ id }) => id)
    const drawn = data.rows.filter(({ tableOnly }) => !tableOnly)
    return [
      ...repeated(data.rows, 'rows', 'id'),
      ...repeated(data.tracks, 'tracks', 'name'),
      ...tooMany(drawn, ['rows'], MOST_MARKS, 'drawn events'),
      ...tooMany(data.tracks, ['tracks'], MOST_TRACKS, 'tracks'),
      ...tooMany(data.undated, ['undated'], MOST_UNDATED, 'statements'),
      ...tooMany(data.periods, ['periods'], MOST_PERIODS, 'periods'),
      ...axisProblems(data.axis),
      ...placeProblems(data),
      ...data.rows.flatMap((row, index) => rowProblems(data, row, index)),
      ...orderProblems(data),
      ...trackProblems(data),
      ...stepProblems(data, steppedIn(data)),
      ...slotProblems(data.alt, ['alt'], ids),
      ...periodProblems(
        data.subtitle,
        Math.floor(startOf(data.rows[0]?.date ?? '')),
        Number(data.axis.to.slice(0, 4)),
      ),
    ]
  })
}

/** What may be shown from a step on, with its place in the file. */
function steppedIn({ periods, rows, undated }: TimelineData) {
  return Object.entries({ periods, rows, undated }).flatMap(([name, list]) =>
    list.map(({ step }, index) => ({ step, path: [name, index] })),
  )
}

/** Periods run forwards, on the axis. */
function placeProblems({ axis, periods }: TimelineData): ShapeIssue[] {
  return periods.flatMap(({ from, to }, index) => [
    ...offAxis(axis, { path: ['periods', index, 'from'], date: from }),
    ...offAxis(axis, { path: ['periods', index, 'to'], date: to }),
    ...(from === to ? [] : notAfter(from, { path: ['periods', index, 'to'], date: to })),
  ])
}

function rowProblems({ axis }: TimelineData, row: TimelineData['rows'][number], index: number): ShapeIssue[] {
  const { date, precision, drawnTo } = row
  const here = { path: ['rows', index, 'date'], found: inWords(date) }
  const isLate = spanOf(date)[1] > endsOf(axis)[1] + 0.01
  const isOther = EXACT.includes(precision) && precisionOf(date) !== precision
  const late = {
    ...here,
    expected: `a date on the axis or before it, to the end of ${axis.to}`,
    hint: axisHint(axis, 'to', date),
  }
  const expected = `a date as precise as “${precision}”, no more and no less`
  return [
    ...(isLate ? [late] : []),
    ...(isOther ? [{ ...here, expected }] : []),
    ...(drawnTo ? notAfter(date, { path: ['rows', index, 'drawnTo'], date: drawnTo }) : []),
  ]
}

/** The table is read from top to bottom as time. */
function orderProblems({ rows }: TimelineData): ShapeIssue[] {
  return rows.flatMap(({ date }, index) => {
    const before = rows[index - 1]?.date
    if (before === undefined || startOf(before) <= startOf(date)) return []
    const path = ['rows', index, 'date']
    return [{ path, found: inWords(date), expected: `a date not before ${before}` }]
  })
}

/** Each event has a track that there is, or there are none; the table has a head for what tracks add to it. */
function trackProblems({ tracks, rows, columns }: TimelineData): ShapeIssue[] {
  const names = tracks.map(({ name }) => name)
  const expected =
    names.length > 0 ? `one of ${names.join(', ')}` : 'no track, since the chart has no “tracks”'
  const heads = names.length === 0 ? 0 : tracks.some(({ detail }) => detail) ? 2 : 1
  const most = heads === 2 ? LETTERS.name : LETTERS.alone
  return [
    ...rows.flatMap(({ track }, index) => {
      if (names.length === 0 ? track === undefined : names.includes(track ?? '')) return []
      return [{ path: ['rows', index, 'track'], found: track ? inWords(track) : 'no track', expected }]
    }),
    ...tracks.flatMap(({ name, detail }, index) => [
      ...tooLong(name, ['tracks', index, 'name'], most, 'in the room for names'),
      ...tooLong(detail, ['tracks', index, 'detail'], LETTERS.detail, 'in the room for details'),
    ]),
    ...(heads > 0 || columns ? headProblems(columns ?? [], heads) : []),
  ]
}
