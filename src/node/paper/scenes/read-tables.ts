import type { Cell, Edge, Paragraph, Table } from '../../office/scene.ts'
import type { Shapes } from './tools.ts'

/** Tables, cell by cell. */
export function addTables(): void {
  const tools = window.sceneTools
  Object.assign(tools, { table } satisfies Pick<Shapes, 'table'>)

  function table(element: HTMLTableElement): void {
    const rows = [...element.rows].filter((row) => !tools.isHidden(row))
    const cellsOf = (row: HTMLTableRowElement) => [...row.cells].filter((cell) => !tools.isHidden(cell))
    const full = rows.find((row) => cellsOf(row).every(({ colSpan }) => colSpan === 1)) ?? rows[0]
    if (!full) return
    const cells = rows.map((row) => cellsOf(row).map((cell) => readCell(cell, row)))
    const plain = cells.filter((row) => row.every(({ cell }) => cell.columns === 1))
    const widths = cellsOf(full).map((cell) => cell.getBoundingClientRect().width)
    const columns = roomier(
      widths,
      widths.map((_, index) => Math.max(0, ...plain.map((row) => row[index]?.least ?? 0))),
    )
    for (const row of plain)
      for (const [index, { cell, least }] of row.entries()) {
        const side = cell.paragraphs[0]?.align === 'r' ? 'left' : 'right'
        const free = Math.max(0, (columns[index] ?? 0) - least)
        if (least > 0) cell.padding[side] = Math.min(cell.padding[side], free)
      }
    const made: Table = {
      kind: 'table',
      box: tools.boxOf(element.getBoundingClientRect()),
      alt: element.caption?.textContent?.trim() ?? '',
      hasHead: element.tHead !== null,
      hasRowHeads: rows.some((row) => row.cells[0]?.getAttribute('scope') === 'row'),
      columns,
      rows: rows.map((row, index) => ({
        height: row.getBoundingClientRect().height,
        cells: cells[index]?.map(({ cell }) => cell) ?? [],
      })),
    }
    tools.at.last = undefined
    tools.at.over.push(made)
  }

  /** Columns so wide that their texts of one line stay on it in wider letters, at the cost of those with room to spare. */
  function roomier(columns: number[], least: number[]): number[] {
    const spare = columns.map((width, index) => width - (least[index] ?? 0))
    const lack = spare.reduce((sum, room) => sum + Math.max(0, -room), 0)
    const free = spare.reduce((sum, room) => sum + Math.max(0, room), 0)
    const given = Math.min(lack, free)
    if (given === 0) return columns
    return columns.map((width, index) => {
      const room = spare[index] ?? 0
      return width - room * (given / (room < 0 ? lack : free))
    })
  }

  /** A cell, and the width that its texts of one line need with the room beside them: none where a text has several. */
  function readCell(cell: HTMLTableCellElement, row: HTMLTableRowElement): { cell: Cell; least: number } {
    const style = getComputedStyle(cell)
    const paragraphs: Paragraph[] = []
    let bottom: number | undefined
    let widest = 0
    tools.visit(cell, ({ paragraph, top, bottom: end, ...text }) => {
      widest = Math.max(widest, text.lines === 1 ? text.widest : 0)
      paragraphs.push({ ...paragraph, before: bottom === undefined ? 0 : Math.max(0, top - bottom) })
      bottom = end
    })
    const looks = [style, getComputedStyle(row), getComputedStyle(row.parentElement ?? row)]
    const edge = (side: 'Top' | 'Bottom'): Edge | undefined => {
      const look = looks.find(
        (one) => Number.parseFloat(one[`border${side}Width`]) > 0 && one[`border${side}Style`] !== 'none',
      )
      return (
        look && {
          color: tools.inkOf(look[`border${side}Color`]).color,
          width: Number.parseFloat(look[`border${side}Width`]),
        }
      )
    }
    const [top, bottomEdge] = [edge('Top'), edge('Bottom')]
    const fill = looks.map((look) => tools.inkOf(look.backgroundColor)).find(({ alpha }) => alpha > 0)
    const padding = {
      left: Number.parseFloat(style.paddingLeft),
      right: Number.parseFloat(style.paddingRight),
      top: Number.parseFloat(style.paddingTop),
      bottom: Number.parseFloat(style.paddingBottom),
    }
    const beside = paragraphs[0]?.align === 'r' ? padding.right : padding.left
    const made: Cell = {
      paragraphs,
      columns: cell.colSpan,
      padding,
      isMiddle: style.verticalAlign === 'middle',
      ...(fill && { fill: fill.color }),
      edges: { ...(top && { top }), ...(bottomEdge && { bottom: bottomEdge }) },
    }
    // Digits and bold letters of Arial are an eighth wider than ours.
    return { cell: made, least: widest > 0 ? widest * 1.13 + beside : 0 }
  }
}
