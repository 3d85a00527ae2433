import type { Register } from '../../evidence/register.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Settings } from '../model/types.ts'

/**
 * A verdict is what a check found, so a deck that says `record: none` can hold none: one problem at that word.
 * Events and series are facts with their sources; they may stand beside the text without anybody having checked it.
 */
export function checkUnchecked(
  { asOf }: Settings,
  { claims }: Register,
  placeOf: (path: string[]) => Place,
): Problem[] {
  if (asOf.record !== undefined || claims.size === 0) return []
  const count = claims.size === 1 ? '1 claim that has a verdict' : `${claims.size} claims that have a verdict`
  return [
    {
      ...placeOf(['as-of', 'record']),
      found: `“record: none” beside a register with ${count}`,
      expected: 'the day on which the claims were checked, or a register without claims',
    },
  ]
}
