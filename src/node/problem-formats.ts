/** Problems for programs: one JSON value, or the annotations of GitHub. For people: report.ts. */

import type { Problem } from '../problems/problem.ts'
import { countProblems, inOrderOfWork, WORKS, type Work, workOf } from '../problems/work-order.ts'

/** How `check` can say what it found. */
export const FORMATS = ['text', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** Rises when a key is renamed or taken away, or means something else; new keys alone leave it as it is. */
const JSON_VERSION = 1

type Counts = ReturnType<typeof countProblems>

/** What `check --format json` prints; docs/checks.md describes it. */
export interface ProblemsJson {
  version: typeof JSON_VERSION
  problems: JsonProblem[]
  warnings: JsonProblem[]
  counts: Counts & { parts: Record<Work, Counts> }
}

type JsonProblem = Omit<Problem, 'level'> & { part: Work }

/** All problems and warnings as one value, in the order of work, with how many there are in each part. */
export function problemsAsJson(found: readonly Problem[]): ProblemsJson {
  const sorted = inOrderOfWork(found).flatMap(({ problems }) => problems)
  const toJson = ({ level: _, ...problem }: Problem): JsonProblem => ({ ...problem, part: workOf(problem) })
  const parts = WORKS.map((work) => [work, countProblems(found.filter((one) => workOf(one) === work))])
  return {
    version: JSON_VERSION,
    problems: sorted.filter(({ level }) => level !== 'warning').map(toJson),
    warnings: sorted.filter(({ level }) => level === 'warning').map(toJson),
    counts: { ...countProblems(found), parts: Object.fromEntries(parts) as Record<Work, Counts> },
  }
}

/** One workflow command of GitHub for each problem, which shows it at its line of a pull request. */
export function githubAnnotations(found: readonly Problem[]): string[] {
  return inOrderOfWork(found).flatMap(({ problems }) => problems.map(annotation))
}

function annotation({ file, line, column, found, expected, hint, level, rule }: Problem): string {
  const title = `${found}${rule === undefined ? '' : ` [${rule}]`}`
  const words = [`expected ${expected}`, ...(hint === undefined ? [] : [hint])].join('\n')
  const properties = Object.entries({ file, line, col: column, title: shortened(title) })
  const said = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  return `::${level ?? 'error'} ${said}::${escapeData(`${title}\n${words}`)}`
}

/** A title is one line above the message, which has all of it. */
const MOST_TITLE = 120

function shortened(text: string): string {
  return text.length > MOST_TITLE ? `${text.slice(0, MOST_TITLE).replace(/[\ud800-\udbff]$/, '')}…` : text
}

/** What ends a command or begins an escape (github.com/actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The same, and what ends a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
