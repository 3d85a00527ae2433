/**
 * Problems in, lines for people out; and the one place where a command decides its exit code.
 * A person's mistake is printed plainly (exit code 1), a bug of ours with its stack (exit code 2).
 */

import { DeckError, findDeckError } from '../problems/deck-error.ts'
import { formatProblem } from '../problems/format-problem.ts'
import type { Problem } from '../problems/problem.ts'
import { countProblems, inOrderOfWork, inReadingOrder } from '../problems/work-order.ts'

/** Prints one line, or a few joined by line breaks. */
export type Say = (text: string) => void

/** Of one part of the deck: nobody reads on from here, and one mistake may have made all of them. */
const MOST_SHOWN = 10

/** Whether all problems are wanted, as whoever typed the command says. */
const wantsAll = () => process.argv.slice(2).includes('--all')

/**
 * Prints problems in the order of work, a blank line between two files: of each part of the deck the first ten,
 * mistakes before warnings, or with `all` every one. At the end their number, and where they are. `sum` is told what
 * is no problem but a number of them, and `more` is what shows the rest: a command that stays can't be given `--all`.
 */
export function reportProblems(
  problems: Problem[],
  { say, sum = say, all = wantsAll(), more = '--all' }: { say: Say; sum?: Say; all?: boolean; more?: string },
): void {
  const parts = inOrderOfWork(problems)
  let file: string | undefined
  for (const { work, problems: own } of parts) {
    const shown = all ? own : firstOf(own)
    for (const problem of shown) {
      if (file !== undefined && file !== problem.file) say('')
      file = problem.file
      say(formatProblem(problem))
    }
    const left = own.filter((problem) => !shown.includes(problem))
    if (left.length > 0) sum(`\n… and ${countsOf(left)} more (${work}); ${more} shows them.`)
  }
  const where = parts.map(({ work, problems: own }) => `${work} ${own.length}`)
  sum(`${countsOf(problems)}${parts.length > 1 ? ` (${where.join(', ')})` : ''}.`)
}

/** The first of a part in reading order; no warning takes the place of a mistake. */
function firstOf(problems: Problem[]): Problem[] {
  const isWarning = ({ level }: Problem) => level === 'warning'
  const mistakesFirst = [...problems.filter((one) => !isWarning(one)), ...problems.filter(isWarning)]
  return mistakesFirst.slice(0, MOST_SHOWN).sort(inReadingOrder)
}

/** `3 problems, 1 warning`. */
function countsOf(list: Problem[]): string {
  const { problems, warnings } = countProblems(list)
  return [
    ...(problems > 0 || warnings === 0 ? [countOf(problems, 'problem')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ].join(', ')
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
  // Whoever reads along may stop to, as in `… | head`: the work goes on, and is no bug.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  process.exitCode = await exitCodeOf(main, (text) => console.error(text))
}
