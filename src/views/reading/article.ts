import { endEarly } from '../page/shared.ts'
import { wording } from '../page/wording.ts'

/** What is wrong with a page that only begins to be a deck: everything reveal.js and the stage put on it. */
const LEFTOVERS = '.reveal > :not(.slides), .stage-blank, .table-toggle'
const TOUCHED = 'html, body, .reveal, .slides, .slides > section'

/** Makes the page the article again that it was before the deck began, and says why. */
export function becomeArticle(): void {
  endEarly('article')
  const root = document.documentElement
  root.dataset.mode = 'reading'
  root.dataset.theme = 'auto'
  root.removeAttribute('data-presenting')
  for (const left of document.querySelectorAll(LEFTOVERS)) left.remove()
  for (const figure of document.querySelectorAll('figure[data-view]')) figure.removeAttribute('data-view')
  for (const one of document.querySelectorAll(TOUCHED)) {
    for (const name of ['style', 'hidden', 'inert', 'aria-hidden', 'role']) one.removeAttribute(name)
    one.classList.remove('ready', 'past', 'present', 'future', 'reveal-viewport')
  }
  // By hand: the helper (page/dom.ts) is no part of what is loaded first, and nothing more may be missing now.
  const why = document.createElement('p')
  why.role = 'status'
  why.className = 'why-article'
  why.textContent = wording('slides-failed')
  document.body.prepend(why)
}

/** The reading view's place for an address of the deck: `#/id/step` or `#/3` leads to that slide. */
export function leadToSlide(): void {
  const [, id = ''] = /^#\/([\w-]+)/.exec(location.hash) ?? []
  const slide = document.getElementById(id) ?? document.querySelector(`.slides > section[data-label="${id}"]`)
  // Written as this view does, so that the browser itself scrolls, and does so again while the page loads.
  if (id && slide) location.replace(`#${slide.id}`)
}
