import type { ChartConfig, ChartPlugin, ChartTheme, Mark, Origin } from '../base/chart.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { paintLine } from '../pens/paint.ts'
import { around, lookOf, OUTLINE, STILL } from '../pens/style.ts'
import { paintCell, paintComing } from './cells.ts'
import type { Cell, MatrixData } from './data.ts'
import { paintColumnHead, paintRowHead } from './heads.ts'
import { cellBox, cellSpan, isSaid, type Places, placedCells, placesOf, SIZE } from './places.ts'

/** Rows by columns: what each row's state is in each column, and the words for it. Silence has no box. */

/** The rows share the height. */
export const size = () => SIZE

/** A step shows the rows up to it; of those to come, their names and where something will stand. */
export function config(data: MatrixData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const places = placesOf(data)
  const { top, pitch } = places
  const { width } = SIZE
  const cells = data.rows.flatMap((row, index) =>
    isShown(row, step)
      ? placedCells(data, row, index).map((one) => ({ ...one, fill: lookOf(theme, row.entity).fill }))
      : [],
  )
  return {
    type: 'bar',
    data: {
      labels: data.rows.map(({ name }) => name),
      datasets: [
        {
          type: 'bar',
          grouped: false,
          barThickness: places.cellHeight,
          inflateAmount: 0,
          data: cells.map(({ id, row, column, cell }) => ({
            ...{ x: cellSpan(places, column), y: data.rows[row]!.name },
            ...(isSaid(cell) && { id }),
          })),
          backgroundColor: cells.map(({ style, fill }) => (style === 'solid' ? fill : 'transparent')),
        },
      ],
    },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: around({ left: 0, right: width, top, bottom: top + data.rows.length * pitch }, SIZE),
      scales: {
        x: { type: 'linear', display: false, min: 0, max: width },
        y: { type: 'category', display: false },
      },
    },
    plugins: [wordsPlugin(data, theme, places, step)],
  }
}

function wordsPlugin(data: MatrixData, theme: ChartTheme, places: Places, step: number): ChartPlugin {
  const { top, pitch } = places
  return {
    id: 'matrix-words',
    afterDatasetsDraw({ ctx }) {
      for (const [index, column] of data.columns.entries()) paintColumnHead(ctx, column, index, places, theme)
      for (const [index, row] of data.rows.entries()) {
        const y = Math.round(top + index * pitch) + 0.5
        const color = index === 0 ? theme.ink : theme.hairline
        paintLine(ctx, [0, y], [SIZE.width, y], { color, width: index === 0 ? OUTLINE : 1 })
        const reached = isShown(row, step)
        paintRowHead(ctx, row, { index, numbered: data.numbered, reached }, places, theme)
        for (const cell of placedCells(data, row, index)) {
          const box = cellBox(places, index, cell.column)
          const paint = reached ? paintCell : paintComing
          paint(ctx, cell, box, lookOf(theme, row.entity), theme)
        }
      }
    },
  }
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
