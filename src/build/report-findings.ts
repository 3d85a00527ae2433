/** What measuring a deck found, and how a command says it. */

import type { Problem } from '../source/problem.ts'
import { DeckError, reportProblems, type Say } from './report.ts'

export interface Findings {
  /** Can't be shown as it is, for sure: nothing is built. */
  errors: Problem[]
  /** May go wrong, or does on some machines: said, and no more. */
  warnings: Problem[]
}

/** Says the warnings. Throws a DeckError with the errors when there are any. */
export function settle({ errors, warnings }: Findings, say: Say): void {
  if (warnings.length > 0) {
    say('Warnings:')
    reportProblems(warnings, { say })
    say('')
  }
  if (errors.length > 0) throw new DeckError('', errors)
}
