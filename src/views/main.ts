/** Browser entry: decides whether the page is read as an article, shown as a deck, or is the presenter's. */

import { afterPaint, askedFor } from './page/shared.ts'
import { becomeArticle, leadToSlide } from './reading/article.ts'

/**
 * In less a canvas of 1280 × 720 px would be too small to read (WCAG 1.4.10: the page reflows instead), on a phone on its
 * side too. Asked as the styles ask it: the window's width as a number would have the whole page laid out first.
 */
const room = matchMedia('(min-width: 900px) and (min-height: 500px)')

const hadRoom = room.matches

const parameters = askedFor()
const isPreview = parameters.preview !== undefined
const wantsToRead = parameters.read !== undefined
// A plain fragment (`#source`, `#L90`, `#costs`) belongs to the reading view, `#/…` to the deck.
const readsAnchor = location.hash !== '' && !location.hash.startsWith('#/')
let hasChosen = isPreview || wantsToRead || readsAnchor
// In the single file the presenter's page lies in a template of the same document, with its own styles.
const presenterPage = document.querySelector<HTMLTemplateElement>('template#presenter-page')

if (parameters.embed !== undefined) document.documentElement.dataset.embed = ''

if (parameters.presenter !== undefined && presenterPage) {
  becomePresenter(presenterPage)
  const { startPresenter } = await import('./presenter/presenter.ts')
  startPresenter()
} else if (isPreview || (!hasChosen && room.matches)) {
  await present()
} else read()

// Last, because nobody prints first.
afterPaint(() => void import('./reading/print.ts').then(({ printSlides }) => printSlides(), console.error))

// Once somebody does something: until then nothing waits for it.
if (!isPreview)
  for (const sign of ['resize', 'keydown', 'pointermove', 'scroll'])
    addEventListener(sign, followWindow, { once: true })

function followWindow(): void {
  import('./reading/follow-room.ts').then(
    ({ followRoom }) => followRoom(room, hadRoom, hasChosen),
    console.error,
  )
}

/** Grows the deck from the page. If anything stops it, the page is an article. */
async function present(): Promise<void> {
  // Whoever needs the link presses it at once, before more of the script is there.
  document.querySelector('.skip-link')?.setAttribute('href', '?read#contents')
  try {
    const { startDeck } = await import('./stage/start-deck.ts')
    await startDeck(parameters)
  } catch (error) {
    console.error(error)
    // No window gives it room again.
    hasChosen = true
    becomeArticle()
    read()
  }
}

function read(): void {
  // From here on all of it is laid out (styles/reading/article.css).
  document.documentElement.dataset.chosen = ''
  leadToSlide()
  window.addEventListener('hashchange', leadToSlide)
  // The text comes first, and whatever else is fetched meanwhile would come in its way.
  afterPaint(
    () =>
      void import('./reading/reading-tools.ts').then(
        ({ addReadingTools }) => addReadingTools(),
        console.error,
      ),
  )
}

/** The presenter's page has styles of its own, which stand in the template; those of the deck must go. */
function becomePresenter({ content }: HTMLTemplateElement): void {
  for (const style of document.querySelectorAll('style[data-page="deck"]')) style.remove()
  delete document.documentElement.dataset.mode
  document.documentElement.dataset.page = 'presenter'
  document.body.replaceChildren(content)
}
