import { existingTalk } from './existing-place.ts'
import type { Role } from './message.ts'
import type { TalkSlide } from './program.ts'
import type { Talk } from './talk.ts'

/** A talk, and the window that has it. */
export interface Side {
  talk: Talk
  role: Role
  id: string
}

/**
 * What another window's talk means to ours: it is taken over; or it lags behind, and is told ours; or it is
 * kept out; or it stands on a slide that this window doesn't have.
 */
export type Verdict = { kind: 'take'; talk: Talk } | { kind: 'tell' | 'keep' | 'strange' }

export function weigh(theirs: Side, ours: Side, slides: TalkSlide[]): Verdict {
  // Whoever lags behind would lag with its next change too, and that press would be lost.
  if (!supersedes(theirs, ours)) return { kind: theirs.talk.version < ours.talk.version ? 'tell' : 'keep' }
  const talk = existingTalk(slides, theirs.talk)
  return talk ? { kind: 'take', talk } : { kind: 'strange' }
}

/** No talk has so many changes: a number further ahead is a mistake, or meant to stop the others. */
const FURTHEST = 1e6

/**
 * Whether another window's talk replaces ours: the later one does; of two made at once the presenter's,
 * then the one of the higher id, so that all windows decide alike.
 */
export function supersedes(theirs: Side, ours: Side): boolean {
  const ahead = theirs.talk.version - ours.talk.version
  if (ahead !== 0) return ahead > 0 && ahead < FURTHEST
  if (theirs.role !== ours.role) return theirs.role === 'presenter'
  return theirs.id > ours.id
}
