import { type Problem, type Topic, UNFINISHED } from '../problems/problem.ts'
import { inOrderOfWork } from '../problems/work-order.ts'

/** Mistakes, which stop a deck, and warnings, which stop nothing. */
export interface ToldProblems {
  problems: Problem[]
  warnings: Problem[]
}

/** Mistakes and warnings apart. What is only unfinished is a warning in a draft. */
export function toldProblems(found: Problem[], draft: boolean): ToldProblems {
  const isOpen = ({ topic }: Problem) => draft && UNFINISHED.includes(topic)
  const levelled = found.map(
    (problem): Problem => (isOpen(problem) ? { ...problem, level: 'warning' } : problem),
  )
  return {
    problems: levelled.filter(({ level }) => level === undefined),
    warnings: levelled.filter(({ level }) => level === 'warning'),
  }
}

/** What follows from a text that source.yaml does not describe: what is quoted, counted and answered from it. */
const FOLLOWING: readonly (Topic | undefined)[] = ['quote', 'coverage', 'answer']

/**
 * Problems of source.yaml with all others. A text that it does not describe makes quotes and lines fail by the
 * hundred: these are held back and counted, since the next check, with source.yaml mended, tells what is left.
 */
export function withHeldBack(ofOutline: Problem[], others: Problem[]): Problem[] {
  const first = inOrderOfWork(ofOutline)[0]?.problems[0]
  const held = first ? others.filter(({ topic }) => FOLLOWING.includes(topic)) : []
  if (!first || held.length === 0) return [...ofOutline, ...others]
  const what = held.length === 1 ? '1 problem' : `${held.length} problems`
  const hint = [first.hint, `${what} of quotes and lines held back: mend source.yaml first, then check again`]
  return [
    { ...first, hint: hint.filter(Boolean).join('\n') },
    ...ofOutline.filter((problem) => problem !== first),
    ...others.filter((problem) => !held.includes(problem)),
  ]
}
