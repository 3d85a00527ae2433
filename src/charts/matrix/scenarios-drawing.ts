import type { ChartConfig, ChartTheme, Mark } from '../base/chart.ts'
import { type GridCell, gridConfig } from './grid.ts'
import type { ScenariosData } from './scenarios-data.ts'

/** Which dimension each scenario touches, in the source's words. */

const SIZE = { width: 1152, height: 416 }

/** The rows share the height. */
export const size = () => SIZE

const LOOK = { 'main effect': 'solid', mentioned: 'outlined' } as const

const markId = (row: number, column: string): string =>
  `scenario-${row + 1}-${column.toLowerCase().replaceAll(' ', '-')}`

export function config(data: ScenariosData, theme: ChartTheme): ChartConfig {
  const paint = { color: theme.slate, ink: theme.slateInk }
  const cells = data.rows.flatMap((scenario, row) =>
    data.columns.map((name, column): GridCell => {
      const cell = scenario.cells[name]
      if (!cell || cell.state === 'not addressed')
        return { ...paint, row, column, style: 'silent', text: '–' }
      return { ...paint, row, column, id: markId(row, name), style: LOOK[cell.state], text: cell.text }
    }),
  )
  return gridConfig(
    {
      ...SIZE,
      headWidth: 208,
      headHeight: 36,
      columns: data.columns,
      rows: data.rows.map(({ name, remark }, row) => ({ name: `${row + 1} ${name}`, remark: remark?.text })),
      cells,
    },
    theme,
  )
}

export function marks({ rows, columns }: ScenariosData): Mark[] {
  return rows.flatMap((scenario, row) =>
    columns.flatMap((name): Mark[] => {
      const cell = scenario.cells[name]
      if (!cell || cell.state === 'not addressed') return []
      const label = `${scenario.name}, ${name}: ${cell.text}`
      return [{ id: markId(row, name), label, origin: cell.origin }]
    }),
  )
}
