/**
 * Problems in, lines for people out; and the one place where a command decides its exit code.
 * A person's mistake is printed plainly (exit code 1), a bug of ours with its stack (exit code 2).
 */

import type { Problem } from '../problems/problem.ts'

/** Prints one line, or a few joined by line breaks. */
export type Say = (text: string) => void

/**
 * Throw this when a person can put it right: the message says what, the problems say where.
 * Everything else that is thrown counts as our bug.
 */
export class DeckError extends Error {
  // A class loaded twice (vite.config.ts is bundled on its own) is two classes: the name is what stays.
  override readonly name = 'DeckError'
  readonly problems: Problem[]

  constructor(message: string, problems: Problem[] = []) {
    super(message)
    this.problems = problems
  }
}

/** One problem in, its text out: the place as editors open it, what was found, then what was expected. */
export function formatProblem({ file, line, column, found, expected, hint, level, rule }: Problem): string {
  const what = `${level === undefined ? '' : `${level}: `}${found}${rule === undefined ? '' : `  [${rule}]`}`
  const lines = [`${plain(file)}:${line}:${column}  ${plain(what)}`, `    expected ${plain(expected)}`]
  if (hint)
    lines.push(
      ...cut(hint)
        .split('\n')
        .map((part) => `    ${plain(part)}`),
    )
  return lines.join('\n')
}

/** Longer than any message of ours; what a file holds may be a megabyte in one line. */
const MOST_CHARACTERS = 1000

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}

/** Control characters (ESC rings bells, moves the cursor, changes titles), halves of pairs, turns of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE_RE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu

/** A text that does nothing to a terminal but stand in it: what input brings along is written as `\\u001b`. */
function plain(text: string): string {
  return cut(text).replaceAll(
    UNSAFE_RE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

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

/** The last line of every command file: runs `main` and leaves its exit code with the process. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  process.exitCode = await exitCodeOf(main, (text) => console.error(text))
}

/**
 * The DeckError in what was thrown, however it is wrapped: a bundler hands on a plugin's error as the
 * `cause` of its own, or as one of its `errors`.
 */
export function findDeckError(thrown: unknown): DeckError | undefined {
  return search(thrown, new Set())
}

function search(thrown: unknown, seen: Set<unknown>): DeckError | undefined {
  if (typeof thrown !== 'object' || thrown === null || seen.has(thrown)) return undefined
  seen.add(thrown)
  if (isDeckError(thrown)) return thrown
  const { cause, errors } = thrown as { cause?: unknown; errors?: unknown }
  for (const inner of [cause, ...(Array.isArray(errors) ? errors : [])]) {
    const found = search(inner, seen)
    if (found) return found
  }
  return undefined
}

function isDeckError(thrown: object): thrown is DeckError {
  return (
    'name' in thrown && thrown.name === 'DeckError' && 'problems' in thrown && Array.isArray(thrown.problems)
  )
}
