/** What is wrong with a page that only begins to be a deck: everything reveal.js and the stage put on it. */
const LEFTOVERS = '.reveal > :not(.slides), .stage-blank, .table-toggle'
const TOUCHED = 'html, body, .reveal, .slides, .slides > section'

/** Makes the page the article again that it was before the deck began, and says why. */
export function becomeArticle(page: Document): void {
  const root = page.documentElement
  root.dataset.mode = 'reading'
  root.dataset.theme = 'auto'
  root.removeAttribute('data-presenting')
  for (const left of page.querySelectorAll(LEFTOVERS)) left.remove()
  for (const figure of page.querySelectorAll('figure[data-view]')) figure.removeAttribute('data-view')
  for (const one of page.querySelectorAll(TOUCHED)) {
    for (const name of ['style', 'hidden', 'inert', 'aria-hidden', 'role']) one.removeAttribute(name)
    one.classList.remove('ready', 'past', 'present', 'future', 'reveal-viewport')
  }
  const why = page.createElement('p')
  why.role = 'status'
  why.className = 'why-article'
  why.textContent = 'The slides could not start here. This is the same briefing as a page.'
  page.body.prepend(why)
}

/** The reading view's place for an address of the deck: `#/id/step` or `#/3` leads to that slide. */
export function leadToSlide(page: Document): void {
  const [, id = ''] = /^#\/([\w-]+)/.exec(location.hash) ?? []
  const slide = page.getElementById(id) ?? page.querySelector(`.slides > section[data-label="${id}"]`)
  // Written as this view does, so that the browser itself scrolls, and does so again while the page loads.
  if (id && slide) location.replace(`#${slide.id}`)
}
