import * as v from 'valibot'
import type { ChartKind, ChartTable, DataProblem, Parsed } from '../base/chart.ts'
import { joinFacts } from '../base/origin.ts'
import { fact, list, oneOf, origin, parseWith, repeated, strict, words } from '../base/parse.ts'
import { capitalised, inCountWords } from '../base/words.ts'
import { ENTITIES } from '../pens/style.ts'
import { config, marks, size } from './powers-drawing.ts'

const POWERS = ['inspect', 'judge', 'oblige'] as const

/**
 * Four nominal states. "until the exit" is no end as long as no date of it is known, "earlier acts only" is none
 * either, and "not stated" is a state of its own: the source's silence is not a No, and what the public record
 * adds to it stands beside it.
 */
const cell = () =>
  v.variant(
    'state',
    [
      strict({ state: v.literal('not stated'), record: v.optional(fact()) }),
      strict({ state: v.literal('applies'), text: words(), origin: origin() }),
      strict({ state: v.literal('until the exit'), text: words(), origin: origin() }),
      strict({ state: v.literal('earlier acts only'), text: words(), origin: origin() }),
    ],
    'one of: applies, until the exit, earlier acts only, not stated',
  )

const schema = () =>
  strict({
    kind: v.literal('powers', 'the kind powers'),
    subtitle: words(),
    note: words(),
    columns: list(strict({ power: oneOf(POWERS), name: words() }), 3),
    words: words(),
    /** What the matrix shows, after “where”; the counts before and after it are counted. */
    alt: words(),
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
        if (cell.state !== 'not stated') return { text: cell.text, origin: cell.origin }
        return cell.record ? joinFacts({ text: '– not stated' }, cell.record) : { text: '– not stated' }
      }),
      row.words,
    ]),
  }
}

export function alt(data: PowersData): string {
  const silent = data.rows
    .flatMap((row) => Object.values(row.cells))
    .filter(({ state }) => state === 'not stated')
  const powers = inCountWords(data.columns.length + 1)
  const silence = `${capitalised(inCountWords(silent.length))} cells the source does not address are marked not stated`
  return `Matrix of ${inCountWords(data.rows.length)} mechanisms by ${powers} powers, where ${data.alt}. ${silence}.`
}

export default {
  size,
  parse,
  config,
  table,
  alt,
  marks,
} satisfies ChartKind<PowersData>
