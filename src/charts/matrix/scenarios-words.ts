import * as v from 'valibot'
import type { ChartKind, ChartTable, Parsed } from '../base/chart.ts'
import { DIMENSIONS } from '../base/dimensions.ts'
import { joinFacts } from '../base/origin.ts'
import { fact, list, origin, parseWith, repeated, strict, words } from '../base/parse.ts'
import { capitalised, inCountWords } from '../base/words.ts'
import { config, marks, size } from './scenarios-drawing.ts'

/** "main effect" is this deck's reading of the source words in the cell; "not addressed" is its silence. */
const cell = () =>
  v.variant(
    'state',
    [
      strict({ state: v.literal('not addressed') }),
      strict({ state: v.literal('mentioned'), text: words(), origin: origin(), also: v.optional(fact()) }),
      strict({ state: v.literal('main effect'), text: words(), origin: origin(), also: v.optional(fact()) }),
    ],
    'one of: main effect, mentioned, not addressed',
  )

const schema = () =>
  strict({
    kind: v.literal('scenarios', 'the kind scenarios'),
    subtitle: words(),
    note: words(),
    rows: list(
      strict({
        name: words(),
        remark: v.optional(fact()),
        cells: strict({ Legal: cell(), Political: cell(), Humanitarian: cell(), Reputational: cell() }),
      }),
      3,
    ),
  })

export type ScenarioData = v.InferOutput<ReturnType<typeof schema>>

export function parse(json: unknown): Parsed<ScenarioData> {
  return parseWith(schema(), json, ({ rows }) => repeated(rows, 'rows', 'name'))
}

export function table(data: ScenarioData): ChartTable {
  return {
    caption: data.subtitle,
    columns: ['Scenario', ...DIMENSIONS],
    rows: data.rows.map((row) => [
      row.remark ? joinFacts({ text: row.name }, row.remark) : { text: row.name },
      ...DIMENSIONS.map((dimension) => {
        const cell = row.cells[dimension]
        if (cell.state === 'not addressed') return { text: '– not addressed' }
        const said = joinFacts(cell, cell.also)
        return cell.state === 'main effect' ? { ...said, text: `Main effect: ${said.text}` } : said
      }),
    ]),
  }
}

export function alt(data: ScenarioData): string {
  const main = data.rows.map(({ name, cells }) => {
    const named = DIMENSIONS.filter((dimension) => cells[dimension].state === 'main effect')
    return `${name.toLowerCase()} is mainly ${named.join(' and ').toLowerCase()}`
  })
  const silent = data.rows
    .flatMap((row) => Object.values(row.cells))
    .filter(({ state }) => state === 'not addressed').length
  const [rows, columns] = [data.rows.length, DIMENSIONS.length]
  const size = `${inCountWords(rows)} scenarios by ${inCountWords(columns)} dimensions`
  const silence = `${capitalised(inCountWords(silent))} of ${inCountWords(rows * columns)}`
  return `Matrix of ${size}, where ${main.join(', ')}. ${silence} cells are not addressed in the source; no likelihood is given.`
}

export default {
  size,
  parse,
  config,
  table,
  alt,
  marks,
} satisfies ChartKind<ScenarioData>
