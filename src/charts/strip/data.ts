import * as v from 'valibot'
import { inWords, type ShapeIssue, strictObject } from '../../problems/check-shape.ts'
import type { Told } from '../../words/formats.ts'
import type { Origin, Parsed } from '../base/chart.ts'
import type { Entity } from '../base/entities.ts'
import { headProblems, repeated, stepProblems, tooLong, tooMany } from '../base/rules.ts'
import {
  altHalf,
  entityOf,
  list,
  namedSteps,
  origin,
  parseWith,
  shortWords,
  step,
  whole,
  words,
} from '../base/shapes.ts'
import { type PlaceInSequence, spanOfPlace, writtenPlaces } from './positions.ts'

/** More units are not told apart, even as the middle of a wider mark. */
const MOST_UNITS = 2000

/** More letters don't stand beside two other quotes. */
const MOST_QUOTE = 100

const place = v.union(
  [
    whole(1, MOST_UNITS, 'the number of a unit'),
    v.pipe(v.string(), v.regex(/^\d{1,4}[-–]\d{1,4}$/, 'a range such as 90-92')),
  ],
  'the number of a unit, or a range such as 90-92',
)

const linesOf = ({ lines = [] }: Origin): PlaceInSequence[] => [...new Set(lines)].sort((a, b) => a - b)

export const schema = (entities: readonly Entity[]) =>
  strictObject({
    kind: v.literal('strip'),
    subtitle: words,
    note: words,
    /** The author's half of the alternative text; units, marks and groups are counted. */
    alt: altHalf,
    /** What the sequence is made of: `line`, `lines`. */
    unit: strictObject({ one: shortWords(20), many: shortWords(20) }),
    count: whole(2, MOST_UNITS, `a number of units from 2 to ${MOST_UNITS}`),
    /** Heads: the name of a group, where it stands, and its text if groups have one. */
    columns: list(shortWords(30)),
    /** Under the strip on which groups with quotes share their marks. */
    foot: v.optional(shortWords(80)),
    steps: namedSteps,
    /** What is marked, from top to bottom, each on a strip of its own. */
    groups: list(
      v.pipe(
        strictObject({
          name: words,
          entity: v.optional(entityOf(entities)),
          /** Numbers of units from 1, and ranges of them; none where the units are the lines of its origin. */
          at: v.optional(list(place)),
          text: v.optional(words),
          /** In the words of its origin, which are checked; given for all groups or for none. */
          quote: v.optional(shortWords(MOST_QUOTE)),
          /** The first step, from 0, that shows the marks. */
          step: v.optional(step),
          origin,
        }),
        v.transform((group) => ({ ...group, at: group.at ?? linesOf(group.origin) })),
      ),
    ),
  })

export type StripData = v.InferOutput<ReturnType<typeof schema>> & Told

/** More strips leave no room for a name and the numbers over the marks. */
const MOST_GROUPS = 6

/** So many strips are high enough for two lines of a name and two of a text. */
const FEW_GROUPS = 3

/** Letters of all numbers over a strip: more don't stand side by side. */
const MOST_WRITTEN = 84

export function parse(json: unknown, entities: readonly Entity[]): Parsed<StripData> {
  return parseWith(schema(entities), json, (data) => [
    ...tooMany(data.groups, ['groups'], MOST_GROUPS, 'groups'),
    ...repeated(data.groups, 'groups', 'name'),
    ...headProblems(data.columns, data.groups.some(({ text, quote }) => text || quote) ? 3 : 2),
    ...quoteProblems(data),
    ...data.groups.flatMap((_, index) => [...placeProblems(data, index), ...roomProblems(data, index)]),
    ...stepProblems(
      data,
      data.groups.map(({ step }, index) => ({ step, path: ['groups', index] })),
    ),
  ])
}

/** Quotes stand side by side, so that none is put before another: of all groups or of none. */
function quoteProblems({ groups }: StripData): ShapeIssue[] {
  if (!groups.some(({ quote }) => quote)) return []
  const missing = groups.flatMap(({ quote }, index) =>
    quote
      ? []
      : [{ path: ['groups', index], found: '“quote” is missing', expected: 'a quote of each group' }],
  )
  return [...missing, ...tooMany(groups, ['groups'], FEW_GROUPS, 'groups with quotes')]
}

/** Units that there are, in their order, each marked once. */
function placeProblems({ groups, count }: StripData, index: number): ShapeIssue[] {
  const { at = [] } = groups[index] ?? {}
  if (at.length === 0)
    return [{ path: ['groups', index], found: '“at” is missing', expected: 'units, or lines of its origin' }]
  return at.flatMap((place, position) => {
    const [from, to] = spanOfPlace(place)
    const after = position === 0 ? 0 : spanOfPlace(at[position - 1]!)[1]
    if (from > after && to >= from && to <= count) return []
    const expected = `after ${after}, up to ${count}: units in their order, each once`
    return [{ path: ['groups', index, 'at', position], found: inWords(place), expected }]
  })
}

function roomProblems({ groups }: StripData, index: number): ShapeIssue[] {
  const { name, text, at } = groups[index]!
  const isFew = groups.length <= FEW_GROUPS
  const path = ['groups', index]
  const why = `in ${groups.length} groups`
  const written = writtenPlaces(at)
  const expected = `at most ${MOST_WRITTEN} characters of numbers, which stand over the marks`
  return [
    ...tooLong(name, [...path, 'name'], isFew || !text ? 44 : 22, why),
    ...tooLong(text, [...path, 'text'], isFew ? 52 : 27, why),
    ...(written.length <= MOST_WRITTEN
      ? []
      : [{ path: [...path, 'at'], found: `${written.length} characters`, expected }]),
  ]
}
