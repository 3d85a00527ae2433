import { withPaint } from '../page/after-paint.ts'
import { element, find } from '../page/dom.ts'
import { describePosition, type TalkSlide } from '../talk/program.ts'
import type { Stage } from './stage.ts'

/**
 * Each slide is to a reader what a page is: it has its own title, and reading begins at its headline.
 * The deck's first headline isn't focused, so that reading begins at the top of the page as usual.
 */
export function followHeadings(stage: Stage): void {
  const deckTitle = document.title
  // The page's own heading stands on the first slide: on the others it is heard.
  const name = element('h1', { class: 'chart-step' }, deckTitle)
  find('.reveal').prepend(name)
  let shown: string | undefined
  stage.watch(({ place }) => {
    if (place.id === shown) return
    const isFirst = shown === undefined
    shown = place.id
    const slide = stage.slides.find(({ id }) => id === place.id)
    if (!slide) return
    name.hidden = slide.label === '0'
    document.title = titleOf(slide, stage.slides, deckTitle)
    // Focusing makes the browser lay the page out, which the paint needs too.
    if (isFirst) return
    withPaint(() => {
      if (shown === place.id) focusHeading(place.id)
    })
  })
}

/** `Headline · 6 of 25 · the deck's title`; what is the same or nothing is said once or not at all. */
export function titleOf(slide: TalkSlide, slides: TalkSlide[], deckTitle: string): string {
  const parts = [slide.headline, describePosition(slide, slides), deckTitle]
  return [...new Set(parts.filter(Boolean))].join(' · ')
}

function focusHeading(id: string): void {
  // A panel keeps the focus while the talk goes on behind it.
  if (document.activeElement?.closest('dialog')) return
  const slide = document.getElementById(id)
  // Who was quicker is somewhere on the slide already, and stays there.
  if (slide?.contains(document.activeElement)) return
  const heading = slide?.querySelector<HTMLElement>('h1, h2')
  if (!heading) return
  // The slide has only now been marked as seen: it is to be styled so, before anything in it is.
  slide?.getBoundingClientRect()
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
