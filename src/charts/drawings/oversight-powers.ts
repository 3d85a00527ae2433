import type { ChartConfig, ChartTheme, Mark } from '../chart.ts'
import type { PowersData } from '../oversight-powers.ts'
import { ENTITIES } from '../style.ts'
import { type MatrixCell, matrixConfig } from './matrix.ts'

/** What each mechanism may do: three powers as states, and enforcement in the source's words. */

export const SIZE = { width: 1152, height: 400 }
export const STEPS = 0

/** How a state looks. An ended power is hatched and crossed; silence is neither yes nor no. */
const LOOK = {
  applies: { style: 'solid', sign: 'tick' },
  ends: { style: 'hatched', sign: 'cross' },
} as const

export function config(data: PowersData, theme: ChartTheme): ChartConfig {
  const cells = data.rows.flatMap((row, index): MatrixCell[] => {
    const { fill, ink } = ENTITIES[row.entity]
    const paint = { row: index, color: theme[fill], ink: theme[ink] }
    const powers = data.columns.map(({ power }, column): MatrixCell => {
      const cell = row.cells[power]
      if (cell.state === 'not stated') return { ...paint, column, style: 'silent', text: '– not stated' }
      return { ...paint, ...LOOK[cell.state], column, id: `${row.entity}-${power}`, text: cell.text }
    })
    const column = data.columns.length
    return [
      ...powers,
      {
        ...paint,
        color: theme.rule,
        column,
        id: `${row.entity}-words`,
        style: 'outlined',
        text: row.words.text,
      },
    ]
  })
  return matrixConfig(
    {
      ...SIZE,
      headWidth: 196,
      headHeight: 60,
      columns: [...data.columns.map((column) => column.name), data.words],
      rows: data.rows.map(({ name, entity }) => ({
        name,
        marker: { shape: ENTITIES[entity].marker, color: theme[ENTITIES[entity].fill] },
      })),
      cells,
    },
    theme,
  )
}

export function marks(data: PowersData): Mark[] {
  return data.rows.flatMap((row): Mark[] => [
    ...data.columns.flatMap(({ power, name }): Mark[] => {
      const cell = row.cells[power]
      if (cell.state === 'not stated') return []
      return [
        { id: `${row.entity}-${power}`, label: `${row.name}, ${name}: ${cell.text}`, origin: cell.origin },
      ]
    }),
    { id: `${row.entity}-words`, label: `${row.name}: ${row.words.text}`, origin: row.words.origin },
  ])
}
