import * as v from 'valibot'
import { type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import {
  beside,
  headProblems,
  notAfter,
  repeated,
  spanProblems,
  stepProblems,
  tooMany,
} from '../base/rules.ts'
import {
  altHalf,
  derived,
  entityOf,
  list,
  namedSteps,
  origin,
  parseWith,
  shortWords,
  step,
  words,
  year,
} from '../base/shapes.ts'

const remark = (most: number) =>
  strictObject({ text: shortWords(most), origin, derived: v.optional(derived) })

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('record'),
    subtitle: words,
    note: words,
    /** The author's half of the alternative text; rows and marks are counted. */
    alt: altHalf,
    /** Heads of the table: what, when, and what is said of it. */
    columns: list(shortWords(30), 3),
    /** The one that the record is about. */
    entity: v.optional(entityOf(entities)),
    /** Large words over the record: what is said of it; one in doubt stands on a dashed line, with the reason. */
    words: v.optional(
      list(
        strictObject({
          text: shortWords(16),
          origin,
          doubt: v.optional(remark(140)),
        }),
      ),
    ),
    /** Over the rows: whose record it is, and what it lists. */
    head: v.optional(remark(90)),
    /** From the beginning of one year to the beginning of another. */
    axis: strictObject({ from: year, to: year }),
    steps: namedSteps,
    rows: list(
      strictObject({
        name: shortWords(22),
        /** Whose row it is, if not the whole record is one’s. */
        entity: v.optional(entityOf(entities)),
        /** The first step, from 0, that shows its marks. */
        step: v.optional(step),
        /** A bar from one date to another, and what stands in it. */
        span: v.optional(
          strictObject({ from: realDate, to: realDate, text: v.optional(shortWords(70)), origin }),
        ),
        points: v.optional(
          list(
            v.pipe(
              strictObject({
                date: realDate,
                /** What stands at it; without, the year of its date. */
                text: v.optional(shortWords(34)),
                /** Counted or told by another than the rest: drawn hollow. */
                apart: v.optional(v.literal(true, 'true, or nothing')),
                origin,
                derived: v.optional(derived),
              }),
              v.transform((point) => ({ ...point, text: point.text ?? point.date.slice(0, 4) })),
            ),
          ),
        ),
        /** Where the row has most room: what a reader must know of it. */
        remark: v.optional(remark(90)),
      }),
    ),
  })

export type RecordData = v.InferOutput<ReturnType<typeof schema>> & Told

const [MOST_WORDS, MOST_ROWS, MOST_POINTS] = [3, 4, 8]

export function parse(json: unknown, entities: readonly Entity[]): Parsed<RecordData> {
  return parseWith(schema(entities), json, (data) => [
    ...headProblems(data.columns, 3),
    ...spanProblems(data.axis, ['axis']),
    ...tooMany(data.words ?? [], ['words'], MOST_WORDS, 'words'),
    ...tooMany(data.rows, ['rows'], MOST_ROWS, 'rows'),
    ...repeated(data.rows, 'rows', 'name'),
    ...data.rows.flatMap((_, index) => rowProblems(data, index)),
    ...stepProblems(
      data,
      data.rows.map(({ step }, index) => ({ step, path: ['rows', index] })),
    ),
  ])
}

/** Something to draw, on the axis and in the order of time. */
function rowProblems({ rows, axis }: RecordData, index: number): ShapeIssue[] {
  const { span, points = [] } = rows[index]!
  const path = ['rows', index]
  if (!span && points.length === 0)
    return [{ path, found: 'a row of neither a span nor points', expected: 'one of the two, or both' }]
  const ends = span
    ? (['from', 'to'] as const).map((key) => ({ path: [...path, 'span', key], date: span[key] }))
    : []
  const dated = points.map(({ date }, at) => ({ path: [...path, 'points', at, 'date'], date }))
  return [
    ...[...ends, ...dated].flatMap((date) => beside(axis, date)),
    ...(span ? notAfter(span.from, ends[1]!) : []),
    ...dated.flatMap((date, at) => notAfter(points[at - 1]?.date, date)),
    ...tooMany(points, [...path, 'points'], MOST_POINTS, 'points'),
  ]
}
