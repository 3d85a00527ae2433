import { hintAtNearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Settings, Slide } from '../model/types.ts'

type PlaceOf = (path: (string | number)[]) => Place

/**
 * The parts of the talk, as deck.yaml names them, against its slides: each begins with one, they stand in their order,
 * and each divider begins one.
 */
export function checkParts({ parts }: Pick<Settings, 'parts'>, slides: Slide[], placeOf: PlaceOf): Problem[] {
  const inTalk = slides.filter(({ part }) => part === 'talk' || part === 'divider')
  const ids = inTalk.map(({ id }) => id)
  const problems: Problem[] = []
  let last = -1
  for (const [index, { from }] of parts.entries()) {
    const place = placeOf(['parts', index, 'from'])
    const at = ids.indexOf(from)
    if (at < 0)
      problems.push({
        ...place,
        found: `a part that begins with “${from}”, which is no slide of the talk`,
        expected: 'the id of a slide between the title and the appendices',
        ...hintAtNearest(from, ids),
      })
    else if (at <= last)
      problems.push({
        ...place,
        found: `the part from “${from}”`,
        expected: 'parts in the order of their slides',
      })
    last = Math.max(last, at)
  }
  const dividers = inTalk.filter(
    ({ part, id }) => part === 'divider' && !parts.some(({ from }) => from === id),
  )
  for (const { file, id } of dividers)
    problems.push({
      ...{ file, line: 1, column: 1 },
      found: `the divider “${id}”, which begins no part`,
      expected: `“parts:” in deck.yaml with one “from: ${id}”`,
    })
  return problems
}
