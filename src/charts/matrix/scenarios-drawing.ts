import type { ChartConfig, ChartTheme, Mark } from '../base/chart.ts'
import { DIMENSIONS } from '../base/dimensions.ts'
import { type MatrixCell, matrixConfig } from './matrix.ts'
import type { ScenarioData } from './scenarios-words.ts'

/** Which dimension each scenario touches, in the source's words. */

const SIZE = { width: 1152, height: 416 }

export const size = () => SIZE

const LOOK = { 'main effect': 'solid', mentioned: 'outlined' } as const

const markId = (row: number, dimension: string) => `scenario-${row + 1}-${dimension.toLowerCase()}`

export function config(data: ScenarioData, theme: ChartTheme): ChartConfig {
  const paint = { color: theme.slate, ink: theme.slateInk }
  const cells = data.rows.flatMap((scenario, row) =>
    DIMENSIONS.map((dimension, column): MatrixCell => {
      const cell = scenario.cells[dimension]
      if (cell.state === 'not addressed') return { ...paint, row, column, style: 'silent', text: '–' }
      return { ...paint, row, column, id: markId(row, dimension), style: LOOK[cell.state], text: cell.text }
    }),
  )
  return matrixConfig(
    {
      ...SIZE,
      headWidth: 208,
      headHeight: 36,
      columns: [...DIMENSIONS],
      rows: data.rows.map(({ name, remark }, row) => ({ name: `${row + 1} ${name}`, remark: remark?.text })),
      cells,
    },
    theme,
  )
}

export function marks(data: ScenarioData): Mark[] {
  return data.rows.flatMap((scenario, row) =>
    DIMENSIONS.flatMap((dimension): Mark[] => {
      const cell = scenario.cells[dimension]
      if (cell.state === 'not addressed') return []
      const label = `${scenario.name}, ${dimension}: ${cell.text}`
      return [{ id: markId(row, dimension), label, origin: cell.origin }]
    }),
  )
}
