import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import type { ChartTable, FigureText, Parsed, TableCell } from './chart.ts'
import { derived, list, origin, parseWith, words } from './shapes.ts'

/** A figure that is a table and no chart, such as costs beside their reasons. */
export interface DataTable extends FigureText, ChartTable {}

/** The shape of a table's data file. */
export const dataTableSchema = strictObject({
  subtitle: words,
  note: words,
  caption: words,
  columns: list(words),
  rows: list(list(strictObject({ text: words, origin: v.optional(origin), derived: v.optional(derived) }))),
})

/** What a cell says that reports a silence: nothing, and so it comes from nowhere. */
const SILENCE = [
  ...['not stated', 'not addressed', 'not found'],
  ...['nicht angegeben', 'nicht behandelt', 'nicht gefunden'],
  ...['non indiqué', 'non traité', 'non trouvé'],
  ...['не зазначено', 'не розглянуто', 'не знайдено'],
]
/** In any language: a dash, and words without a figure. */
const SILENT_RE = /^–\P{N}*$/u

/**
 * Every row is as long as the head, and every cell that states something says where it comes from. The first
 * cell may do without: it names the row, unless it has a figure in it.
 */
export function parseDataTable(json: unknown): Parsed<DataTable> {
  return parseWith(dataTableSchema, json, ({ columns, rows }) =>
    rows.flatMap((row, index) => {
      const path = ['rows', index]
      const expected = `${columns.length} cells, one for each column`
      const isWhole = row.length === columns.length
      const length = isWhole ? [] : [{ path, found: `${row.length} cells`, expected }]
      return [...length, ...originProblems(row, path)]
    }),
  )
}

function originProblems(row: TableCell[], path: ShapeIssue['path']): ShapeIssue[] {
  if (!row.some((cell) => cell.origin))
    return [{ path, found: 'no cell with an origin', expected: 'at least one cell with an origin' }]
  return row.flatMap(({ text, origin }, column) => {
    if (origin || !states(text, column)) return []
    const found = `${inWords(text)} without an origin`
    return [{ path: [...path, column], found, expected: 'an origin of what the cell states' }]
  })
}

function states(text: string, column: number): boolean {
  if (SILENCE.includes(text) || SILENT_RE.test(text)) return false
  return column === 0 ? /\p{N}/u.test(text) : /[\p{L}\p{N}]/u.test(text)
}
