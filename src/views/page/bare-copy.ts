/** What reveal.js and the stage leave on a section to show or hide it on screen. */
const SCREEN_ATTRIBUTES = ['style', 'hidden', 'inert', 'aria-hidden', 'data-shown', 'data-near']
const SCREEN_CLASSES = ['past', 'present', 'future', 'visible']

/**
 * A slide's markup once more, as the page had it before the deck began: nothing of reveal's, charts as drawn,
 * no buttons, at the last step. A copied canvas would be empty, and the chart's drawing says the same.
 */
export function bareCopy(slide: Element): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement
  for (const name of SCREEN_ATTRIBUTES) copy.removeAttribute(name)
  copy.classList.remove(...SCREEN_CLASSES)
  for (const live of copy.querySelectorAll('.chart-live, .table-toggle')) live.remove()
  for (const drawing of copy.querySelectorAll('.chart-drawing')) drawing.removeAttribute('hidden')
  for (const figure of copy.querySelectorAll('figure'))
    for (const name of ['data-view', 'data-live', 'data-step']) figure.removeAttribute(name)
  return copy
}
