import type { ChartConfig, ChartTheme, Mark } from '../base/chart.ts'
import { drawnText, ENTITIES } from '../pens/style.ts'
import { type MatrixCell, matrixConfig } from './matrix.ts'
import type { PowersData } from './powers-words.ts'

/** What each mechanism may do: three powers as states, and enforcement in the source's words. */

const SIZE = { width: 1152, height: 400 }

export const size = () => SIZE

/**
 * How a state looks. A power that ends on the exit still has its tick, beside an open edge; one for earlier acts
 * points back; silence is neither yes nor no.
 */
const LOOK = {
  applies: { style: 'solid', sign: 'tick' },
  'until the exit': { style: 'open', sign: 'tick' },
  'earlier acts only': { style: 'striped', sign: 'back' },
} as const

export function config(data: PowersData, theme: ChartTheme): ChartConfig {
  const cells = data.rows.flatMap((row, index): MatrixCell[] => {
    const { fill, ink } = ENTITIES[row.entity]
    const paint = { row: index, color: theme[fill], ink: theme[ink] }
    const powers = data.columns.map(({ power }, column): MatrixCell => {
      const cell = row.cells[power]
      if (cell.state === 'not stated') {
        const silent = { ...paint, column, style: 'silent', text: '– not stated' } as const
        const { record } = cell
        return record
          ? { ...silent, id: `${row.entity}-${power}`, remark: drawnText(record.text, record.origin) }
          : silent
      }
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
      const said = cell.state === 'not stated' ? cell.record : cell
      if (!said) return []
      return [
        { id: `${row.entity}-${power}`, label: `${row.name}, ${name}: ${said.text}`, origin: said.origin },
      ]
    }),
    { id: `${row.entity}-words`, label: `${row.name}: ${row.words.text}`, origin: row.words.origin },
  ])
}
