/**
 * Problems in, lines for people out; and the one place where a command decides its exit code.
 * A person's mistake is printed plainly (exit code 1), a bug of ours with its stack (exit code 2).
 */

import { DeckError, findDeckError } from '../problems/deck-error.ts'
import { formatProblem } from '../problems/format-problem.ts'
import type { Problem } from '../problems/problem.ts'

/** Prints one line, or a few joined by line breaks. */
export type Say = (text: string) => void

/** Nobody reads on from here; one mistake may have made all of them. */
const MOST_PROBLEMS = 500

/** Prints all problems in reading order, a blank line between two files, and the count at the end. */
export function reportProblems(problems: Problem[], { say }: { say: Say }): void {
  let file: string | undefined
  for (const problem of problems.toSorted(inReadingOrder).slice(0, MOST_PROBLEMS)) {
    if (file !== undefined && file !== problem.file) say('')
    file = problem.file
    say(formatProblem(problem))
  }
  const left = problems.length - MOST_PROBLEMS
  if (left > 0) say(`\n… and ${left} more.`)
  const warnings = problems.filter(({ level }) => level === 'warning').length
  const mistakes = problems.length - warnings
  const counts = [
    ...(mistakes > 0 || warnings === 0 ? [countOf(mistakes, 'problem')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]
  say(`${counts.join(', ')}.`)
}

/**
 * What a whole deck was found to have: mistakes stop the command (a DeckError with all of them), warnings alone
 * are said and no more.
 */
export function settle(problems: Problem[], say: Say): void {
  if (problems.some(({ level }) => level !== 'warning')) throw new DeckError('', problems)
  if (problems.length > 0) reportProblems(problems, { say })
}

function countOf(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

// Compared by code unit, not by locale, so that two machines print the same list.
function inReadingOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

/**
 * Runs a command to its end and returns its exit code: what `main` resolves to, 1 for a DeckError,
 * 2 for anything else. Never rejects.
 */
export async function exitCodeOf(main: () => Promise<number>, say: Say): Promise<number> {
  try {
    return await main()
  } catch (error) {
    const mistake = findDeckError(error)
    if (!mistake) {
      say(error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`)
      return 2
    }
    if (mistake.message) say(mistake.message)
    if (mistake.problems.length > 0) reportProblems(mistake.problems, { say })
    return 1
  }
}

/** What every command file calls: runs `main` and leaves its exit code with the process. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  process.exitCode = await exitCodeOf(main, (text) => console.error(text))
}
