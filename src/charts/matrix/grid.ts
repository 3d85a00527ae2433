import type { ChartConfig, ChartPlugin, ChartTheme } from '../base/chart.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  type MarkerShape,
  paintBox,
  paintLines,
  paintMarker,
  paintOpenBox,
  paintSign,
  paintStripes,
  paintText,
  type Sign,
  wrapText,
} from '../pens/paint.ts'
import { drawnText, font, OUTLINE, STILL, TEXT } from '../pens/style.ts'

/** A matrix of words: named columns, rows with a head, and cells whose fill style is their state. */

/**
 * solid: applies or main · open: applies, its end not dated · striped: for what is past · outlined: only mentioned
 * or quoted · silent: not stated.
 */
export type CellStyle = 'solid' | 'open' | 'striped' | 'outlined' | 'silent'

export interface MatrixCell {
  /** Id of the cell's mark; a silent cell has none. */
  id?: string | undefined
  row: number
  column: number
  style: CellStyle
  /** Fill of a solid cell and of the band of an open one, stripes of a striped one, outline of an outlined one. */
  color: string
  /** Text on a solid cell. */
  ink: string
  sign?: Sign | undefined
  text: string
  /** What the public record adds to a silent cell. */
  remark?: string | undefined
}

export interface MatrixRow {
  name: string
  remark?: string | undefined
  marker?: { shape: MarkerShape; color: string } | undefined
}

export interface Matrix {
  width: number
  height: number
  /** Pixels left of the first column, and above the first row. */
  headWidth: number
  headHeight: number
  columns: string[]
  rows: MatrixRow[]
  cells: MatrixCell[]
}

const GAP = 8
const PADDING = 14
const LEADING = 23
const CELL_LEADING = 25
/** Width of the band that carries fill or stripes, and the sign, of a cell that is not solid. */
const BAND = 46

export function matrixConfig(matrix: Matrix, theme: ChartTheme): ChartConfig {
  const { width, height, headWidth, headHeight, columns, rows, cells } = matrix
  const fills: Record<CellStyle, (cell: MatrixCell) => string> = {
    solid: (cell) => cell.color,
    open: () => theme.page,
    striped: () => theme.page,
    outlined: () => theme.page,
    silent: () => theme.surface,
  }
  const cellWidth = (width + GAP - headWidth) / columns.length - GAP
  const cellHeight = (height + GAP - headHeight) / rows.length - GAP
  // Without offset, the first and last cells are centred on the plot's edges: hence half a cell.
  const padding = {
    left: headWidth + cellWidth / 2,
    right: cellWidth / 2,
    top: headHeight + cellHeight / 2,
    bottom: cellHeight / 2,
  }
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          type: 'matrix',
          data: cells.map(({ id, row, column }) => ({ x: columns[column]!, y: String(row), id })),
          backgroundColor: cells.map((cell) => fills[cell.style](cell)),
          borderWidth: 0,
          width: cellWidth,
          height: cellHeight,
        },
      ],
    },
    options: {
      ...STILL,
      layout: { padding, autoPadding: false },
      scales: {
        x: { type: 'category', labels: columns, display: false, offset: false },
        y: {
          type: 'category',
          labels: rows.map((_, row) => String(row)),
          display: false,
          offset: false,
          reverse: false,
        },
      },
    },
    plugins: [wordsPlugin(matrix, theme)],
  }
}

function wordsPlugin(matrix: Matrix, theme: ChartTheme): ChartPlugin {
  return {
    id: 'matrix-words',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const boxes = chart
        .getDatasetMeta(0)
        .data.map((cell) => cell.getProps(['x', 'y', 'width', 'height'], true) as unknown as Box)
      const boxAt = (row: number, column: number) =>
        boxes[matrix.cells.findIndex((cell) => cell.row === row && cell.column === column)]!
      for (const [column, name] of matrix.columns.entries())
        paintColumnHead(ctx, name, boxAt(0, column), theme)
      for (const [row, head] of matrix.rows.entries())
        paintRowHead(ctx, head, boxAt(row, 0), matrix.headWidth, theme)
      for (const [index, cell] of matrix.cells.entries()) paintCell(ctx, cell, boxes[index]!, theme)
    },
  }
}

