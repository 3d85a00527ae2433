import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Told } from '../../words/formats.ts'
import { daysInWords } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import { dayNumber } from '../base/days.ts'
import type { Entity } from '../base/entities.ts'
import { headProblems, notAfter, offAxis, repeated, stepProblems, tooMany } from '../base/rules.ts'
import {
  altHalf,
  entityOf,
  list,
  namedSteps,
  origin,
  parseWith,
  shortWords,
  step,
  words,
} from '../base/shapes.ts'

const day = v.pipe(realDate, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2025-07-09'))

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('days'),
    subtitle: words,
    note: words,
    /** The author's half of the alternative text; days, marks and brackets are counted. */
    alt: altHalf,
    /** Heads of the table: the day, and what happened. */
    columns: list(shortWords(30), 2),
    /** The first and the last day drawn. */
    from: day,
    to: day,
    steps: namedSteps,
    /** What happened before the period, and when. */
    before: v.optional(strictObject({ date: realDate, text: shortWords(72), origin })),
    /** Marked days, in their order. */
    days: list(
      strictObject({
        id: shortWords(30),
        date: day,
        entity: v.optional(entityOf(entities)),
        text: shortWords(72),
        /** The first step, from 0, that shows the mark. */
        step: v.optional(step),
        origin,
        /** The text gives the event, but only the record its day. */
        dated: v.optional(v.literal('record', '“record”, or nothing')),
      }),
    ),
    /** From one marked day to another, by their ids; how many days that is, is computed. */
    brackets: v.optional(
      list(
        strictObject({
          from: words,
          to: words,
          /** Stands behind “45 days”. */
          text: shortWords(40),
          /** What a reader should not make of it; drawn as large as the count. */
          remark: v.optional(shortWords(40)),
          step: v.optional(step),
        }),
      ),
    ),
  })

export type DaysData = v.InferOutput<ReturnType<typeof schema>> & Told

/** Fewer days leave bars wider than high, more leave bars that nobody can tell apart. */
const [LEAST_DAYS, MOST_DAYS] = [10, 184]

/** More labels stand over each other. */
const MOST_MARKS = 6
const MOST_BRACKETS = 2

export function parse(json: unknown, entities: readonly Entity[]): Parsed<DaysData> {
  return parseWith(schema(entities), json, (data) => [
    ...periodProblems(data),
    ...tooMany(data.days, ['days'], MOST_MARKS, 'marked days'),
    ...tooMany(data.brackets ?? [], ['brackets'], MOST_BRACKETS, 'brackets'),
    ...headProblems(data.columns, 2),
    ...repeated(data.days, 'days', 'id'),
    ...notBefore(data),
    ...markProblems(data),
    ...bracketProblems(data),
    ...stepProblems(data, [
      ...data.days.map(({ step }, index) => ({ step, path: ['days', index] })),
      ...(data.brackets ?? []).map(({ step }, index) => ({ step, path: ['brackets', index] })),
    ]),
  ])
}

function periodProblems({ from, to }: DaysData): ShapeIssue[] {
  const count = dayNumber(to) - dayNumber(from) + 1
  if (count >= LEAST_DAYS && count <= MOST_DAYS) return []
  const found = `${inWords(to)}, ${count > 0 ? daysInWords(count) : 'before'} from ${from}`
  return [{ path: ['to'], found, expected: `a period of ${LEAST_DAYS} to ${MOST_DAYS} days` }]
}

function notBefore({ before, from }: DaysData): ShapeIssue[] {
  if (!before || dayNumber(before.date) < dayNumber(from)) return []
  return [{ path: ['before', 'date'], found: inWords(before.date), expected: `a date before ${from}` }]
}

function markProblems({ from, to, days }: DaysData): ShapeIssue[] {
  return days.flatMap(({ date }, index) => {
    const placed = { path: ['days', index, 'date'], date }
    return [...offAxis({ from, to }, placed), ...notAfter(days[index - 1]?.date, placed)]
  })
}

/** A bracket goes from a marked day to a later one. */
function bracketProblems({ days, brackets = [] }: DaysData): ShapeIssue[] {
  const ids = days.map(({ id }) => id)
  return brackets.flatMap(({ from, to }, index) => {
    const unknown = (['from', 'to'] as const).flatMap((key) => {
      const id = key === 'from' ? from : to
      const expected = `an id of a marked day: ${ids.join(', ')}`
      return ids.includes(id) ? [] : [{ path: ['brackets', index, key], found: inWords(id), expected }]
    })
    if (unknown.length > 0 || ids.indexOf(from) < ids.indexOf(to)) return unknown
    return [{ path: ['brackets', index, 'to'], found: inWords(to), expected: `a marked day after “${from}”` }]
  })
}
