import { element, find } from '../page/dom.ts'
import type { Desk } from './desk.ts'

/** The steps of the slide at hand by their names: done, on, to come. Nothing for a slide that stands still. */
export function showSteps(desk: Desk): { follow(): void } {
  const list = find('.step-chips')
  let shown: string | undefined
  return {
    follow() {
      const { talk, slides } = desk
      const { id, step } = talk.place
      if (id !== shown) {
        const names = slides.find((slide) => slide.id === id)?.stepNames ?? []
        list.replaceChildren(...names.map((name) => element('li', {}, name)))
        shown = id
      }
      for (const [place, chip] of [...list.children].entries()) {
        chip.toggleAttribute('data-done', place < step)
        if (place === step) chip.setAttribute('aria-current', 'step')
        else chip.removeAttribute('aria-current')
      }
    },
  }
}
