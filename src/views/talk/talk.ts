import { type Place, samePlace } from './place.ts'
import type { Position } from './walk.ts'

/**
 * A stopwatch in milliseconds of the window's own count (performance.now), which no setting of the machine's
 * clock moves. Windows share no such count, so a talk goes between them with what the watch says (handOver).
 */
export interface Clock {
  runningSince: number | null
  before: number
}

export const BLANKS = ['none', 'black', 'white'] as const
export type Blank = (typeof BLANKS)[number]

/**
 * Everything the windows of a talk have in common. Each keeps the whole of it and hands it on as a whole,
 * so that any one of them may be closed or reloaded. It holds no words of notes or slides.
 */
export interface Talk extends Position {
  /** Grows with each change; of two talks the later one holds. */
  version: number
  show: string
  blank: Blank
  clock: Clock
  /** What the stopwatch said when the slide at hand was reached. */
  entered: number
  /** Milliseconds spent, by slide id. */
  spent: Record<string, number>
}

export function newTalk(place: Place, show: string): Talk {
  const clock: Clock = { runningSince: null, before: 0 }
  return { version: 0, place, left: null, show, blank: 'none', clock, entered: 0, spent: {} }
}

/** What the stopwatch says; never below zero, nor less than before if `now` steps back. */
export function elapsed({ runningSince, before }: Clock, now: number): number {
  return before + (runningSince === null ? 0 : Math.max(0, now - runningSince))
}

/** Time on a slide, the visit under way included. */
export function spentOn(talk: Talk, id: string, now: number): number {
  const before = Object.hasOwn(talk.spent, id) ? (talk.spent[id] ?? 0) : 0
  return id === talk.place.id ? before + Math.max(0, elapsed(talk.clock, now) - talk.entered) : before
}

/** The talk as it goes to another window at `now`: a running stopwatch says how far it has come. */
export function handOver(talk: Talk, now: number): Talk {
  return withClock(talk, {
    runningSince: talk.clock.runningSince === null ? null : 0,
    before: elapsed(talk.clock, now),
  })
}

/** A talk that came from another window at `now`: its stopwatch goes on by this window's count. */
export function takeOver(talk: Talk, now: number): Talk {
  return withClock(talk, { ...talk.clock, runningSince: talk.clock.runningSince === null ? null : now })
}

const withClock = (talk: Talk, clock: Clock): Talk => ({ ...talk, clock })

/** What a press can change: where the talk stands, its show, and whether the screen is dark. */
export type Change = Partial<Pick<Talk, 'place' | 'left' | 'show' | 'blank'>>

/** The talk after a change; a move books the time on the slide it leaves. */
export function change(talk: Talk, what: Change, now: number): Talk {
  const changed: Talk = { ...talk, ...what, version: talk.version + 1 }
  if (changed.place.id === talk.place.id) return changed
  return {
    ...changed,
    entered: elapsed(talk.clock, now),
    spent: { ...talk.spent, [talk.place.id]: spentOn(talk, talk.place.id, now) },
  }
}

export function startClock(talk: Talk, now: number): Talk {
  if (talk.clock.runningSince !== null) return talk
  return { ...talk, version: talk.version + 1, clock: { ...talk.clock, runningSince: now } }
}

export function pauseClock(talk: Talk, now: number): Talk {
  const clock: Clock = { runningSince: null, before: elapsed(talk.clock, now) }
  return { ...talk, version: talk.version + 1, clock }
}

/** Stopwatch and times per slide back to nothing; a running stopwatch goes on from zero. */
export function resetClock(talk: Talk, now: number): Talk {
  const clock: Clock = { runningSince: talk.clock.runningSince === null ? null : now, before: 0 }
  return { ...talk, version: talk.version + 1, clock, entered: 0, spent: {} }
}

/** Whether the windows would look the same. */
export function sameView(a: Talk, b: Talk): boolean {
  return samePlace(a.place, b.place) && a.blank === b.blank && a.show === b.show
}