/** A column's name, its last line just above the first cell. */
function paintColumnHead(ctx: Context2D, name: string, below: Box, theme: ChartTheme): void {
  const style = { font: font(theme, TEXT.label, 600), color: theme.ink }
  const lines = wrapText(ctx, name, style.font, below.width)
  paintLines(ctx, lines, below.x, below.y - 12 - (lines.length - 1) * LEADING, LEADING, style)
}

/** A row's name with its marker and remark, beside the top of its first cell. */
function paintRowHead(ctx: Context2D, row: MatrixRow, beside: Box, width: number, theme: ChartTheme): void {
  const name = { font: font(theme, TEXT.label, 600), color: theme.ink }
  const remark = { font: font(theme, TEXT.label), color: theme.muted }
  const left = row.marker ? 28 : 0
  const room = width - left - 2 * GAP
  const first = beside.y + PADDING + 16
  if (row.marker) paintMarker(ctx, row.marker.shape, 10, first - 6.5, 17, row.marker.color)
  const next = paintLines(ctx, wrapText(ctx, row.name, name.font, room), left, first, LEADING, name)
  if (row.remark) paintLines(ctx, wrapText(ctx, row.remark, remark.font, room), left, next, LEADING, remark)
}

function paintCell(ctx: Context2D, cell: MatrixCell, box: Box, theme: ChartTheme): void {
  const plain = font(theme, TEXT.name)
  if (cell.style === 'silent') {
    const first = box.y + PADDING + 16
    paintText(ctx, cell.text, box.x + PADDING, first, { font: plain, color: theme.muted })
    const remark = { font: font(theme, TEXT.label), color: theme.ink }
    const lines = wrapText(ctx, cell.remark ?? '', remark.font, box.width - 2 * PADDING)
    paintLines(ctx, lines, box.x + PADDING, first + CELL_LEADING, LEADING, remark)
    return
  }
  const isSolid = cell.style === 'solid'
  const style = { font: isSolid ? font(theme, TEXT.name, 600) : plain, color: isSolid ? cell.ink : theme.ink }
  const band = { ...box, width: BAND }
  if (cell.style === 'open') {
    ctx.fillStyle = cell.color
    ctx.fillRect(band.x, band.y, band.width, band.height)
  }
  if (cell.style === 'striped') paintStripes(ctx, insetBox(band, OUTLINE), cell.color)
  if (cell.style === 'open' || cell.style === 'striped')
    paintBox(ctx, insetBox(band, OUTLINE / 2), theme.ink, OUTLINE)
  const outline = insetBox(box, OUTLINE / 2)
  if (cell.style === 'open') paintOpenBox(ctx, outline, theme.ink, OUTLINE)
  else paintBox(ctx, outline, cell.style === 'outlined' ? cell.color : theme.ink, OUTLINE)
  if (cell.sign) paintSignAt(ctx, cell, box, theme)
  const signWidth = cell.sign ? BAND : 0
  const lines = wrapText(ctx, drawnText(cell.text), style.font, box.width - signWidth - 2 * PADDING)
  paintLines(ctx, lines, box.x + signWidth + PADDING, box.y + PADDING + 16, CELL_LEADING, style)
}

/** On stripes a sign stands on a page-coloured disc, so that they do not break it up. */
function paintSignAt(ctx: Context2D, cell: MatrixCell, box: Box, theme: ChartTheme): void {
  const x = box.x + BAND / 2
  const y = box.y + PADDING + 10
  if (!cell.sign) return
  if (cell.style === 'striped') paintMarker(ctx, 'circle', x, y, 30, theme.page)
  paintSign(ctx, cell.sign, x, y, 18, cell.style === 'striped' ? theme.ink : cell.ink)
}
