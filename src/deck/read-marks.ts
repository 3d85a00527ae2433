/** What front matter says of a slide's boxes: what each stands for, and which arrow key adds it. */

import type { Entity } from '../charts/base/entities.ts'
import { hintAtNearest } from '../problems/nearest.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { type Mark, STANDINGS, type Standing } from './model/standing.ts'
import type { Box } from './model/types.ts'
import type { FrontMatter } from './text/front-matter.ts'

/** What stands for no entity. */
const OTHER = 'other'

type PlaceOf = (path: (string | number)[]) => Place

/** What a slide stands for, as far as it is said without mistakes. */
export interface ReadMarks {
  layers: Mark[]
  /** The boxes with their marks and the state from which each is shown. */
  boxes: Box[]
  problems: Problem[]
}

/** Front matter and boxes in, the same boxes with what is said of them out. */
export function readMarks(
  { marks, layers, steps }: Pick<FrontMatter, 'marks' | 'layers' | 'steps'>,
  boxes: readonly Box[],
  { entities, placeOf }: { entities: readonly Entity[]; placeOf: PlaceOf },
): ReadMarks {
  const problems: Problem[] = []
  const tell = (path: (string | number)[], problem: Omit<Problem, keyof Place>) =>
    void problems.push({ ...placeOf(path), ...problem })
  const names = entities.map(({ id }) => id)
  const entityOf = (name: string, path: (string | number)[], known: string[]): Entity | undefined => {
    const entity = entities.find(({ id }) => id === name)
    if (!known.includes(name))
      tell(path, {
        found: `the entity “${name}”, which deck.yaml doesn’t name`,
        expected: known.length > 0 ? `one of ${known.join(', ')}` : '“entities:” in deck.yaml',
        ...hintAtNearest(name, known),
      })
    return entity
  }
  const read = marks.map((text, index): Mark | undefined => {
    const path = ['marks', index]
    const [name = '', word = 'applies', ...rest] = text.trim().split(/\s+/)
    const entity = entityOf(name, path, [...names, OTHER])
    const standing = STANDINGS.find((one) => one === word)
    if (!standing || rest.length > 0) {
      const expected = `an entity or “${OTHER}”, then one of ${STANDINGS.join(', ')}`
      tell(path, { found: `the mark “${text}”`, expected })
      return undefined
    }
    return { ...(entity ? { entity } : {}), standing }
  })
  if (marks.length > 0 && marks.length !== boxes.length)
    tell(['marks'], {
      found: `${marks.length} marks for ${boxes.length} boxes`,
      expected: 'one for each box (“###”), in their order',
    })
  const from = new Map<number, number>()
  for (const [index, { shows }] of steps.entries())
    for (const [at, box] of shows.entries()) {
      const path = ['steps', index, 'shows', at]
      if (box > boxes.length)
        tell(path, {
          found: `box ${box} of ${boxes.length}`,
          expected: 'the number of a box, counted from 1',
        })
      else if (from.has(box))
        tell(path, { found: `box ${box} a second time`, expected: 'each box added once' })
      else from.set(box, index + 1)
    }
  return {
    layers: Object.entries(layers).flatMap(([name, standing]): Mark[] => {
      const entity = entityOf(name, ['layers', name], names)
      return entity ? [{ entity, standing: standing as Standing }] : []
    }),
    boxes: boxes.map((box, index) => {
      const [mark, state] = [read[index], from.get(index + 1)]
      return { ...box, ...(mark ? { mark } : {}), ...(state === undefined ? {} : { from: state }) }
    }),
    problems,
  }
}
