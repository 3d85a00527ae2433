import { element } from '../page/dom.ts'
import { itemsOf } from '../talk/program.ts'
import type { Stage } from './stage.ts'

/** A finger that moves this far sideways, in CSS px, turns the slide. */
const SWIPE = 40

/** Arrows in the slide's side margins, the line along its foot, and swiping. */
export function addControls(frame: HTMLElement, stage: Stage): void {
  const back = arrow('previous', 'Previous')
  const on = arrow('next', 'Next')
  back.addEventListener('click', () => stage.previous())
  on.addEventListener('click', () => stage.next())
  const line = element('div', { class: 'stage-progress', 'aria-hidden': 'true' }, element('div'))
  frame.append(element('nav', { class: 'stage-arrows', 'aria-label': 'Slides' }, back, on), line)
  stage.watch(({ place, show, left }) => {
    const shown = itemsOf(stage.items, show)
    const index = shown.findIndex(({ id }) => id === place.id)
    const item = shown[index]
    // Never `disabled`: that would throw away the focus of whoever just pressed it.
    back.setAttribute('aria-disabled', String(index === 0 && place.step === 0 && !left))
    on.setAttribute(
      'aria-disabled',
      String(index === shown.length - 1 && place.step === (item?.steps ?? 1) - 1),
    )
    const share = index < 0 ? 0 : index / Math.max(1, shown.length - 1)
    ;(line.firstElementChild as HTMLElement).style.transform = `scaleX(${share})`
  })
  listenForSwipes(frame, stage)
}

function arrow(name: string, label: string): HTMLButtonElement {
  return element('button', { type: 'button', class: `stage-arrow stage-${name}`, 'aria-label': label })
}

/** Whether the page is pinched large: then one finger moves it about in it, as everywhere else. */
const isPinched = () => (window.visualViewport?.scale ?? 1) > 1.01

function listenForSwipes(frame: HTMLElement, stage: Stage): void {
  let start: Touch | undefined
  window.visualViewport?.addEventListener('resize', () => frame.toggleAttribute('data-pinched', isPinched()))
  const options = { passive: true } as const
  frame.addEventListener(
    'touchstart',
    ({ touches }) => {
      // Two fingers zoom; that is the browser's.
      start = touches.length === 1 && !isPinched() ? touches[0] : undefined
    },
    options,
  )
  frame.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const end = changedTouches[0]
      if (!start || !end) return
      const across = end.clientX - start.clientX
      const down = end.clientY - start.clientY
      start = undefined
      if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return
      if (across < 0) stage.next()
      else stage.previous()
    },
    options,
  )
}
