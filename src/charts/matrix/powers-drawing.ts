import type { ChartConfig, ChartTheme, Mark } from '../base/chart.ts'
import { drawnText, lookOf, rowKey } from '../pens/style.ts'
import { type GridCell, gridConfig } from './grid.ts'
import type { PowersData } from './powers-data.ts'

/** What each row may do: powers as states, and enforcement in the source's words. */

type Row = PowersData['rows'][number]

const SIZE = { width: 1152, height: 400 }

/** The rows share the height. */
export const size = () => SIZE

/**
 * How a state looks. A power that ends on the exit still has its tick, beside an open edge; one for earlier acts
 * points back; silence is neither yes nor no.
 */
const LOOK = {
  applies: { style: 'solid', sign: 'tick' },
  'until the exit': { style: 'open', sign: 'tick' },
  'earlier acts only': { style: 'striped', sign: 'back' },
} as const

export function config(data: PowersData, theme: ChartTheme): ChartConfig {
  return gridConfig(
    {
      ...SIZE,
      headWidth: 196,
      headHeight: 60,
      columns: [...data.columns.map(({ name }) => name), data.words],
      rows: data.rows.map(({ name, entity }) => {
        const { marker, fill } = lookOf(theme, entity)
        return { name, marker: marker && { shape: marker, color: fill } }
      }),
      cells: data.rows.flatMap((row, index) => cellsOf(data, row, index, theme)),
    },
    theme,
  )
}

/** The cells of a row: its powers, and last the words. */
function cellsOf({ columns }: PowersData, row: Row, index: number, theme: ChartTheme): GridCell[] {
  const { fill, ink } = lookOf(theme, row.entity)
  const key = rowKey(row, index)
  const paint = { row: index, color: fill, ink }
  const powers = columns.map(({ power }, column): GridCell => {
    const [cell, id] = [row.cells[power], `${key}-${power}`]
    if (!cell || cell.state === 'not stated') {
      const silent: GridCell = { ...paint, column, style: 'silent', text: '– not stated' }
      const record = cell?.record
      return record ? { ...silent, id, remark: drawnText(record.text, record.origin) } : silent
    }
    return { ...paint, ...LOOK[cell.state], column, id, text: cell.text }
  })
  const words = { column: columns.length, id: `${key}-words`, text: row.words.text }
  return [...powers, { ...paint, ...words, style: 'outlined', color: theme.rule }]
}

export function marks(data: PowersData): Mark[] {
  return data.rows.flatMap((row, index): Mark[] => {
    const key = rowKey(row, index)
    const powers = data.columns.flatMap(({ power, name }): Mark[] => {
      const cell = row.cells[power]
      const said = cell?.state === 'not stated' ? cell.record : cell
      if (!said) return []
      return [{ id: `${key}-${power}`, label: `${row.name}, ${name}: ${said.text}`, origin: said.origin }]
    })
    const { text, origin } = row.words
    return [...powers, { id: `${key}-words`, label: `${row.name}: ${text}`, origin }]
  })
}
