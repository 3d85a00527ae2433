import * as v from 'valibot'
import type { ChartKind, ChartTable, DataProblem, Parsed } from '../base/chart.ts'
import { DIMENSIONS, LEVELS } from '../base/dimensions.ts'
import { fact, list, oneOf, origin, parseWith, repeated, strict, words } from '../base/parse.ts'
import { inCountWords } from '../base/words.ts'
import { config, marks, size } from './drawing.ts'

const schema = () =>
  strict({
    kind: v.literal('dots', 'the kind dots'),
    subtitle: words(),
    note: words(),
    rows: list(
      strict({
        dimension: oneOf(DIMENSIONS),
        risk: words(),
        level: oneOf(LEVELS),
        draft: fact(),
        origin: origin(),
      }),
      DIMENSIONS.length,
    ),
  })

export type RiskData = v.InferOutput<ReturnType<typeof schema>>

/** A printed label longer than this is not read from a slide. */
const MOST_WORDS = 10

export function parse(json: unknown): Parsed<RiskData> {
  return parseWith(schema(), json, ({ rows }): DataProblem[] => [
    ...repeated(rows, 'rows', 'dimension'),
    ...rows.flatMap(({ risk }, row) => {
      const count = risk.split(/\s+/).length
      const expected = `at most ${MOST_WORDS} words`
      return count <= MOST_WORDS ? [] : [{ path: ['rows', row, 'risk'], found: `${count} words`, expected }]
    }),
  ])
}

export function table(data: RiskData): ChartTable {
  return {
    caption: data.subtitle,
    columns: ['Dimension', 'Risk if withdrawal is finalised', 'Impact', 'Wording of the first draft'],
    rows: data.rows.map(({ dimension, risk, level, draft, origin }) => [
      { text: dimension },
      { text: risk, origin },
      { text: level, origin },
      draft,
    ]),
  }
}

export function alt(data: RiskData): string {
  const rated = [...LEVELS].reverse().flatMap((level) => {
    const names = data.rows.filter((row) => row.level === level).map((row) => row.dimension.toLowerCase())
    const rating = level.toLowerCase().replace('–', ' to ')
    return names.length === 0
      ? []
      : [`${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} rated ${rating}`]
  })
  return `Dot plot of impact ratings for ${inCountWords(data.rows.length)} dimensions on an ordinal scale, where ${rated.join(', ')}. No likelihood is given.`
}

export default {
  size,
  parse,
  config,
  table,
  alt,
  marks,
} satisfies ChartKind<RiskData>
