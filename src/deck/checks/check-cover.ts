import { nearestOf } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Settings, Slide } from '../model/types.ts'

/** The cover's picture is made of a figure that a slide shows and that can be one without words. */
export function checkCover(
  { cover }: Settings,
  slides: Slide[],
  placeOf: (path: string[]) => Place,
): Problem[] {
  const figures = slides.flatMap(({ figure }) => figure ?? [])
  if (cover === undefined || figures.some((figure) => figure.id === cover && figure.cover)) return []
  const isShown = figures.some(({ id }) => id === cover)
  const ids = [...new Set(figures.filter((figure) => figure.cover).map(({ id }) => id))]
  const nearest = nearestOf(cover, ids)
  return [
    {
      ...placeOf(['cover']),
      found: `the figure “${cover}” as cover, ${isShown ? 'which has no bars' : 'which no slide shows'}`,
      expected: ids.length > 0 ? `one of ${ids.join(', ')}` : 'no “cover”: no slide shows a chart with bars',
      ...(nearest === undefined ? {} : { hint: `perhaps ${nearest}` }),
    },
  ]
}
