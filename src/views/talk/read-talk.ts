import type { Place } from './place.ts'
import { BLANKS, type Blank, type Talk } from './talk.ts'

/** More than any talk lasts, and far from where numbers lose their last digits: 100 days in ms. */
const LONGEST = 8.64e9

/**
 * Anything in, a talk out when it is one in every part; messages come from other windows. A time that can't
 * be is put right, because nobody's slides should stand still for a wrong stopwatch.
 */
export function readTalk(value: unknown): Talk | undefined {
  if (!isRecord(value)) return undefined
  const { version, place, left, show, blank, clock, entered, spent } = value
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
    Object.values(spent).every(isTime)
  return sound ? withSoundTimes(value as unknown as Talk) : undefined
}

function withSoundTimes(talk: Talk): Talk {
  const within = (time: number) => Math.min(LONGEST, Math.max(0, time))
  const { clock, entered, spent } = talk
  const times = Object.entries(spent).map(([id, time]) => [id, within(time)])
  return {
    ...talk,
    clock: { ...clock, before: within(clock.before) },
    entered: within(entered),
    spent: Object.fromEntries(times),
  }
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.id === 'string' && isCount(value.step)
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** Beyond 2^53 adding one may change nothing. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
