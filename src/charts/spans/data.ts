import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import {
  beside,
  notAfter,
  periodProblems,
  repeated,
  repeatedEntities,
  spanProblems,
  tooMany,
} from '../base/rules.ts'
import {
  datedFact,
  derived,
  entityOf,
  fact,
  list,
  origin,
  parseWith,
  step,
  words,
  year,
} from '../base/shapes.ts'
import { startOf } from '../base/time.ts'

const row = (entities: readonly Entity[]) =>
  strictObject({
    entity: v.optional(entityOf(entities)),
    name: words,
    short: words,
    label: words,
    origin,
    /** What came before its start; stands in the table only. */
    before: v.optional(fact),
    /** Before the axis, its band runs in from the left edge. */
    from: datedFact,
    /** From here it no longer holds for what is new: a fact. */
    closed: v.optional(datedFact),
    /** From here it may end; whether it has is not known. */
    earliestEnd: v.optional(datedFact),
    ticks: v.optional(list(datedFact)),
    status: fact,
    /** `step`: the first step, from 0, that shows it. */
    remark: v.optional(strictObject({ step, text: words, origin })),
  })

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('spans'),
    subtitle: words,
    note: words,
    /** What a bar is, in the plural, for the alternative text. */
    what: words,
    /** Heads of the table: name, marker, start, end and what holds now. */
    columns: list(words, 5),
    /** From the beginning of one year to the beginning of another. */
    axis: strictObject({ from: year, to: year }),
    /** How far in time each step of a presenter is drawn. */
    steps: list(strictObject({ label: words, until: realDate, derived: v.optional(derived) })),
    /** Days that matter to all bars. */
    rules: v.optional(v.array(strictObject({ date: realDate, text: words, meaning: words, origin })), []),
    rows: list(row(entities)),
    /** What holds all the time beside the rows, without dates of its own; `step` as in a remark. */
    alongside: v.optional(
      v.array(strictObject({ step: v.optional(step), name: words, label: words, origin })),
      [],
    ),
  })

/** More bands than these are too low for their words. */
const MOST_ROWS = 6
const MOST_ALONGSIDE = 2

export type SpansData = v.InferOutput<ReturnType<typeof schema>> & Told

/** Reads spans; see `ChartKind.parse`. */
export function parse(json: unknown, entities: readonly Entity[]): Parsed<SpansData> {
  return parseWith(schema(entities), json, (data) => [
    ...tooMany(data.rows, ['rows'], MOST_ROWS, 'rows'),
    ...tooMany(data.alongside, ['alongside'], MOST_ALONGSIDE, 'rows'),
    ...repeatedEntities(data.rows),
    ...repeated(data.rows, 'rows', 'name'),
    ...spanProblems(data.axis, ['axis']),
    ...rowProblems(data),
    ...dateProblems(data),
    ...endProblems(data),
    ...remarkProblems(data),
    ...periodProblems(data.subtitle, ...periodOf(data)),
  ])
}

/** The years of the first start and of the last step. */
function periodOf({ rows, steps }: SpansData): [number, number] {
  const first = Math.min(...rows.map(({ from }) => Math.floor(startOf(from.date))))
  return [first, Math.floor(startOf(steps.at(-1)?.until ?? ''))]
}

/** A row's dates stand on the axis or its start before it, and what comes later stands behind its start. */
function rowProblems({ axis, rows }: SpansData): ShapeIssue[] {
  return rows.flatMap(({ from, closed, earliestEnd, ticks = [] }, index) => {
    const path = ['rows', index]
    const later = [
      ...(closed ? [{ path: [...path, 'closed', 'date'], date: closed.date }] : []),
      ...(earliestEnd ? [{ path: [...path, 'earliestEnd', 'date'], date: earliestEnd.date }] : []),
      ...ticks.map(({ date }, at) => ({ path: [...path, 'ticks', at, 'date'], date })),
    ]
    const before = startOf(from.date) < axis.from
    return [
      ...(before ? [] : beside(axis, { path: [...path, 'from', 'date'], date: from.date })),
      ...later.flatMap((date) => [...beside(axis, date), ...notAfter(from.date, date)]),
    ]
  })
}

/** Rules and steps stand on the axis, and each step goes further than the one before. */
function dateProblems({ axis, rules, steps }: SpansData): ShapeIssue[] {
  return [
    ...rules.flatMap(({ date }, index) => beside(axis, { path: ['rules', index, 'date'], date })),
    ...steps.flatMap(({ until: date }, index) => {
      const path = ['steps', index, 'until']
      return [...beside(axis, { path, date }), ...notAfter(steps[index - 1]?.until, { path, date })]
    }),
  ]
}

/** What may end only later has not closed: drawn as closed, an open question would look like a fact. */
function endProblems({ rows }: SpansData): ShapeIssue[] {
  const expected = 'no end beside “earliestEnd”'
  return rows.flatMap(({ closed, earliestEnd }, index) =>
    closed && earliestEnd
      ? [{ path: ['rows', index, 'closed'], found: `closed ${closed.date}`, expected }]
      : [],
  )
}

/** What appears at a step appears at one that there is. */
function remarkProblems({ rows, alongside, steps }: SpansData): ShapeIssue[] {
  const expected = `a step from 0 to ${steps.length - 1}`
  const shown = [
    ...rows.map(({ remark }, index) => ({ step: remark?.step, path: ['rows', index, 'remark', 'step'] })),
    ...alongside.map(({ step }, index) => ({ step, path: ['alongside', index, 'step'] })),
  ]
  return shown.flatMap(({ step = 0, path }) =>
    step < steps.length ? [] : [{ path, found: inWords(step), expected }],
  )
}
