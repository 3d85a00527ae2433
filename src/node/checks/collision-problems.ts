import { placeOfText } from '../../deck/text/place-of-text.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Collision } from '../drawing/chart-collisions.ts'

/** A collision in a chart's drawing as a person reads it, at its words in the data file where they stand there. */
export function collisionProblem(
  id: string,
  { kind, text, other, by, isNarrow }: Collision,
  file: { path: string; text: string },
): Problem {
  const pixels = `${Math.ceil(by)} px`
  const found = {
    text: `“${text}” and “${other}”, which run ${pixels} into each other`,
    drawing: `“${text}”, which leaves the drawing by ${pixels}`,
    shape: `“${text}”, which sticks ${pixels} out of its cell`,
  }
  return {
    file: file.path,
    ...placeOfText(text, file.text),
    found: `chart “${id}”${isNarrow ? ', on a phone' : ''}: ${found[kind]}`,
    expected: 'texts that stand apart from each other, inside the drawing and their cells',
    hint: 'Shorten the text in the data, or give the chart more room in src/charts.',
  }
}
