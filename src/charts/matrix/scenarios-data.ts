import * as v from 'valibot'
import { strictObject } from '../../problems/check-shape.ts'
import type { Parsed } from '../base/chart.ts'
import { repeated, repeatedWords } from '../base/rules.ts'
import { fact, list, origin, parseWith, words } from '../base/shapes.ts'
import { cellProblems } from './cells-of-rows.ts'

/** "main effect" is the deck's reading of the source's words; "not addressed" is the source's silence. */
const cell = v.variant('state', [
  strictObject({ state: v.literal('main effect'), text: words, origin, also: v.optional(fact) }),
  strictObject({ state: v.literal('mentioned'), text: words, origin, also: v.optional(fact) }),
  strictObject({ state: v.literal('not addressed') }),
])

export const schema = strictObject({
  kind: v.literal('scenarios'),
  subtitle: words,
  note: words,
  /** The head of the rows' names in the table; what rows and columns are, in the plural. */
  what: strictObject({ head: words, rows: words, columns: words }),
  /** What the source doesn't give, as the end of the alternative text. */
  missing: v.optional(words),
  columns: list(words),
  /** The cells of a row stand under the names of the columns. */
  rows: list(strictObject({ name: words, remark: v.optional(fact), cells: v.record(words, cell) })),
})

export type ScenariosData = v.InferOutput<typeof schema>

export function parse(json: unknown): Parsed<ScenariosData> {
  return parseWith(schema, json, ({ rows, columns }) => [
    ...repeated(rows, 'rows', 'name'),
    ...repeatedWords(columns, 'columns'),
    ...cellProblems(rows, columns),
  ])
}
