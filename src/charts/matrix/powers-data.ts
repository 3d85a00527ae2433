import * as v from 'valibot'
import { type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import type { Parsed } from '../base/chart.ts'
import { repeated } from '../base/rules.ts'
import { entity, fact, list, origin, parseWith, words } from '../base/shapes.ts'
import { cellProblems } from './cells-of-rows.ts'

/**
 * Four nominal states. "until the exit" is no end as long as no date of it is known, "earlier acts only" is none
 * either, and "not stated" is a state of its own: the source's silence is not a No, and what the public record
 * adds to it stands beside it.
 */
const cell = v.variant('state', [
  strictObject({ state: v.literal('applies'), text: words, origin }),
  strictObject({ state: v.literal('until the exit'), text: words, origin }),
  strictObject({ state: v.literal('earlier acts only'), text: words, origin }),
  strictObject({ state: v.literal('not stated'), record: v.optional(fact) }),
])

export const schema = strictObject({
  kind: v.literal('powers'),
  subtitle: words,
  note: words,
  /** The head of the rows' names in the table; what rows and columns are, in the plural. */
  what: strictObject({ head: words, rows: words, columns: words }),
  columns: list(strictObject({ power: words, name: words })),
  /** Head of the last column, which holds the source's own words. */
  words,
  /** What the matrix shows, after “where”; the counts before and after it are counted. */
  alt: words,
  rows: list(
    strictObject({
      entity: v.optional(entity),
      name: words,
      /** A cell for each power of the columns. */
      cells: v.record(words, cell),
      words: fact,
    }),
  ),
})

export type PowersData = v.InferOutput<typeof schema>

export function parse(json: unknown): Parsed<PowersData> {
  return parseWith(schema, json, ({ rows, columns }): ShapeIssue[] => [
    ...repeated(rows, 'rows', 'entity'),
    ...repeated(rows, 'rows', 'name'),
    ...repeated(columns, 'columns', 'power'),
    ...cellProblems(
      rows,
      columns.map(({ power }) => power),
    ),
  ])
}
