import { cellOf, joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { capitalised, inCountWords } from '../base/words.ts'
import { ENTITIES } from '../pens/style.ts'
import type { PowersData } from './powers-data.ts'

const SILENCE: TableCell = { text: '– not stated' }

export function table(data: PowersData): ChartTable {
  return {
    caption: data.subtitle,
    columns: [data.what.head, ...data.columns.map(({ name }) => name), data.words],
    rows: data.rows.map((row) => [
      { text: row.entity ? `${row.name} (${ENTITIES[row.entity].spoken})` : row.name },
      ...data.columns.map(({ power }): TableCell => {
        const cell = row.cells[power]
        if (cell && cell.state !== 'not stated') return cellOf(cell)
        return cell?.record ? joinFacts(SILENCE, cell.record) : SILENCE
      }),
      cellOf(row.words),
    ]),
  }
}

export function alt({ what, columns, rows, alt }: PowersData): string {
  const all = rows.flatMap((row) => Object.values(row.cells))
  const silent = all.filter(({ state }) => state === 'not stated').length
  // The source's words are one column more.
  const size = `${inCountWords(rows.length)} ${what.rows} by ${inCountWords(columns.length + 1)} ${what.columns}`
  const shown = `Matrix of ${size}, where ${alt}.`
  if (silent === 0) return shown
  const cells = silent === 1 ? 'cell the source does not address is' : 'cells the source does not address are'
  return `${shown} ${capitalised(inCountWords(silent))} ${cells} marked not stated.`
}
