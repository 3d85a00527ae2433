import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import { repeated, repeatedWords, stepProblems } from '../base/rules.ts'
import { fact, list, namedSteps, origin, parseWith, step, words } from '../base/shapes.ts'

export const schema = strictObject({
  kind: v.literal('dots'),
  subtitle: words,
  note: words,
  /** What is rated and what the rows are, in the plural, for the alternative text. */
  what: strictObject({ ratings: words, rows: words }),
  /** What the source doesn't give, as the end of the alternative text. */
  missing: v.optional(words),
  /** Heads of the table: name, text and level, then the earlier wording if rows have one. */
  columns: list(words),
  /** The ratings that the source uses, lowest first. It defines no others and no distances. */
  levels: list(words),
  steps: namedSteps,
  /** The row that stands on a ground of its own, by its name, and the first step, from 0, at which it does. */
  highlight: v.optional(strictObject({ row: words, step: v.optional(step) })),
  rows: list(
    strictObject({
      name: words,
      text: words,
      level: words,
      /** How an earlier wording put it; stands in the table only. */
      earlier: v.optional(fact),
      origin,
    }),
  ),
})

export type DotsData = v.InferOutput<typeof schema> & Told

/** A printed label longer than this is not read from a slide. */
const MOST_WORDS = 10

/** More levels leave no room for their names side by side. */
const MOST_LEVELS = 5

export function parse(json: unknown): Parsed<DotsData> {
  return parseWith(schema, json, (data) => [
    ...repeated(data.rows, 'rows', 'name'),
    ...repeatedWords(data.levels, 'levels'),
    ...levelProblems(data),
    ...columnProblems(data),
    ...highlightProblems(data),
    ...data.rows.flatMap(({ text }, row) => {
      const count = text.split(/\s+/).length
      const expected = `at most ${MOST_WORDS} words`
      return count <= MOST_WORDS ? [] : [{ path: ['rows', row, 'text'], found: `${count} words`, expected }]
    }),
  ])
}

function highlightProblems(data: DotsData): ShapeIssue[] {
  const { highlight, rows } = data
  if (!highlight) return stepProblems(data, [])
  const names = rows.map(({ name }) => name)
  const path = ['highlight', 'row']
  const expected = `the name of a row: ${names.join(', ')}`
  const unknown = names.includes(highlight.row) ? [] : [{ path, found: inWords(highlight.row), expected }]
  return [...unknown, ...stepProblems(data, [{ step: highlight.step, path: ['highlight'] }])]
}

function levelProblems({ levels, rows }: DotsData): ShapeIssue[] {
  const expected = `at most ${MOST_LEVELS} levels`
  const tooMany = { path: ['levels'], found: `${levels.length} levels`, expected }
  const unknown = rows.flatMap(({ level }, row) => {
    const path = ['rows', row, 'level']
    return levels.includes(level)
      ? []
      : [{ path, found: inWords(level), expected: `one of ${levels.join(', ')}` }]
  })
  return levels.length > MOST_LEVELS ? [tooMany, ...unknown] : unknown
}

function columnProblems({ columns, rows }: DotsData): ShapeIssue[] {
  const count = rows.some(({ earlier }) => earlier) ? 4 : 3
  if (columns.length === count) return []
  return [{ path: ['columns'], found: `a list of ${columns.length}`, expected: `exactly ${count} entries` }]
}
