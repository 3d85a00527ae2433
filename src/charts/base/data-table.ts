import * as v from 'valibot'
import type { ChartTable, DataProblem, FigureText, Parsed } from './chart.ts'
import { derived, inWords, list, origin, parseWith, strict, words } from './parse.ts'

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

/** What a cell says that reports a silence: nothing, and so it comes from nowhere. */
const SILENCE = ['not stated', 'not addressed', 'not found']

/**
 * Every row is as long as the head, and every cell that states something says where it comes from. The first
 * cell may do without: it names the row, unless it has a figure in it.
 */
export function parseDataTable(json: unknown): Parsed<DataTable> {
  return parseWith(schema(), json, ({ columns, rows }) =>
    rows.flatMap((row, index): DataProblem[] => {
      const path = ['rows', index]
      const problems: DataProblem[] = []
      if (row.length !== columns.length) {
        const expected = `${columns.length} cells, one for each column`
        problems.push({ path, found: `${row.length} cells`, expected })
      }
      if (!row.some((cell) => cell.origin)) {
        problems.push({ path, found: 'no cell with an origin', expected: 'at least one cell with an origin' })
        return problems
      }
      for (const [column, { text, origin }] of row.entries()) {
        const found = `${inWords(text)} without an origin`
        if (!origin && states(text, column))
          problems.push({ path: [...path, column], found, expected: 'an origin of what the cell states' })
      }
      return problems
    }),
  )
}

function states(text: string, column: number): boolean {
  if (SILENCE.includes(text.replace(/^–\s*/, ''))) return false
  return column === 0 ? /\p{N}/u.test(text) : /[\p{L}\p{N}]/u.test(text)
}
