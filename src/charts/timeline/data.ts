import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Parsed } from '../base/chart.ts'
import { periodProblems, repeated, slotProblems, spanProblems } from '../base/rules.ts'
import { derived, fact, list, origin, parseWith, whole, words, year } from '../base/shapes.ts'
import { precisionOf, startOf } from '../base/time.ts'
import { lanesOf } from './panels.ts'

/** As many lanes as one panel alone has room for on a slide. */
const MOST_IN_PANEL = 10

/** Lanes of all panels together: a panel more takes the room of two and a half lanes. */
const mostLanes = (panels: number): number => Math.floor(13 - 2.5 * panels)

/** Where an event is drawn. */
const place = strictObject({
  lane: whole(0, MOST_IN_PANEL - 1, `a lane from 0 to ${MOST_IN_PANEL - 1}`),
  side: v.picklist(['left', 'right']),
  /** What stands beside the mark instead of `text`; “also” leaves the words to the record. */
  says: v.optional(words),
})

const row = strictObject({
  id: words,
  date: realDate,
  precision: v.picklist(['year', 'month', 'day', 'since']),
  when: words,
  text: words,
  origin,
  derived: v.optional(derived),
  /** What the public record adds to a statement of the analysis, drawn with †. */
  also: v.optional(fact),
  /** Without a place, the event stands in the table only. */
  place: v.optional(place),
})

export const schema = strictObject({
  kind: v.literal('timeline'),
  subtitle: words,
  note: words,
  /** What the order of the events shows; `{id}` stands for what a row has under `when`. */
  alt: words,
  /** `to` is the first year that is not drawn. A title gets its years from the axis. */
  panels: list(strictObject({ title: v.optional(words), from: year, to: year })),
  rows: list(row),
})

export type TimelineData = v.InferOutput<typeof schema>

/** More than this many marks are not read from a slide. */
const MOST_MARKS = 14

export function parse(json: unknown): Parsed<TimelineData> {
  return parseWith(schema, json, (data) => {
    const { first, last } = endsOf(data)
    const ids = data.rows.map(({ id }) => id)
    return [
      ...repeated(data.rows, 'rows', 'id'),
      ...crowdProblems(data),
      ...panelProblems(data),
      ...data.rows.flatMap((row, index) => rowProblems(data, row, index)),
      ...orderProblems(data),
      ...slotProblems(data.alt, ['alt'], ids),
      ...periodProblems(data.subtitle, first, last),
    ]
  })
}

/** The first and the last year that are drawn. */
function endsOf({ panels }: TimelineData): { first: number; last: number } {
  return { first: panels[0]?.from ?? 0, last: (panels.at(-1)?.to ?? 0) - 1 }
}

/** More marks or lanes than a slide has room for. */
function crowdProblems({ panels, rows }: TimelineData): ShapeIssue[] {
  const drawn = rows.filter(({ place }) => place).length
  const lanes = lanesOf(panels, rows).reduce((sum, count) => sum + count, 0)
  const marks = { path: ['rows'], found: `${drawn} drawn events`, expected: `at most ${MOST_MARKS}` }
  const most = mostLanes(panels.length)
  const expected = `at most ${most} in all panels together`
  return [
    ...(drawn > MOST_MARKS ? [marks] : []),
    ...(lanes > most ? [{ path: ['panels'], found: `${lanes} lanes`, expected }] : []),
  ]
}

/** Each panel is an axis of its own, and goes on where the one before ends. */
function panelProblems({ panels }: TimelineData): ShapeIssue[] {
  return panels.flatMap((panel, index) => {
    const end = panels[index - 1]?.to ?? panel.from
    const gap = { path: ['panels', index, 'from'], found: inWords(panel.from) }
    return [
      ...spanProblems(panel, ['panels', index]),
      ...(panel.from === end ? [] : [{ ...gap, expected: `${end}, where the panel before ends` }]),
    ]
  })
}

function rowProblems(
  data: TimelineData,
  { date, precision }: TimelineData['rows'][number],
  index: number,
): ShapeIssue[] {
  const { first, last } = endsOf(data)
  const at = startOf(date)
  const claimed = precision === 'since' ? 'year' : precision
  const here = { path: ['rows', index, 'date'], found: inWords(date) }
  return [
    ...(at < first || at >= last + 1
      ? [{ ...here, expected: `a date on the axis, ${first} to ${last}` }]
      : []),
    ...(precisionOf(date) === claimed
      ? []
      : [{ ...here, expected: `a date as precise as “${precision}”, no more and no less` }]),
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
