import type { Problem } from './problem.ts'

/** The parts of a deck in the order in which an author puts them right: each builds on those before it. */
export const WORKS = ['text', 'source.yaml', 'settings', 'figures', 'evidence', 'slides', 'coverage'] as const
export type Work = (typeof WORKS)[number]

/** Which part a file belongs to, by its place in the folder of a deck. */
const PLACES: [path: RegExp, work: Work][] = [
  [/(?:^|\/)assets\/source\/source\.yaml$/, 'source.yaml'],
  [/(?:^|\/)assets\/source(?:\/|$)/, 'text'],
  [/(?:^|\/)slides\/deck\.yaml$/, 'settings'],
  [/(?:^|\/)assets\/data(?:\/|$)/, 'figures'],
  [/(?:^|\/)assets\/evidence(?:\/|$)/, 'evidence'],
]

/** The part of a deck that a problem is a matter of. */
export function workOf({ file, topic }: Pick<Problem, 'file' | 'topic'>): Work {
  if (topic === 'coverage') return 'coverage'
  return PLACES.find(([path]) => path.test(file))?.[1] ?? 'slides'
}

/** Problems in the order of work, by file, line and column in each part; parts without any are left out. */
export function inOrderOfWork(problems: readonly Problem[]): { work: Work; problems: Problem[] }[] {
  const sorted = problems.toSorted(inReadingOrder)
  return WORKS.map((work) => ({
    work,
    problems: sorted.filter((problem) => workOf(problem) === work),
  })).filter((part) => part.problems.length > 0)
}

/** Mistakes and warnings of a list, apart. */
export function countProblems(problems: readonly Problem[]): { problems: number; warnings: number } {
  const warnings = problems.filter(({ level }) => level === 'warning').length
  return { problems: problems.length - warnings, warnings }
}

/** Compared by code unit, not by locale, so that two machines print the same list. */
export function inReadingOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
