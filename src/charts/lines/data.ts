import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import { realDate } from '../../problems/shapes.ts'
import type { Told } from '../../words/formats.ts'
import type { Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import {
  headProblems,
  notAfter,
  repeated,
  repeatedEntities,
  stepProblems,
  tooLong,
  tooMany,
} from '../base/rules.ts'
import {
  altHalf,
  entityOf,
  list,
  namedSteps,
  origin,
  parseWith,
  shortWords,
  step,
  value,
  words,
} from '../base/shapes.ts'
import { precisionOf } from '../base/time.ts'
import { hasValue, nameOf, valuesOf } from './stretches.ts'

/** Letters of a name that stands at the end of a line. */
const MOST_NAME = 24

const point = v.union(
  [
    strictObject({ date: realDate, value, origin }),
    /** Why there is no value; the line breaks here. */
    strictObject({ date: realDate, missing: words, origin: v.optional(origin) }),
  ],
  'a date with its value and origin, or with why it is missing',
)

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('lines'),
    subtitle: words,
    note: words,
    /** The author's half of the alternative text; series, period and range are computed. */
    alt: altHalf,
    /** What is counted, as it is said after a number. */
    unit: shortWords(30),
    /** Heads: the date, then each series' name is its own. */
    columns: list(shortWords(30)),
    /** Where the axis of values begins if not at zero; the remark is printed on the drawing. */
    from: v.optional(strictObject({ value, remark: shortWords(60) })),
    steps: namedSteps,
    series: list(
      strictObject({
        /** What the line is called, if not by its entity. */
        name: v.optional(shortWords(MOST_NAME)),
        entity: v.optional(entityOf(entities)),
        /** The first step, from 0, that shows the line. */
        step: v.optional(step),
        points: list(point),
      }),
    ),
  })

export type LinesData = v.InferOutput<ReturnType<typeof schema>> & Told

/** Four names at the ends of lines, and four lines that cross, are the most that can be followed. */
const MOST_SERIES = 4

/** So many shades there are for lines of no entity. */
export const MOST_SHADES = 3

/** More points of a line are closer together than they are wide. */
const MOST_POINTS = 60

export function parse(json: unknown, entities: readonly Entity[]): Parsed<LinesData> {
  return parseWith(schema(entities), json, (data) => [
    ...tooMany(data.series, ['series'], MOST_SERIES, 'series'),
    ...nameProblems(data),
    ...headProblems(data.columns, 1),
    ...shadeProblems(data),
    ...data.series.flatMap((_, index) => [...orderProblems(data, index), ...valueProblems(data, index)]),
    ...stepProblems(
      data,
      data.series.map(({ step }, index) => ({ step, path: ['series', index] })),
    ),
  ])
}

/** Every line has a name of its own, from the file or its entity, with room at its end. */
function nameProblems({ series }: LinesData): ShapeIssue[] {
  const nameless = series.flatMap(({ name, entity }, index) =>
    name || entity
      ? []
      : [{ path: ['series', index], found: '“name” is missing', expected: '“name”, or “entity”' }],
  )
  return [
    ...nameless,
    ...repeated(
      series.map((one) => ({ name: nameOf(one) || undefined })),
      'series',
      'name',
    ),
    ...repeatedEntities(series, 'series'),
    ...series.flatMap((one, index) =>
      one.name
        ? []
        : tooLong(nameOf(one), ['series', index, 'entity'], MOST_NAME, 'of its name at the end of a line'),
    ),
  ]
}

function shadeProblems({ series }: LinesData): ShapeIssue[] {
  return tooMany(
    series.filter(({ entity }) => !entity),
    ['series'],
    MOST_SHADES,
    'series without an entity',
  )
}

/** Dates of one precision, each after the one before. */
function orderProblems({ series }: LinesData, index: number): ShapeIssue[] {
  const precision = precisionOf(series[0]?.points[0]?.date ?? '')
  const { points = [] } = series[index] ?? {}
  return points.flatMap(({ date }, position) => {
    const path = ['series', index, 'points', position, 'date']
    if (precisionOf(date) === precision) return notAfter(points[position - 1]?.date, { path, date })
    return [{ path, found: inWords(date), expected: `a ${precision}, as the first date is` }]
  })
}

/** At least two values make a line, and all of them stand on the axis. */
function valueProblems({ series, from }: LinesData, index: number): ShapeIssue[] {
  const { points = [] } = series[index] ?? {}
  const path = ['series', index, 'points']
  const count = valuesOf(points).length
  const few = { path, found: `${count} value${count === 1 ? '' : 's'}`, expected: 'at least two values' }
  return [
    ...tooMany(points, path, MOST_POINTS, 'points'),
    ...(count < 2 ? [few] : []),
    ...points.flatMap((point, position) =>
      from && hasValue(point) && point.value < from.value
        ? [
            {
              path: [...path, position, 'value'],
              found: String(point.value),
              expected: `${from.value} or more: the axis begins there`,
            },
          ]
        : [],
    ),
  ]
}
