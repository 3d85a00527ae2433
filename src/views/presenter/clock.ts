import { find } from '../page/dom.ts'
import { type Item, itemsOf } from '../talk/program.ts'
import { elapsed, spentOn, type Talk } from '../talk/talk.ts'

/** What the parts of the presenter's page share: the talk as it stands, and the way to change it. */
export interface Desk {
  readonly items: Item[]
  readonly talk: Talk
  commit(changed: Talk): void
  jump(id: string): void
}

const SECOND = 1000

/** The five times at the top, renewed with each second and each change. */
export function showClock(page: Document, desk: Desk): { follow(): void } {
  const say = (name: string, text: string, state = '') => {
    const place = find(page, `[data-time="${name}"]`)
    // Only what changed: a screen reader may stand on it.
    if (place.textContent !== text) place.textContent = text
    place.dataset.state = state
  }
  function follow(): void {
    const { talk, items } = desk
    const now = performance.now()
    const gone = elapsed(talk.clock, now)
    const left = minutesOf(page, talk.show) * 60 * SECOND - gone
    say('wall', new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
    say('elapsed', formatTime(gone), talk.clock.runningSince === null ? 'paused' : '')
    say('left', left < 0 ? `${formatTime(-left)} over` : formatTime(left), left < 0 ? 'over' : '')
    const planned = (items.find(({ id }) => id === talk.place.id)?.seconds ?? 0) * SECOND
    const spent = spentOn(talk, talk.place.id, now)
    say('slide', `${formatTime(spent)} of ${formatTime(planned)}`, spent > planned ? 'over' : '')
    const pace = paceOf(talk, items, now)
    say('pace', gone === 0 ? '–' : describePace(pace), pace > 30 * SECOND ? 'over' : '')
    const start = find(page, '[data-do="start"]')
    start.textContent = talk.clock.runningSince !== null ? 'Pause' : gone > 0 ? 'Go on' : 'Start'
  }
  setInterval(follow, SECOND / 2)
  return { follow }
}

function minutesOf(page: Document, show: string): number {
  const option = page.querySelector<HTMLOptionElement>(
    `[data-choose="show"] option[value="${CSS.escape(show)}"]`,
  )
  return Number(option?.dataset.minutes ?? 0)
}

/**
 * Milliseconds behind the plan (below zero: ahead). The plan says when the slide at hand may be begun and
 * when it ought to be over; within that the talk is on time.
 */
export function paceOf(talk: Talk, items: Item[], now: number): number {
  const shown = itemsOf(items, talk.show)
  const index = shown.findIndex(({ id }) => id === talk.place.id)
  // Away from the show to answer a question: the plan waits at the place that was left.
  const at = index >= 0 ? index : shown.findIndex(({ id }) => id === talk.left?.id)
  if (at < 0) return 0
  const begun = shown.slice(0, at).reduce((sum, { seconds }) => sum + seconds * SECOND, 0)
  const over = begun + (shown[at]?.seconds ?? 0) * SECOND
  const gone = elapsed(talk.clock, now)
  return gone > over ? gone - over : Math.min(0, gone - begun)
}

export function describePace(pace: number): string {
  const rounded = Math.round(pace / SECOND) * SECOND
  if (rounded === 0) return 'on time'
  return `${formatTime(Math.abs(rounded))} ${rounded > 0 ? 'behind' : 'ahead'}`
}

/** `4:05`, `1:02:03`; nothing below `0:00`. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
