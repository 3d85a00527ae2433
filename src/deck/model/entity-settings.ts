import * as v from 'valibot'
import type { Entity, Marker, Slot } from '../../charts/base/entities.ts'
import { checkShape, strictObject } from '../../problems/check-shape.ts'
import { words } from '../../problems/shapes.ts'
import { readReference } from './references.ts'

const NAME = 'a name of lower-case letters a–z, digits and hyphens, at most 40, that begins with a letter'

/** `e42` would be taken for a slip for the record E42; of `E42` its capital is the mistake. */
const isFree = (name: string) =>
  name !== name.toLowerCase() || readReference(name.toUpperCase(), []) === undefined

const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, NAME),
  v.check(isFree, 'a name that is no line or record such as L13 or E42'),
)

const entity = strictObject({
  name: words,
  /** Colour and marker, as a speaker says them. */
  says: words,
  color: v.picklist([1, 2, 3, 4] satisfies Slot[]),
  marker: v.picklist(['square', 'triangle', 'circle', 'diamond'] satisfies Marker[]),
})

/** What deck.yaml says under `entities`, by their names in data files and slides. */
export const entitiesSchema = v.optional(
  v.pipe(
    v.record(name, entity),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const [twin, other] of twins(dataset.value))
        addIssue({
          input: twin,
          message: `a colour and marker of its own: “${other}” has the same`,
          path: [{ type: 'object', origin: 'value', input: dataset.value, key: twin, value: twin }],
        })
    }),
    v.transform((all) =>
      Object.entries(all).map(([id, { says, ...look }]): Entity => ({ id, spoken: says, ...look })),
    ),
  ),
  {},
)

/** Each entity that nobody could tell from one before it, with that one. */
function twins(all: Record<string, Pick<Entity, 'color' | 'marker'>>): [twin: string, other: string][] {
  const entries = Object.entries(all)
  return entries.flatMap(([id, { color, marker }], index) => {
    const other = entries.slice(0, index).find(([, one]) => one.color === color && one.marker === marker)
    return other ? [[id, other[0]] as [string, string]] : []
  })
}

/** The entities of a deck.yaml that may have mistakes elsewhere: slides that name them are read all the same. */
export function entitiesIn(settings: unknown): Entity[] {
  const written =
    typeof settings === 'object' && settings !== null && 'entities' in settings && settings.entities
  return written ? (checkShape(entitiesSchema, written).output ?? []) : []
}
