import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import { repeated, repeatedEntities, stepProblems } from '../base/rules.ts'
import { derived, entityOf, fact, list, namedSteps, origin, parseWith, step, words } from '../base/shapes.ts'
import { keyOf } from './keys.ts'
import { LOOK_NAMES } from './looks.ts'

/**
 * What cells can say: nominal states, of which the file names as many as its source knows. Silence is a state of
 * its own, since it is not a No.
 */
const state = strictObject({
  mark: v.picklist(LOOK_NAMES),
  /** What the table puts before the words of such a cell: “Main effect”. */
  table: v.optional(words),
  /** What a silent cell shows; without it, a dash and the state's name. */
  drawn: v.optional(words),
  /**
   * For the alternative text: what stands between a row and the columns in which it has the state (“is mainly”);
   * of a silent state, what its counted cells are, without it the state's name.
   */
  alt: v.optional(words),
  /** Of a silent state, which cells these are: “the source does not address”. */
  which: v.optional(words),
})

/** A cell with its words and origin; a silent one has neither, but what else is known stands beside the silence. */
const cell = strictObject({
  state: words,
  text: v.optional(words),
  origin: v.optional(origin),
  derived: v.optional(derived),
  /** What is added to it: in the table, and drawn too but in a filled or outlined cell. */
  also: v.optional(fact),
})

const row = (entities: readonly Entity[]) =>
  strictObject({
    entity: v.optional(entityOf(entities)),
    name: words,
    /** Of a row that has a date: its words, large over the name. */
    when: v.optional(words),
    remark: v.optional(fact),
    /** What the public record adds to the remark. */
    also: v.optional(fact),
    /** The first step, from 0, that shows the row's cells. */
    step: v.optional(step),
    /** A cell for each column, under its id, or its name where it has none. */
    cells: v.record(words, cell),
  })

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('matrix'),
    subtitle: words,
    note: words,
    /** The head of the rows' names in the table; what rows and columns are, in the plural. */
    what: strictObject({ head: words, rows: words, columns: words }),
    /** What the matrix shows, after “where”; without it, the rows and columns of states with an `alt`. */
    alt: v.optional(words),
    /** What the source doesn't give, as the end of the alternative text. */
    missing: v.optional(words),
    columns: list(
      strictObject({
        id: v.optional(words),
        name: words,
        /** What the name means, under it. */
        remark: v.optional(strictObject({ text: words, origin: v.optional(origin) })),
      }),
    ),
    steps: namedSteps,
    states: v.record(words, state),
    /** Whether the drawing numbers its rows. */
    numbered: v.optional(v.boolean(), false),
    rows: list(row(entities)),
  })

export type MatrixData = v.InferOutput<ReturnType<typeof schema>> & Told
export type Row = MatrixData['rows'][number]
export type Cell = Row['cells'][string]

/** Reads a matrix; see `ChartKind.parse`. */
export function parse(json: unknown, entities: readonly Entity[]): Parsed<MatrixData> {
  return parseWith(schema(entities), json, (data) => [
    ...repeatedEntities(data.rows),
    ...repeated(data.rows, 'rows', 'name'),
    ...repeated(data.columns, 'columns', 'name'),
    ...repeated(data.columns, 'columns', 'id'),
    ...columnProblems(data),
    ...cellProblems(data),
    ...stepProblems(
      data,
      data.rows.map(({ step }, index) => ({ step, path: ['rows', index] })),
    ),
  ])
}

/** Every row has a cell for each column, and no other; said as a schema would say it. */
function columnProblems({ rows, columns }: MatrixData): ShapeIssue[] {
  const keys = columns.map(keyOf)
  return rows.flatMap(({ cells }, row) => {
    const path = ['rows', row, 'cells']
    const missing = keys.filter((key) => !Object.hasOwn(cells, key))
    const unknown = Object.keys(cells).filter((key) => !keys.includes(key))
    return [
      ...missing.map((key) => ({ path, found: `“${key}” is missing`, expected: `a value for “${key}”` })),
      ...unknown.map((key) => ({
        path,
        key,
        found: `unknown key “${key}”`,
        expected: `one of ${keys.join(', ')}`,
      })),
    ]
  })
}

/** A cell has a state that the file names; what it says fits that. */
function cellProblems({ rows, states }: MatrixData): ShapeIssue[] {
  return rows.flatMap(({ cells }, row) =>
    Object.entries(cells).flatMap(([key, cell]): ShapeIssue[] => {
      const path = ['rows', row, 'cells', key]
      const state = Object.hasOwn(states, cell.state) ? states[cell.state] : undefined
      if (!state) {
        const names = Object.keys(states).join(', ')
        const expected = names === '' ? 'a state that stands under “states”' : `one of ${names}`
        return [{ path: [...path, 'state'], found: inWords(cell.state), expected }]
      }
      const own = (['text', 'origin', 'derived'] as const).filter((part) => cell[part] !== undefined)
      if (state.mark === 'silent')
        return own.map((part) => ({
          path,
          key: part,
          found: `“${part}” of a cell that is silent`,
          expected: `nothing beside “${cell.state}” but “also”`,
        }))
      return (['text', 'origin'] as const)
        .filter((part) => cell[part] === undefined)
        .map((part) => ({ path, found: `“${part}” is missing`, expected: `a value for “${part}”` }))
    }),
  )
}
