import * as v from 'valibot'
import type { Chart, ChartTable, DataProblem, Parsed } from './chart.ts'
import { config, marks, SIZE, STEPS } from './drawings/oversight-powers.ts'
import { fact, list, oneOf, origin, parseWith, repeated, strict, words } from './parse.ts'
import { ENTITIES } from './style.ts'

const POWERS = ['inspect', 'judge', 'oblige'] as const

/** Three nominal states. "not stated" is a state of its own: the source's silence is not a No. */
const cell = () =>
  v.variant(
    'state',
    [
      strict({ state: v.literal('not stated') }),
      strict({ state: v.literal('applies'), text: words(), origin: origin() }),
      strict({ state: v.literal('ends'), text: words(), origin: origin() }),
    ],
    'one of: applies, ends, not stated',
  )

const schema = () =>
  strict({
    subtitle: words(),
    note: words(),
    columns: list(strict({ power: oneOf(POWERS), name: words() }), 3),
    words: words(),
    rows: list(
      strict({
        entity: oneOf(['cpt', 'ecthr', 'uncat']),
        name: words(),
        cells: strict({ inspect: cell(), judge: cell(), oblige: cell() }),
        words: fact(),
      }),
      3,
    ),
  })

export type PowersData = v.InferOutput<ReturnType<typeof schema>>

export function parse(json: unknown): Parsed<PowersData> {
  return parseWith(schema(), json, ({ rows, columns }): DataProblem[] => [
    ...repeated(rows, 'rows', 'entity'),
    ...repeated(columns, 'columns', 'power'),
  ])
}

export function table(data: PowersData): ChartTable {
  return {
    caption: data.subtitle,
    columns: ['Mechanism', ...data.columns.map((column) => column.name), data.words],
    rows: data.rows.map((row) => [
      { text: `${row.name} (${ENTITIES[row.entity].spoken})` },
      ...data.columns.map(({ power }) => {
        const cell = row.cells[power]
        return cell.state === 'not stated'
          ? { text: '– not stated' }
          : { text: cell.text, origin: cell.origin }
      }),
      row.words,
    ]),
  }
}

export function alt(data: PowersData): string {
  const silent = data.rows
    .flatMap((row) => Object.values(row.cells))
    .filter(({ state }) => state === 'not stated')
  return `Matrix of three mechanisms by four powers, where the power to inspect without notice ends with the CPT exit and the UN convention’s duties remain with weaker enforcement. ${silent.length} cells the source does not address are marked not stated.`
}

export default {
  id: 'oversight-powers',
  ...SIZE,
  steps: STEPS,
  parse,
  config,
  table,
  alt,
  marks,
} satisfies Chart<PowersData>
