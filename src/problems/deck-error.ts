import type { Problem } from './problem.ts'

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
