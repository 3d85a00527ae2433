import { type Place, samePlace } from './place.ts'
import type { Position } from './walk.ts'

/** A stopwatch in milliseconds of the machine's clock, which all windows of a talk share. */
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
  /** Number of steps, by slide id, for the slides that have any: only the deck's page knows them. */
  steps: Record<string, number>
}

export function newTalk(place: Place, show: string, steps: Record<string, number> = {}): Talk {
  const clock: Clock = { runningSince: null, before: 0 }
  return { version: 0, place, left: null, show, blank: 'none', clock, entered: 0, spent: {}, steps }
}

export function elapsed({ runningSince, before }: Clock, now: number): number {
  return before + (runningSince === null ? 0 : Math.max(0, now - runningSince))
}

/** Time on a slide, the visit under way included. */
export function spentOn(talk: Talk, id: string, now: number): number {
  const before = talk.spent[id] ?? 0
  return id === talk.place.id ? before + elapsed(talk.clock, now) - talk.entered : before
}

/** The talk after a change; a move books the time on the slide it leaves. */
export function change(
  talk: Talk,
  what: Partial<Pick<Talk, 'place' | 'left' | 'show' | 'blank'>>,
  now: number,
): Talk {
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

/** Anything in, a talk out when it is one in every part; messages come from other windows. */
export function readTalk(value: unknown): Talk | undefined {
  if (!isRecord(value)) return undefined
  const { version, place, left, show, blank, clock, entered, spent, steps } = value
  const sound =
    isCount(version) &&
    isPlace(place) &&
    (left === null || isPlace(left)) &&
    typeof show === 'string' &&
    BLANKS.includes(blank as Blank) &&
    isRecord(clock) &&
    (clock.runningSince === null || isTime(clock.runningSince)) &&
    isTime(clock.before) &&
    isTime(entered) &&
    isRecord(spent) &&
    Object.values(spent).every(isTime) &&
    isRecord(steps) &&
    Object.values(steps).every(isCount)
  return sound ? (value as unknown as Talk) : undefined
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.id === 'string' && isCount(value.step)
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
