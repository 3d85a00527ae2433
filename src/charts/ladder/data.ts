import * as v from 'valibot'
import { type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import { axisProblems, notAfter, offAxis, type PlacedDate, tooLong, tooMany } from '../base/rules.ts'
import {
  axisEnd,
  datedFact,
  derived,
  entityOf,
  fact,
  list,
  origin,
  parseWith,
  shortWords,
  words,
} from '../base/shapes.ts'

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('ladder'),
    subtitle: words,
    note: words,
    /** What a rung is, in the plural, for the alternative text. */
    what: words,
    /** Each end is a year, a month or a day, and all of `to` is drawn. */
    axis: strictObject({ from: axisEnd, to: axisEnd }),
    /** The day on which the record was checked: rows before it may be reached, those after it are not. */
    checked: strictObject({ date: realDate, text: words, derived, reached: words, ahead: words }),
    /** What a presenter’s three steps show: what happened, the notice, and from when it may have effect. */
    stages: v.optional(list(strictObject({ label: words }), 3)),
    /** Words of the drawing: before each time of `received`, as “if delivered”, and before the earliest effect. */
    head: strictObject({ rung: shortWords(20), earliest: shortWords(20) }),
    /** Heads of the table. */
    columns: list(words, 4),
    /** What a row of the table calls that which may have been received. */
    receipt: words,
    /** What happened before the ladder begins. */
    steps: list(
      strictObject({ date: realDate, when: shortWords(24), text: shortWords(52), short: words, origin }),
    ),
    /** Behind the number of days from the first step to the last, which is computed. */
    between: v.optional(shortWords(30)),
    /** What holds until the earliest effect, and may have ended from there on. */
    holds: strictObject({ entity: v.optional(entityOf(entities)), text: shortWords(70), origin }),
    /** From when to when it may have been received, and what follows. */
    rows: list(
      strictObject({
        received: strictObject({ from: realDate, to: realDate, text: shortWords(30) }),
        effect: datedFact,
      }),
    ),
    /** What is not known about all of this. */
    open: fact,
  })

export type LadderData = v.InferOutput<ReturnType<typeof schema>> & Told

/** More of them leave no room for a band between them. */
const [MOST_STEPS, MOST_RUNGS] = [4, 4]

export function parse(json: unknown, entities: readonly Entity[]): Parsed<LadderData> {
  return parseWith(schema(entities), json, (data) => [
    ...placeProblems(data),
    ...orderProblems(data),
    ...tooMany(data.steps, ['steps'], MOST_STEPS, 'steps'),
    ...tooMany(data.rows, ['rows'], MOST_RUNGS, 'rows'),
    ...tooLong(data.open.text, ['open', 'text'], 48, 'beside the band'),
  ])
}

/** More quarters than these years have cannot be read from a slide, and would take long to draw. */
const MOST_YEARS = 4

function placeProblems(data: LadderData): ShapeIssue[] {
  const problems = axisProblems(data.axis, MOST_YEARS)
  return problems.length > 0 ? problems : datesOf(data).flatMap((date) => offAxis(data.axis, date))
}

/** Every date that is drawn. */
function datesOf({ checked, steps, rows }: LadderData): PlacedDate[] {
  return [
    { path: ['checked', 'date'], date: checked.date },
    ...steps.map(({ date }, index) => ({ path: ['steps', index, 'date'], date })),
    ...rows.flatMap(({ received, effect }, index) => [
      { path: ['rows', index, 'received', 'from'], date: received.from },
      { path: ['rows', index, 'received', 'to'], date: received.to },
      { path: ['rows', index, 'effect', 'date'], date: effect.date },
    ]),
  ]
}

/** Steps and rows are read from top to bottom as time; a rung's effect comes after what it follows from. */
function orderProblems({ steps, rows }: LadderData): ShapeIssue[] {
  return [
    ...steps.flatMap(({ date }, index) =>
      notAfter(steps[index - 1]?.date, { path: ['steps', index, 'date'], date }),
    ),
    ...rows.flatMap(({ received, effect }, index) => [
      ...notAfter(rows[index - 1]?.received.to, {
        path: ['rows', index, 'received', 'from'],
        date: received.from,
      }),
      ...notAfter(received.to, { path: ['rows', index, 'effect', 'date'], date: effect.date }),
    ]),
  ]
}
