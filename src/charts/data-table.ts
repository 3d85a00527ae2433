import * as v from 'valibot'
import type { ChartTable, DataProblem, FigureText, Parsed } from './chart.ts'
import { derived, list, origin, parseWith, strict, words } from './parse.ts'

/** A figure that is a table and no chart, such as the motives or the earlier exits. */
export interface DataTable extends FigureText, ChartTable {}

const schema = () =>
  strict({
    subtitle: words(),
    note: words(),
    caption: words(),
    columns: list(words()),
    rows: list(list(strict({ text: words(), origin: v.optional(origin()), derived: v.optional(derived()) }))),
  })

/** Every row is as long as the head and has at least one cell that says where it comes from. */
export function parseDataTable(json: unknown): Parsed<DataTable> {
  return parseWith(schema(), json, ({ columns, rows }) =>
    rows.flatMap((row, index): DataProblem[] => {
      const path = ['rows', index]
      const problems: DataProblem[] = []
      if (row.length !== columns.length) {
        problems.push({
          path,
          found: `${row.length} cells`,
          expected: `${columns.length} cells, one for each column`,
        })
      }
      if (!row.some((cell) => cell.origin)) {
        problems.push({ path, found: 'no cell with an origin', expected: 'at least one cell with an origin' })
      }
      return problems
    }),
  )
}
