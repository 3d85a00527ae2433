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
  const rows = stated.length
  const places = place(parts, style, rows, layout)
  const columns = columnWidths(parts, places, style, width, layout)
  const count = Math.max(rows, ...places.map(({ row, rows }) => row + rows))
  const tracks = Array.from(
    { length: count },
    (_, row) => stated[row] ?? style.values.get('grid-auto-rows') ?? '',
  )
  const fixed = tracks.map((track) => pixels(track, style.fontSize, 0))
  const heights = fixed.map((height, row) => height ?? leastOf(tracks[row] ?? '', style))
  const spanning: [Cell, number][] = []
  const [rowGap, columnGap] = [gapOf(style, 'row-gap'), gapOf(style, 'column-gap')]
  for (const [index, part] of parts.entries()) {
    const { row, column, rows, columns: span } = places[index] ?? ONE
    const { top, bottom } = marginsOf(part, layout)
    const wide = spanned(columns, column, span, columnGap) ?? width
    const needs = top + layout.heightOf(part, wide, layout) + bottom
    const has = spanned(fixed, row, rows, rowGap)
    if (has === undefined) {
      if (rows > 1) spanning.push([places[index] ?? ONE, needs])
      else if (fixed[row] === undefined) heights[row] = Math.max(heights[row] ?? 0, needs)
    } else if (needs > has) layout.misfit({ element: part, kind: 'row', text: beginningOf(part), needs, has })
  }
  for (const [cell, needs] of spanning) stretch(heights, cell, needs, rowGap)
  return sum(evenShares(tracks, heights)) + rowGap * (count - 1)
}

/** What a box over several rows needs beyond them goes to their last: what counts here is how high all are together. */
function stretch(heights: number[], { row, rows }: Cell, needs: number, gap: number): void {
  const has = sum(heights.slice(row, row + rows)) + gap * (rows - 1)
  const last = row + rows - 1
  if (needs > has) heights[last] = (heights[last] ?? 0) + needs - has
}

/** The least height of a row that may grow, in pixels: the first of `minmax(82px, auto)`. */
function leastOf(track: string, { fontSize }: Style): number {
  const [, least] = /^minmax\(([^,]+),/.exec(track) ?? []
  return pixels(least, fontSize, 0) ?? 0
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

/** Rows that share the room are all as high as the highest: https://www.w3.org/TR/css-grid-2/#algo-find-fr-size */
function evenShares(tracks: string[], heights: number[]): number[] {
  const highest = Math.max(0, ...tracks.map((track, row) => (isShare(track) ? (heights[row] ?? 0) : 0)))
  return tracks.map((track, row) => (isShare(track) ? highest : (heights[row] ?? 0)))
}

/** Where a box stands, counted from 0, and over how many tracks. */
interface Cell {
  row: number
  column: number
  rows: number
  columns: number
}

const ONE: Cell = { row: 0, column: 0, rows: 1, columns: 1 }

function place(parts: Element[], style: Style, rows: number, { stylist }: Layout): Cell[] {
  if (style.values.get('grid-auto-flow') === 'column') {
    const perColumn = Math.max(rows, 1)
    return parts.map((_, index) => ({
      ...ONE,
      row: index % perColumn,
      column: Math.floor(index / perColumn),
    }))
  }
  const count = Math.max(1, tracksOf(style.values.get('grid-template-columns')).length)
  const at = { row: 0, column: -1 }
  return parts.map((part) => {
    const { values } = stylist.styleOf(part)
    const column = rangeOf(values.get('grid-column'), count)
    const row = rangeOf(values.get('grid-row'), rows)
    const next = column?.first ?? (at.column + 1) % count
    if (row) at.row = row.first
    else if (next <= at.column) at.row++
    at.column = next + (column?.count ?? 1) - 1
    return { row: at.row, column: next, rows: row?.count ?? 1, columns: column?.count ?? 1 }
  })
}

/** `2`, `2 / 4`, `2 / -1` or `2 / span 2`, of so many tracks: the first, counted from 0, and how many there are. */
function rangeOf(text: string | undefined, tracks: number): { first: number; count: number } | undefined {
  const [, first, isSpan, last] = /^(\d+)(?:\s*\/\s*(span\s+)?(-?\d+))?$/.exec(text ?? '') ?? []
  if (first === undefined) return undefined
  if (last === undefined) return { first: Number(first) - 1, count: 1 }
  if (isSpan) return { first: Number(first) - 1, count: Number(last) }
  const end = Number(last) < 0 ? tracks + 2 + Number(last) : Number(last)
  return { first: Number(first) - 1, count: end - Number(first) }
}

function columnWidths(
  parts: Element[],
  places: Cell[],
  style: Style,
  width: number,
  layout: BoxLayout,
): number[] {
  const stated = tracksOf(style.values.get('grid-template-columns'))
  const implied = style.values.get('grid-auto-columns') ?? 'auto'
  const count = Math.max(stated.length, ...places.map(({ column, columns }) => column + columns))
  const tracks = Array.from({ length: count }, (_, index) => stated[index] ?? implied)
  if (count === 1) return [width]
  const sizes = tracks.map((track, column) => {
    if (isShare(track)) return 0
    const inColumn = parts.filter(
      (_, index) => places[index]?.column === column && places[index]?.columns === 1,
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
