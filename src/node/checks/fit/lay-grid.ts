/** Grids: which cell each box stands in, how wide the columns become, how high the rows. */

import { type BoxLayout, gapOf, type Layout, laidOutChildren, marginsOf, sum } from './layout.ts'
import type { Element } from './read-markup.ts'
import { splitAt } from './selectors.ts'
import { pixels, type Style } from './styles.ts'

/** Height of a grid: rows and columns, the columns shared as its template says. */
export function layGrid(element: Element, style: Style, width: number, layout: BoxLayout): number {
  const parts = laidOutChildren(element, layout)
  if (parts.length === 0) return 0
  const stated = tracksOf(style.values.get('grid-template-rows'))
  const rows = stated.length
  const places = place(parts, style, rows, layout)
  const columns = columnWidths(parts, places, style, width, layout)
  const heights: number[] = []
  for (const [index, part] of parts.entries()) {
    const { row, column } = places[index] ?? { row: 0, column: 0 }
    const { top, bottom } = marginsOf(part, layout)
    heights[row] = Math.max(
      heights[row] ?? 0,
      top + layout.heightOf(part, columns[column] ?? width, layout) + bottom,
    )
  }
  const count = Math.max(rows, heights.length)
  const tracks = Array.from(
    { length: count },
    (_, row) => stated[row] ?? style.values.get('grid-auto-rows') ?? '',
  )
  return sum(evenShares(tracks, heights)) + gapOf(style, 'row-gap') * (count - 1)
}

/** Rows that share the room are all as high as the highest: https://www.w3.org/TR/css-grid-2/#algo-find-fr-size */
function evenShares(tracks: string[], heights: number[]): number[] {
  const highest = Math.max(0, ...tracks.map((track, row) => (isShare(track) ? (heights[row] ?? 0) : 0)))
  return tracks.map((track, row) => (isShare(track) ? highest : (heights[row] ?? 0)))
}

interface Cell {
  row: number
  column: number
}

function place(parts: Element[], style: Style, rows: number, { stylist }: Layout): Cell[] {
  if (style.values.get('grid-auto-flow') === 'column') {
    const perColumn = Math.max(rows, 1)
    return parts.map((_, index) => ({ row: index % perColumn, column: Math.floor(index / perColumn) }))
  }
  const count = Math.max(1, tracksOf(style.values.get('grid-template-columns')).length)
  const at: Cell = { row: 0, column: -1 }
  return parts.map((part) => {
    const stated = Number(stylist.styleOf(part).values.get('grid-column') ?? 0)
    const next = stated > 0 ? stated - 1 : (at.column + 1) % count
    if (next <= at.column) at.row++
    at.column = next
    return { ...at }
  })
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
  const count = Math.max(stated.length, ...places.map(({ column }) => column + 1))
  const tracks = Array.from({ length: count }, (_, index) => stated[index] ?? implied)
  if (count === 1) return [width]
  const sizes = tracks.map((track, column) => {
    if (isShare(track)) return 0
    const inColumn = parts.filter((_, index) => places[index]?.column === column)
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
