import { PLAIN, say, type Voice } from '../../words/say.ts'
import { joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { inCountWords, insideSentence, listInWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { capitalised } from '../base/words.ts'
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

export function alt(data: MatrixData, voice: Voice = PLAIN): string {
  const { what, columns, rows } = data
  const size = {
    rows: `${inCountWords(rows.length, voice)} ${what.rows}`,
    columns: `${inCountWords(columns.length, voice)} ${what.columns}`,
  }
  const shown = data.alt ?? shownStates(data, voice).join(', ')
  const ends = [...silences(data, voice), ...(data.missing === undefined ? [] : [data.missing])]
  const end = ends.length === 0 ? '' : ` ${capitalised(ends.join('; '))}.`
  const said = shown
    ? say(voice, 'alt-matrix-where', { ...size, what: shown })
    : say(voice, 'alt-matrix', size)
  return `${said}${end}`
}

const statesOf = ({ states }: MatrixData, isSilent: boolean) =>
  Object.entries(states).filter(([, { mark }]) => (mark === 'silent') === isSilent)

/** “closing is mainly traffic and trade”, for each state that has words for it and each row that has the state. */
function shownStates(data: MatrixData, voice: Voice): string[] {
  return statesOf(data, false).flatMap(([state, { alt }]) =>
    data.rows.flatMap(({ name, cells }) => {
      const named = data.columns.filter((column) => cells[keyOf(column)]?.state === state)
      if (alt === undefined || named.length === 0) return []
      const columns = named.map((column) => insideSentence(column.name, voice))
      return `${insideSentence(name, voice)} ${alt} ${listInWords(columns, voice)}`
    }),
  )
}

/** “six of twelve cells are not addressed”, for each kind of silence there is. */
function silences(data: MatrixData, voice: Voice): string[] {
  const all = data.rows.flatMap(({ cells }) => Object.values(cells))
  return statesOf(data, true).flatMap(([state, { alt = state, which }]) => {
    const count = all.filter((cell) => cell.state === state).length
    if (count === 0) return []
    const said = { number: inCountWords(count, voice), count, state: alt }
    return which === undefined
      ? say(voice, 'alt-matrix-silent', { ...said, all: inCountWords(all.length, voice) })
      : say(voice, 'alt-matrix-silent-which', { ...said, which })
  })
}
