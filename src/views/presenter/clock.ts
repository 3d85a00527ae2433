import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { elapsed, spentOn } from '../talk/talk.ts'
import type { Desk } from './desk.ts'
import { describePace, formatTime, paceOf, SECOND } from './times/pace.ts'

/** The five times at the top, renewed with each second and each change. */
export function showClock(desk: Desk): { follow(): void } {
  function follow(): void {
    const { talk, slides } = desk
    const now = performance.now()
    const gone = elapsed(talk.clock, now)
    const left = minutesOf(talk.show) * 60 * SECOND - gone
    say('wall', new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
    say('elapsed', formatTime(gone), talk.clock.runningSince === null ? 'paused' : '')
    say(
      'left',
      left < 0 ? wording('time-over', { time: formatTime(-left) }) : formatTime(left),
      left < 0 ? 'over' : '',
    )
    const planned = (slides.find(({ id }) => id === talk.place.id)?.seconds ?? 0) * SECOND
    const spent = spentOn(talk, talk.place.id, now)
    say('all', wording('time-left-of', { all: formatTime(minutesOf(talk.show) * 60 * SECOND) }))
    say('planned', wording('time-planned', { planned: formatTime(planned) }))
    say('slide', formatTime(spent), spent > planned ? 'over' : '')
    const pace = paceOf(talk, slides, now)
    say('pace', gone === 0 ? '–' : describePace(pace), pace > 30 * SECOND ? 'over' : '')
    const isRunning = talk.clock.runningSince !== null
    find('[data-do="start"]').textContent = isRunning
      ? wording('clock-pause')
      : gone > 0
        ? wording('clock-go-on')
        : wording('clock-start')
  }
  setInterval(follow, SECOND / 2)
  return { follow }
}

/** Writes a time where it stands on the page; `state` (`paused`, `over`) says how it looks. */
function say(name: string, text: string, state = ''): void {
  const place = find(`[data-time="${name}"]`)
  // Only what changed: a screen reader may stand on it.
  if (place.textContent !== text) place.textContent = text
  place.dataset.state = state
}

function minutesOf(show: string): number {
  const option = document.querySelector<HTMLOptionElement>(
    `[data-choose="show"] option[value="${CSS.escape(show)}"]`,
  )
  return Number(option?.dataset.minutes ?? 0)
}
