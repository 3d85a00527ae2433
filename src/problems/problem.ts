/** A place in a file, counted from 1 as editors do. */
export interface Place {
  file: string
  line: number
  column: number
}

/**
 * A mistake in what a person wrote: where it is, what stands there, what should stand there.
 * Problems are returned, collected and shown together; nothing throws for a person's mistake.
 */
export interface Problem extends Place {
  /** What was found, as a sentence without a full stop. */
  found: string
  /** What was expected instead, completing "expected …". */
  expected: string
  /** The next step or the nearest match, when there is one. */
  hint?: string
  /** A warning is shown and stops nothing; without a level it is a mistake. */
  level?: 'warning'
  /** The rule for authors that was broken, by its name in deck.yaml; a slide may waive it with a reason. */
  rule?: string
  topic?: Topic
}

/** What a problem is about, where more than its place depends on it. */
export type Topic =
  /** A quote, or the number of a line, that does not fit the text. */
  | 'quote'
  /** Words of the text that no note quotes. */
  | 'coverage'
  /** A claim that the record contradicts, and that a slide has not answered for. */
  | 'answer'
  /** Something that its author marked as still to do. */
  | 'to do'

/** What may still be open in a draft: a warning there, a mistake in a deck that is done. */
export const UNFINISHED: readonly (Topic | undefined)[] = ['coverage', 'answer', 'to do']
