import type { RevealApi } from 'reveal.js'
import { afterPaint, whenIdle } from '../page/after-paint.ts'
import type { Place } from '../talk/place.ts'
import type { TalkSlide } from '../talk/program.ts'
import { showStep } from '../talk/steps.ts'

/**
 * Shows a slide or puts it away, for eyes and for those who are read to: all in one pass of style. reveal writes the
 * same attributes later, and finds nothing to change: each would cost another pass through both slides.
 */
export function turn(section: HTMLElement, isShown: boolean): void {
  section.toggleAttribute('data-shown', isShown)
  section.hidden = section.inert = !isShown
  section.ariaHidden = isShown ? null : 'true'
}

/** What shows one slide at a time. */
export interface SlideFrame {
  /** Shows a slide at a step; `near` are the places the next press may lead to. */
  show(place: Place, near?: Place[]): void
}

/** A slide that the next press may lead to, and the step at which it is come to. */
interface Coming {
  section: HTMLElement
  step: number
}

/**
 * Turns slides in one frame. reveal's own change makes the browser compute style and layout several times
 * before it may paint. So the slide is turned first, by one attribute on two sections, whose style and
 * layout are ready because slides that may come next are kept ready; reveal is told after the paint, and
 * then does its bookkeeping (`present`, the `slidechanged` event) unseen.
 */
export function openSlideFrame(deck: RevealApi, frame: HTMLElement, slides: TalkSlide[]): SlideFrame {
  const sections = new Map(
    [...frame.querySelectorAll<HTMLElement>('.slides > section')].map((section) => [section.id, section]),
  )
  let shown = [...sections.values()].find((section) => section.hasAttribute('data-shown'))
  let near: HTMLElement[] = []
  let wanted: { index: number; near: Coming[] } | undefined
  const comingOf = ({ id, step }: Place): Coming[] => {
    const section = sections.get(id)
    return section ? [{ section, step }] : []
  }

  function settle(): void {
    if (!wanted) return
    const { index, near: coming } = wanted
    wanted = undefined
    if (deck.getIndices().h !== index) deck.slide(index)
    whenIdle(() => {
      // Overtaken by the next press: its own turn comes.
      if (wanted) return
      const sections = coming.map(({ section }) => section)
      for (const section of near) section.toggleAttribute('data-near', sections.includes(section))
      for (const { section, step } of coming) {
        section.toggleAttribute('data-near', true)
        // A step within the slide at hand would be seen.
        if (section !== shown) showStep(section, step)
      }
      near = sections
    })
  }
  return {
    show(place, coming = []) {
      const section = sections.get(place.id)
      if (!section) return
      showStep(section, place.step)
      if (section !== shown) {
        if (shown) turn(shown, false)
        turn(section, true)
        shown = section
      }
      const waits = wanted !== undefined
      const index = slides.findIndex(({ id }) => id === place.id)
      wanted = { index, near: coming.flatMap(comingOf) }
      if (!waits) afterPaint(settle)
    },
  }
}
