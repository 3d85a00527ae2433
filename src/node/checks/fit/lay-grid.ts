/** Grids: which cell each box stands in, how wide the columns become, how high the rows. */

import { type BoxLayout, beginningOf, gapOf, type Layout, laidOutChildren, marginsOf, sum } from './layout.ts'
import type { Element } from './read-markup.ts'
import { splitAt } from './selectors.ts'
import { pixels, type Style } from './styles.ts'

/**
 * Height of a grid: rows and columns, the columns shared as its template says. A row of so many pixels keeps them,
 * because a drawing behind it does: what needs more is told.
 */
export function layGrid(element: Element, style: Style, width: number, layout: BoxLayout): number {
  const parts = laidOutChildren(element, layout)
  if (parts.length === 0) return 0
  const stated = tracksOf(style.values.get('grid-template-rows'))
  const cells = place(parts, style, stated.length, layout)
  const columns = columnWidths(parts, cells, style, width, layout)
  const gaps = { row: gapOf(style, 'row-gap'), column: gapOf(style, 'column-gap') }
  const placed = parts.map((part, index) => {
    const cell = cells[index] ?? { row: 0, column: 0, rows: 1, columns: 1 }
    const { top, bottom } = marginsOf(part, layout)
    const room = spanned(columns, cell.column, cell.columns, gaps.column) ?? width
    return { part, cell, height: top + layout.heightOf(part, room, layout) + bottom }
  })
  const count = Math.max(stated.length, ...cells.map(({ row, rows }) => row + rows))
  const tracks = Array.from(
    { length: count },
    (_, row) => stated[row] ?? style.values.get('grid-auto-rows') ?? '',
  )
  const fixed = tracks.map((track) => pixels(track, style.fontSize, 0))
  const heights = tracks.map((track) => leastOf(track, style))
  // What stands in one row first: a box over several needs only what these leave it.
  for (const { part, cell, height } of placed.toSorted((a, b) => a.cell.rows - b.cell.rows)) {
    const has = spanned(fixed, cell.row, cell.rows, gaps.row)
    if (has === undefined) stretch(heights, cell, height, gaps.row)
    else if (height > has)
      layout.misfit({ element: part, kind: 'row', text: beginningOf(part), needs: height, has })
  }
  return sum(evenShares(tracks, heights)) + gaps.row * (count - 1)
}

/** Pixels of some tracks and the gaps between them; undefined where one has no size of its own. */
function spanned(
  tracks: (number | undefined)[],
  first: number,
  count: number,
  gap: number,
): number | undefined {
  const sizes = tracks.slice(first, first + count)
  if (sizes.length < count || sizes.includes(undefined)) return undefined
  return sum(sizes.map((size) => size ?? 0)) + gap * (count - 1)
}

/** What a box over several rows needs beyond them goes to their last: what counts here is how high all are together. */
function stretch(heights: number[], { row, rows }: Cell, height: number, gap: number): void {
  const has = sum(heights.slice(row, row + rows)) + gap * (rows - 1)
  const last = row + rows - 1
  if (height > has) heights[last] = (heights[last] ?? 0) + height - has
}

/** The least height of a row, in pixels: `82px`, or the first of `minmax(82px, auto)`. */
function leastOf(track: string, { fontSize }: Style): number {
  const [, least = track] = /^minmax\(([^,]+),/.exec(track) ?? []
  return pixels(least, fontSize, 0) ?? 0
}

/** Rows that share the room are all as high as the highest: https://www.w3.org/TR/css-grid-2/#algo-find-fr-size */
function evenShares(tracks: string[], heights: number[]): number[] {
  const highest = Math.max(0, ...tracks.map((track, row) => (isShare(track) ? (heights[row] ?? 0) : 0)))
  return tracks.map((track, row) => (isShare(track) ? highest : (heights[row] ?? 0)))
}

/** Where a box stands, counted from 0, and over how many tracks. */
interface Cell {
  row: number
  column: number
  /** How many rows and columns it spans. */
  rows: number
  columns: number
}

function place(parts: Element[], style: Style, rows: number, { stylist }: Layout): Cell[] {
  const one = { rows: 1, columns: 1 }
  if (style.values.get('grid-auto-flow') === 'column') {
    const perColumn = Math.max(rows, 1)
    return parts.map((_, index) => ({
      ...one,
      row: index % perColumn,
      column: Math.floor(index / perColumn),
    }))
  }
  const count = Math.max(1, tracksOf(style.values.get('grid-template-columns')).length)
  const at = { row: 0, column: -1 }
  return parts.map((part) => {
    const { values } = stylist.styleOf(part)
    const column = spanOf(values.get('grid-column'), count)
    const row = spanOf(values.get('grid-row'), rows)
    // Who says his row stands there, and nobody is moved by him: https://www.w3.org/TR/css-grid-2/#auto-placement-algo
    if (row)
      return { row: row.start, rows: row.length, column: column?.start ?? 0, columns: column?.length ?? 1 }
    const next = column?.start ?? (at.column + 1) % count
    if (next <= at.column) at.row++
    const columns = column?.length ?? 1
    at.column = next + columns - 1
    return { rows: 1, row: at.row, column: next, columns }
  })
}

/** `2`, `2 / 4`, `2 / -1` or `2 / span 3`, of so many stated tracks: which begins, counted from 0, and how many. */
function spanOf(text: string | undefined, count: number): { start: number; length: number } | undefined {
  const [, first, span, last] = /^(\d+)(?: ?\/ ?(?:span (\d+)|(-?\d+)))?$/.exec(text ?? '') ?? []
  if (first === undefined) return undefined
  const start = Number(first) - 1
  if (span !== undefined) return { start, length: Number(span) }
  if (last === undefined) return { start, length: 1 }
  const end = Number(last) < 0 ? count + 1 + Number(last) : Number(last) - 1
  return { start, length: Math.max(1, end - start) }
}

function columnWidths(
  parts: Element[],
  cells: Cell[],
  style: Style,
  width: number,
  layout: BoxLayout,
): number[] {
  const stated = tracksOf(style.values.get('grid-template-columns'))
  const implied = style.values.get('grid-auto-columns') ?? 'auto'
  const count = Math.max(stated.length, ...cells.map(({ column, columns }) => column + columns))
  const tracks = Array.from({ length: count }, (_, index) => stated[index] ?? implied)
  if (count === 1) return [width]
  const sizes = tracks.map((track, column) => {
    if (isShare(track)) return 0
    const inColumn = parts.filter(
      (_, index) => cells[index]?.column === column && cells[index]?.columns === 1,
    )
    return (
      pixels(track, style.fontSize, width) ??
      Math.max(0, ...inColumn.map((part) => layout.widthOf(part, 'max', layout)))
    )
  })
  const rest = width - sum(sizes) - gapOf(style, 'column-gap') * (count - 1)
  const shares = tracks.filter(isShare).length
  return sizes.map((size, index) => (isShare(tracks[index] ?? '') ? Math.max(0, rest / shares) : size))
}

const isShare = (track: string) => track.includes('fr')

/** `repeat(2, minmax(0, 1fr)) auto` as a list. */
function tracksOf(template: string | undefined): string[] {
  return splitAt(template ?? '', ' ').flatMap((track) => {
    const [, times, inner] = /^repeat\((\d+),\s*(.+)\)$/.exec(track) ?? []
    return times ? Array.from({ length: Number(times) }, () => inner ?? '') : [track]
  })
}
