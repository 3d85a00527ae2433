import * as v from 'valibot'
import { type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import { headProblems, repeated, stepProblems, tooLong, tooMany } from '../base/rules.ts'
import {
  altHalf,
  entityOf,
  list,
  namedSteps,
  origin,
  parseWith,
  shortWords,
  step,
  value,
  words,
} from '../base/shapes.ts'

/** There is no key for where the axis begins: bars are compared by their length, and so they begin at zero. */
export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('bars'),
    subtitle: words,
    note: words,
    /** The author's half of the alternative text; the number of rows and their range are computed. */
    alt: altHalf,
    /** What is counted, as it is said after a number. */
    unit: shortWords(30),
    /** Heads: the name of a row, its value, and its text if rows have one. */
    columns: list(shortWords(30)),
    steps: namedSteps,
    /** From top to bottom in the order of the file. */
    rows: list(
      strictObject({
        name: words,
        entity: v.optional(entityOf(entities)),
        value,
        /** Stands behind the value. */
        text: v.optional(words),
        /** The first step, from 0, that shows the bar. */
        step: v.optional(step),
        origin,
      }),
    ),
  })

export type BarsData = v.InferOutput<ReturnType<typeof schema>> & Told

/** More rows are lower than a line of text and its bar. */
export const MOST_ROWS = 12

/** So many rows are high enough for two lines of text each. */
export const FEW_ROWS = 6

const ROOM = { few: { name: 56, text: 64 }, many: { name: 30, text: 36 } }

export function parse(json: unknown, entities: readonly Entity[]): Parsed<BarsData> {
  return parseWith(schema(entities), json, (data) => [
    ...tooMany(data.rows, ['rows'], MOST_ROWS, 'rows'),
    ...repeated(data.rows, 'rows', 'name'),
    ...headProblems(data.columns, data.rows.some(({ text }) => text) ? 3 : 2),
    ...roomProblems(data),
    ...stepProblems(
      data,
      data.rows.map(({ step }, index) => ({ step, path: ['rows', index] })),
    ),
  ])
}

function roomProblems({ rows }: BarsData): ShapeIssue[] {
  const { name: mostName, text: mostText } = rows.length <= FEW_ROWS ? ROOM.few : ROOM.many
  const why = `in ${rows.length} rows`
  return rows.flatMap(({ name, text }, index) => [
    ...tooLong(name, ['rows', index, 'name'], mostName, why),
    ...tooLong(text, ['rows', index, 'text'], mostText, why),
  ])
}
