import { joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { labelsOf } from '../base/steps.ts'
import { capitalised, inCountWords, uncapitalised } from '../base/words.ts'
import type { Cell, MatrixData, Row } from './data.ts'
import { keyOf } from './keys.ts'

export const stepLabels = (data: MatrixData): string[] => labelsOf(data)

export function table({ subtitle, what, columns, states, rows }: MatrixData): ChartTable {
  return {
    caption: subtitle,
    columns: [what.head, ...columns.map(({ name, remark }) => (remark ? `${name}: ${remark.text}` : name))],
    rows: rows.map((row) => [
      rowHead(row),
      ...columns.map((column) => tableCell(row.cells[keyOf(column)]!, states)),
    ]),
  }
}

function rowHead({ name, when, entity, remark, also }: Row): TableCell {
  const named = entity ? `${name} (${entity.spoken})` : name
  const text = when === undefined ? named : `${when}: ${named}`
  return remark || also ? joinFacts({ text }, remark, also) : { text }
}

function tableCell({ state, text, origin, also }: Cell, states: MatrixData['states']): TableCell {
  const silence = { text: `– ${state}` }
  if (text === undefined) return also ? joinFacts(silence, also) : silence
  const said = joinFacts({ text, origin }, also)
  const before = states[state]?.table
  return before === undefined ? said : { ...said, text: `${before}: ${said.text}` }
}

export function alt(data: MatrixData): string {
  const { what, columns, rows } = data
  const size = `${inCountWords(rows.length)} ${what.rows} by ${inCountWords(columns.length)} ${what.columns}`
  const shown = data.alt ?? shownStates(data).join(', ')
  const ends = [...silences(data), ...(data.missing === undefined ? [] : [data.missing])]
  const end = ends.length === 0 ? '' : ` ${capitalised(ends.join('; '))}.`
  return `Matrix of ${size}${shown && `, where ${shown}`}.${end}`
}

const statesOf = ({ states }: MatrixData, isSilent: boolean) =>
  Object.entries(states).filter(([, { mark }]) => (mark === 'silent') === isSilent)

/** “closing is mainly traffic and trade”, for each state that has words for it and each row that has the state. */
function shownStates(data: MatrixData): string[] {
  return statesOf(data, false).flatMap(([state, { alt }]) =>
    data.rows.flatMap(({ name, cells }) => {
      const named = data.columns.filter((column) => cells[keyOf(column)]?.state === state)
      if (alt === undefined || named.length === 0) return []
      const columns = named.map((column) => uncapitalised(column.name)).join(' and ')
      return `${uncapitalised(name)} ${alt} ${columns}`
    }),
  )
}

/** “six of twelve cells are not addressed”, for each kind of silence there is. */
function silences(data: MatrixData): string[] {
  const all = data.rows.flatMap(({ cells }) => Object.values(cells))
  return statesOf(data, true).flatMap(([state, { alt = state, which }]) => {
    const count = all.filter((cell) => cell.state === state).length
    if (count === 0) return []
    const of = which === undefined ? ` of ${inCountWords(all.length)}` : ''
    const cells = `${inCountWords(count)}${of} ${count === 1 && which !== undefined ? 'cell' : 'cells'}`
    return `${[cells, which].filter(Boolean).join(' ')} ${count === 1 ? 'is' : 'are'} ${alt}`
  })
}
