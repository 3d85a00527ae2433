import type { ChartConfig, ChartPlugin, ChartTheme } from '../base/chart.ts'
import type { Marker } from '../base/entities.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintHatch,
  paintLines,
  paintOpenBox,
  paintText,
  type TextStyle,
  wrapText,
} from '../pens/paint.ts'
import { paintMarker, paintSign, type Sign } from '../pens/signs.ts'
import {
  bigName,
  bold,
  drawnText,
  font,
  OUTLINE,
  outline,
  plain,
  STILL,
  TEXT,
  TO_BASELINE,
} from '../pens/style.ts'

/** A matrix of words: named columns, rows with a head, and cells whose fill style is their state. */

/**
 * solid: applies or main · open: applies, its end not dated · striped: for what is past · outlined: only mentioned
 * or quoted · silent: not stated.
 */
export type CellStyle = 'solid' | 'open' | 'striped' | 'outlined' | 'silent'

export interface GridCell {
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

export interface GridRow {
  name: string
  remark?: string | undefined
  marker?: { shape: Marker; color: string } | undefined
}

export interface Grid {
  width: number
  height: number
  /** Pixels left of the first column, and above the first row. */
  headWidth: number
  headHeight: number
  columns: string[]
  rows: GridRow[]
  cells: GridCell[]
}

const GAP = 8
const PADDING = 14
/** From the top of a cell down to the baseline of its first line. */
const TO_FIRST_LINE = PADDING + 16
const LEADING = 23
const CELL_LEADING = 25
/** Width of the band that carries fill or stripes, and the sign, of a cell that is not solid. */
const BAND = 46

export function gridConfig(grid: Grid, theme: ChartTheme): ChartConfig {
  const { width, height, headWidth, headHeight, columns, rows, cells } = grid
  const fillOf = ({ style, color }: GridCell): string =>
    style === 'solid' ? color : style === 'silent' ? theme.surface : theme.page
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
          backgroundColor: cells.map(fillOf),
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
    plugins: [wordsPlugin(grid, theme)],
  }
}

function wordsPlugin(grid: Grid, theme: ChartTheme): ChartPlugin {
  return {
    id: 'matrix-words',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const boxes = chart
        .getDatasetMeta(0)
        .data.map((cell) => cell.getProps(['x', 'y', 'width', 'height'], true) as unknown as Box)
      const boxAt = (row: number, column: number) =>
        boxes[grid.cells.findIndex((cell) => cell.row === row && cell.column === column)]!
      for (const [column, name] of grid.columns.entries()) paintColumnHead(ctx, name, boxAt(0, column), theme)
      for (const [row, head] of grid.rows.entries())
        paintRowHead(ctx, head, boxAt(row, 0), grid.headWidth, theme)
      for (const [index, cell] of grid.cells.entries()) {
        const paint = cell.style === 'silent' ? paintSilence : paintCell
        paint(ctx, cell, boxes[index]!, theme)
      }
    },
  }
}

/** A column's name, its last line just above the first cell. */
function paintColumnHead(ctx: Context2D, name: string, below: Box, theme: ChartTheme): void {
  const style = bold(theme)
  const lines = wrapText(ctx, name, style.font, below.width)
  const y = below.y - 12 - (lines.length - 1) * LEADING
  paintLines(ctx, lines, { x: below.x, y, leading: LEADING }, style)
}

/** A row's name with its marker and remark, beside the top of its first cell. */
function paintRowHead(ctx: Context2D, row: GridRow, beside: Box, width: number, theme: ChartTheme): void {
  const { name, remark, marker } = row
  const x = marker ? 28 : 0
  const room = width - x - 2 * GAP
  const first = beside.y + TO_FIRST_LINE
  if (marker) paintMarker(ctx, marker.shape, { x: 10, y: first - TO_BASELINE, size: 17, color: marker.color })
  const paint = (text: string, y: number, style: TextStyle) =>
    paintLines(ctx, wrapText(ctx, text, style.font, room), { x, y, leading: LEADING }, style)
  const next = paint(name, first, bold(theme))
  if (remark) paint(remark, next, plain(theme, theme.muted))
}

function paintCell(ctx: Context2D, cell: GridCell, box: Box, theme: ChartTheme): void {
  paintBand(ctx, cell, { ...box, width: BAND }, theme)
  const edge = insetBox(box, OUTLINE / 2)
  const color = cell.style === 'outlined' ? cell.color : theme.ink
  if (cell.style === 'open') paintOpenBox(ctx, edge, outline(theme))
  else paintBox(ctx, edge, { color, width: OUTLINE })
  if (cell.sign) paintSignAt(ctx, cell, box, theme)
  const style = cell.style === 'solid' ? bigName(theme, cell.ink) : bigPlain(theme, theme.ink)
  const bandWidth = cell.sign || hasBand(cell) ? BAND : 0
  const lines = wrapText(ctx, drawnText(cell.text), style.font, box.width - bandWidth - 2 * PADDING)
  const first = { x: box.x + bandWidth + PADDING, y: box.y + TO_FIRST_LINE, leading: CELL_LEADING }
  paintLines(ctx, lines, first, style)
}

const bigPlain = (theme: ChartTheme, color: string): TextStyle => ({ font: font(theme, TEXT.name), color })

/** What is not stated, and below it what the public record adds. */
function paintSilence(ctx: Context2D, cell: GridCell, box: Box, theme: ChartTheme): void {
  const [x, y] = [box.x + PADDING, box.y + TO_FIRST_LINE]
  paintText(ctx, cell.text, { x, y }, bigPlain(theme, theme.muted))
  const remark = plain(theme)
  const lines = wrapText(ctx, cell.remark ?? '', remark.font, box.width - 2 * PADDING)
  paintLines(ctx, lines, { x, y: y + CELL_LEADING, leading: LEADING }, remark)
}

const hasBand = ({ style }: GridCell): boolean => style === 'open' || style === 'striped'

/** The band at the left of a cell that is neither solid nor only outlined. */
function paintBand(ctx: Context2D, cell: GridCell, band: Box, theme: ChartTheme): void {
  if (!hasBand(cell)) return
  if (cell.style === 'open') {
    ctx.fillStyle = cell.color
    ctx.fillRect(band.x, band.y, band.width, band.height)
  } else paintHatch(ctx, insetBox(band, OUTLINE), cell.color)
  paintBox(ctx, insetBox(band, OUTLINE / 2), outline(theme))
}

/** On stripes a sign stands on a page-coloured disc, so that they do not break it up. */
function paintSignAt(ctx: Context2D, cell: GridCell, box: Box, theme: ChartTheme): void {
  if (!cell.sign) return
  const isStriped = cell.style === 'striped'
  const at = { x: box.x + BAND / 2, y: box.y + PADDING + 10 }
  if (isStriped) paintMarker(ctx, 'circle', { ...at, size: 30, color: theme.page })
  paintSign(ctx, cell.sign, { ...at, size: 18, color: isStriped ? theme.ink : cell.ink })
}
