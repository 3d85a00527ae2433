import type { RevealApi } from 'reveal.js'
import { afterPaint, whenIdle } from '../page/after-paint.ts'
import type { Place } from '../talk/place.ts'
import type { Item } from '../talk/program.ts'
import { showStep } from '../talk/steps.ts'

/** Puts places on the canvas. */
export interface Canvas {
  /** Shows a slide at a step; `near` are the places the next press may lead to. */
  show(place: Place, near?: (Place | undefined)[]): void
}

/**
 * Turns slides in one frame. reveal's own change makes the browser compute style and layout several times
 * before it may paint. So the slide is turned first, by one attribute on two sections, whose style and
 * layout are ready because slides that may come next are kept ready; reveal is told after the paint, and
 * then does its bookkeeping (`present`, `hidden`, `inert`, the `slidechanged` event) unseen.
 */
export function openCanvas(deck: RevealApi, frame: HTMLElement, items: Item[]): Canvas {
  const slides = new Map([...frame.querySelectorAll<HTMLElement>('.slides > section')].map((s) => [s.id, s]))
  let shown: HTMLElement | undefined
  let near: HTMLElement[] = []
  let wanted: { index: number; near: HTMLElement[] } | undefined
  frame.toggleAttribute('data-cut', true)

  function settle(): void {
    if (!wanted) return
    const { index, near: coming } = wanted
    wanted = undefined
    if (deck.getIndices().h !== index) deck.slide(index)
    whenIdle(() => {
      // Overtaken by the next press: its own turn comes.
      if (wanted) return
      for (const slide of near) slide.toggleAttribute('data-near', coming.includes(slide))
      for (const slide of coming) slide.toggleAttribute('data-near', true)
      near = coming
    })
  }
  return {
    show(place, coming = []) {
      const slide = slides.get(place.id)
      if (!slide) return
      showStep(slide, place.step)
      if (slide !== shown) {
        shown?.removeAttribute('data-shown')
        slide.setAttribute('data-shown', '')
        shown = slide
      }
      const waits = wanted !== undefined
      const index = items.findIndex(({ id }) => id === place.id)
      wanted = { index, near: coming.flatMap((to) => (to && slides.get(to.id)) ?? []) }
      if (!waits) afterPaint(settle)
    },
  }
}
