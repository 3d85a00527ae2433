/** Tables: how wide their columns become, and how high their rows (https://www.w3.org/TR/css-tables-3/). */

import { type BoxLayout, beginningOf, isLaidOut, sum } from './layout.ts'
import { type Element, elementsIn } from './read-markup.ts'
import { pixels } from './styles.ts'

/** Height of a table as wide as its place. Columns that can't be so narrow are a misfit. */
export function layTable(table: Element, width: number, layout: BoxLayout): number {
  const rows = elementsIn(table)
    .filter(({ tag }) => tag === 'thead' || tag === 'tbody')
    .flatMap(elementsIn)
    .map((row) => elementsIn(row).filter((cell) => isLaidOut(layout.stylist.styleOf(cell))))
  const count = Math.max(0, ...rows.map((cells) => cells.length))
  const wanted = (want: 'min' | 'max') =>
    Array.from({ length: count }, (_, column) =>
      Math.max(0, ...rows.map((cells) => (cells[column] ? layout.widthOf(cells[column], want, layout) : 0))),
    )
  const [least, most] = [wanted('min'), wanted('max')]
  if (sum(least) > width + 0.5)
    layout.misfit({ element: table, kind: 'table', text: beginningOf(table), needs: sum(least), has: width })
  const widths = shareColumns(least, most, width)
  return sum(rows.map((cells) => rowHeight(cells, widths, layout)))
}

/** Room above the least is shared by how much more each column wants; room above the most by what it has. */
function shareColumns(least: number[], most: number[], width: number): number[] {
  if (sum(least) >= width) return least
  if (sum(most) <= width) return most.map((column) => (column * width) / (sum(most) || 1))
  const extra = (width - sum(least)) / (sum(most) - sum(least))
  return least.map((column, index) => column + ((most[index] ?? 0) - column) * extra)
}

function rowHeight(cells: Element[], widths: number[], layout: BoxLayout): number {
  const heights = cells.map((cell, column) => {
    const style = layout.stylist.styleOf(cell)
    const stated = pixels(style.values.get('height'), style.fontSize, 0) ?? 0
    return Math.max(stated, layout.heightOf(cell, widths[column] ?? 0, layout))
  })
  return Math.max(0, ...heights)
}
