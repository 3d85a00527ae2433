/** How a path is named to the person at the keyboard. */

import { join, relative, resolve } from 'node:path'
import type { Problem } from '../problems/problem.ts'

/** A path in, the same as seen from where the person stands out: it leads there too. The shorter of both names. */
export function fromHere(path: string): string {
  const way = relative('', path) || '.'
  const whole = resolve(path)
  return way.length <= whole.length ? way : whole
}

/** Problems that name files from the top of a deck's folder in, the same naming them from here out. */
export function namedFromHere(root: string, problems: Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file: fromHere(join(root, problem.file)) }))
}
