import { rowKey } from '../pens/style.ts'
import type { Cell, MatrixData, Row } from './data.ts'
import { keyOf } from './keys.ts'
import { type CellStyle, lookOfMark } from './looks.ts'

/** Where the parts of a matrix stand in its drawing, in pixels: from its letters alone, before any is measured. */

export const SIZE = { width: 1152, height: 436 }

/** Between columns; and between a cell and the edges of its row. */
const [GAP, INSET] = [16, 8]
/** Width of the rows' heads: with dates and bodies, with remarks or numbers, with long names, with short ones. */
const HEADS = { dated: 356, told: 252, long: 236, short: 218 }
const SHORT_NAME = 20
/** Of a column's head: its name, a line of its remark and about a letter's width in it, and what is below. */
const HEAD = { name: 34, remark: 22, letter: 7.9, below: 12 }

/** Edges of the columns and rows. */
export interface Places {
  /** Width of the rows' heads, and of a cell with the gap behind it. */
  headWidth: number
  cellWidth: number
  /** Where the first row begins, a row's room, and how high a cell is in it. */
  top: number
  pitch: number
  cellHeight: number
}

export function placesOf({ rows, columns, numbered }: MatrixData): Places {
  const longest = Math.max(...rows.map(({ name }) => name.length))
  const isTold = numbered || rows.some(({ remark, also }) => remark ?? also)
  const isDated = rows.some(({ when }) => when)
  const headWidth = isDated
    ? HEADS.dated
    : isTold
      ? HEADS.told
      : longest > SHORT_NAME
        ? HEADS.long
        : HEADS.short
  const cellWidth = (SIZE.width - headWidth + GAP) / columns.length - GAP
  const lines = columns.map(({ remark }) => Math.ceil(((remark?.text.length ?? 0) * HEAD.letter) / cellWidth))
  const top = HEAD.name + Math.max(...lines) * HEAD.remark + HEAD.below
  const pitch = Math.floor((SIZE.height - top) / rows.length)
  return { headWidth, cellWidth, top, pitch, cellHeight: pitch - 2 * INSET }
}

/** Where a column begins. */
export const columnX = ({ headWidth, cellWidth }: Places, column: number): number =>
  headWidth + column * (cellWidth + GAP)

/** A column's left and right edge. */
export const cellSpan = (places: Places, column: number): [number, number] => [
  columnX(places, column),
  columnX(places, column) + places.cellWidth,
]

/** The box of a cell. */
export const cellBox = (places: Places, row: number, column: number) => ({
  x: columnX(places, column),
  y: places.top + row * places.pitch + INSET,
  width: places.cellWidth,
  height: places.cellHeight,
})

/** A cell with its place, both counted from 0, and what it is to be drawn as. */
export interface PlacedCell {
  id: string
  row: number
  column: number
  /** What its column is called. */
  name: string
  cell: Cell
  style: CellStyle
  sign?: 'tick' | 'back' | undefined
  /** Its words; of a silent one, what its state says instead. */
  text: string
}

/** The cells of a row, by its place, from 0. */
export function placedCells({ columns, states }: MatrixData, row: Row, index: number): PlacedCell[] {
  return columns.map((one, column) => {
    const key = keyOf(one)
    // The parser has held the cells against the columns, and their states against those of the file.
    const cell = row.cells[key]!
    const { mark, drawn = `– ${cell.state}` } = states[cell.state]!
    const { text = drawn } = cell
    return {
      ...{ id: `${rowKey(row, index)}-${key}`, row: index, column, name: one.name, cell, text },
      ...lookOfMark(mark),
    }
  })
}

/** Whether a cell says something that comes from somewhere, and so has a mark. */
export const isSaid = ({ text, also }: Cell): boolean => (text ?? also) !== undefined
