import { wording } from '../../page/wording.ts'
import { slidesOf, type TalkSlide } from '../../talk/program.ts'
import { elapsed, type Talk } from '../../talk/talk.ts'

/** Milliseconds. */
export const SECOND = 1000

/**
 * Milliseconds behind the plan (below zero: ahead). The plan says when the slide at hand may be begun and
 * when it ought to be over; within that the talk is on time.
 */
export function paceOf(talk: Talk, slides: TalkSlide[], now: number): number {
  const shown = slidesOf(slides, talk.show)
  const index = shown.findIndex(({ id }) => id === talk.place.id)
  // Away from the show to answer a question: the plan waits at the place that was left.
  const at = index >= 0 ? index : shown.findIndex(({ id }) => id === talk.left?.id)
  if (at < 0) return 0
  const begun = shown.slice(0, at).reduce((sum, { seconds }) => sum + seconds * SECOND, 0)
  const over = begun + (shown[at]?.seconds ?? 0) * SECOND
  const gone = elapsed(talk.clock, now)
  return gone > over ? gone - over : Math.min(0, gone - begun)
}

/** `on time`, `0:15 behind`, `1:20 ahead`. */
export function describePace(pace: number): string {
  const rounded = Math.round(pace / SECOND) * SECOND
  if (rounded === 0) return wording('pace-on-time')
  const time = formatTime(Math.abs(rounded))
  return rounded > 0 ? wording('pace-behind', { time }) : wording('pace-ahead', { time })
}

/** `4:05`, `1:02:03`; nothing below `0:00`. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
