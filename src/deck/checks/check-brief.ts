import { hintAtNearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Brief, Slide } from '../model/types.ts'

/** What a part of the brief takes from its slide: whether that is there, and what to call it. */
const NEEDS: Record<Exclude<keyof Brief, 'judgments'>, [has: (slide: Slide) => boolean, what: string]> = {
  picture: [({ figure }) => figure !== undefined, 'a slide with a chart or data table'],
  since: [({ figure }) => figure !== undefined, 'a slide with a chart or data table'],
  changes: [({ body }) => body.boxes.length > 0, 'a slide with boxes'],
  scenarios: [({ figure }) => figure !== undefined, 'a slide with a chart or data table'],
  corrections: [({ body }) => body.boxes.length > 0, 'a slide with boxes'],
  questions: [({ body }) => body.boxes.length > 0, 'a slide with boxes'],
}

/**
 * Holds the parts of the one-page brief against the slides of the deck: each is the id of one, which has what
 * the part takes from it. `placeOf` leads to what deck.yaml says.
 */
export function checkBrief(
  brief: Brief,
  slides: Slide[],
  placeOf: (path: (string | number)[]) => Place,
): Problem[] {
  const known = new Map(slides.map((slide) => [slide.id, slide]))
  const unknown = (id: string, path: (string | number)[]): Problem[] =>
    known.has(id) ? [] : [{ ...placeOf(path), ...unknownSlide(id, [...known.keys()]) }]
  const judgments = brief.judgments.flatMap((id, index) => unknown(id, ['brief', 'judgments', index]))
  const parts = Object.entries(NEEDS).flatMap(([part, [has, expected]]) => {
    const id = brief[part as keyof typeof NEEDS]
    if (id === undefined) return []
    const slide = known.get(id)
    if (!slide || has(slide)) return unknown(id, ['brief', part])
    const found = `the brief’s ${part} from the slide “${id}”, which has none`
    return [{ ...placeOf(['brief', part]), found, expected }]
  })
  return [...judgments, ...parts]
}

function unknownSlide(id: string, ids: string[]): Pick<Problem, 'found' | 'expected' | 'hint'> {
  return {
    found: `the slide “${id}” in the brief, which does not exist`,
    expected: 'the id of a slide',
    ...hintAtNearest(id, ids),
  }
}
