import { button, element, isReadFromRight } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { slidesOf, type TalkSlide } from '../talk/program.ts'
import type { Talk } from '../talk/talk.ts'
import type { Stage } from './stage.ts'

/** A finger that moves this far sideways, in CSS px, turns the slide. */
const SWIPE = 40

/** Arrows in the slide's side margins, the line along its foot, and swiping. */
export function addControls(frame: HTMLElement, stage: Stage): void {
  const back = arrow('previous', wording('previous'), () => stage.previous())
  const on = arrow('next', wording('next'), () => stage.next())
  const bar = element('div')
  const line = element('div', { class: 'stage-progress', 'aria-hidden': 'true' }, bar)
  frame.append(element('nav', { class: 'stage-arrows', 'aria-label': wording('slides') }, back, on), line)
  stage.watch((talk) => {
    const { share, isFirst, isLast } = progressOf(stage.slides, talk)
    // Never `disabled`: that would throw away the focus of whoever just pressed it.
    back.setAttribute('aria-disabled', String(isFirst))
    on.setAttribute('aria-disabled', String(isLast))
    bar.style.transform = `scaleX(${share})`
  })
  listenForSwipes(frame, stage)
}

function arrow(name: string, label: string, act: () => void): HTMLButtonElement {
  return button('', act, { class: `stage-arrow stage-${name}`, 'aria-label': label })
}

/** How far the talk has come in its show, from 0 to 1, and whether there is a way back and on. */
export function progressOf(
  slides: TalkSlide[],
  { place, show, left }: Talk,
): { share: number; isFirst: boolean; isLast: boolean } {
  const shown = slidesOf(slides, show)
  const index = shown.findIndex(({ id }) => id === place.id)
  const steps = shown[index]?.steps ?? 1
  return {
    share: index < 0 ? 0 : index / Math.max(1, shown.length - 1),
    isFirst: index === 0 && place.step === 0 && !left,
    isLast: index === shown.length - 1 && place.step === steps - 1,
  }
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
      if (across < 0 !== isReadFromRight()) stage.next()
      else stage.previous()
    },
    options,
  )
}
