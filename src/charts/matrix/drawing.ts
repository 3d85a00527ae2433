import type { ChartConfig, ChartTheme, Mark, Origin } from '../base/chart.ts'
import { drawnText, lookOf, rowKey } from '../pens/style.ts'
import type { Cell, MatrixData, Row } from './data.ts'
import { type GridCell, gridConfig } from './grid.ts'
import { keyOf } from './keys.ts'
import { lookOfMark } from './looks.ts'

/** Rows by columns: what each row's state is in each column, and the words for it. */

const WIDTH = 1152

/** Names with remarks below them take more room, to the side and down. */
const PLAIN = { headWidth: 196, height: 400 }
const WITH_REMARKS = { headWidth: 208, height: 416 }

const placesOf = ({ rows }: MatrixData) => (rows.some(({ remark }) => remark) ? WITH_REMARKS : PLAIN)

/** The rows share the height. */
export const size = (data: MatrixData) => ({ width: WIDTH, height: placesOf(data).height })

/** What is about the width of a letter of a column's name. */
const LETTER = 9
const HEAD_LEADING = 24

/** As high as the column name with the most lines; estimated, since nothing is measured before it is drawn. */
function headHeightOf({ columns }: MatrixData, headWidth: number): number {
  const room = (WIDTH - headWidth) / columns.length
  const lines = columns.map(({ name }) => Math.ceil((name.length * LETTER) / room))
  return HEAD_LEADING * Math.max(...lines) + HEAD_LEADING / 2
}

export function config(data: MatrixData, theme: ChartTheme): ChartConfig {
  const { headWidth, height } = placesOf(data)
  const rows = data.rows.map(({ name, remark, entity }, index) => {
    const { marker, fill } = lookOf(theme, entity)
    return {
      name: data.numbered ? `${index + 1} ${name}` : name,
      remark: remark && drawnText(remark.text, remark.origin),
      marker: marker && { shape: marker, color: fill },
    }
  })
  const columns = data.columns.map(({ name }) => name)
  const cells = data.rows.flatMap((row, index) =>
    placedCells(data, row, index).map((placed) => gridCell(data, placed, lookOf(theme, row.entity), theme)),
  )
  const headHeight = headHeightOf(data, headWidth)
  return gridConfig({ width: WIDTH, height, headWidth, headHeight, columns, rows, cells }, theme)
}

/** A cell with its place, both counted from 0. */
interface Placed {
  id: string
  row: number
  column: number
  name: string
  cell: Cell
}

function placedCells({ columns }: MatrixData, row: Row, index: number): Placed[] {
  return columns.map((one, column) => {
    const key = keyOf(one)
    // The parser has held the cells against the columns.
    return { id: `${rowKey(row, index)}-${key}`, row: index, column, name: one.name, cell: row.cells[key]! }
  })
}

function gridCell(
  { states }: MatrixData,
  { id, row, column, cell }: Placed,
  { fill, ink }: { fill: string; ink: string },
  theme: ChartTheme,
): GridCell {
  const { mark, drawn } = states[cell.state]!
  const { style, sign, isNeutral } = lookOfMark(mark)
  const { also, text = drawn ?? `– ${cell.state}` } = cell
  const place = { row, column, style, sign, color: isNeutral ? theme.rule : fill, ink, text }
  if (style !== 'silent') return { ...place, id }
  return also ? { ...place, id, remark: drawnText(also.text, also.origin) } : place
}

/** What a cell says and where that comes from; of a silent one, what is added to it. */
function saidIn({ text, origin, also }: Cell): { text: string; origin: Origin } | undefined {
  return text !== undefined && origin ? { text, origin } : also
}

export function marks(data: MatrixData): Mark[] {
  return data.rows.flatMap((row, index) =>
    placedCells(data, row, index).flatMap(({ id, name, cell }): Mark[] => {
      const said = saidIn(cell)
      return said ? [{ id, label: `${row.name}, ${name}: ${said.text}`, origin: said.origin }] : []
    }),
  )
}
