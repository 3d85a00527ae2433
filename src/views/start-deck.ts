import Reveal from 'reveal.js'
import '../styles/deck.css'
import { redrawWhenLooksChange, showCharts } from './live-charts.ts'
import { addTableToggles } from './table-toggle.ts'

/**
 * Starts reveal.js on top of the page. The query string never reaches reveal's options: only `show` is
 * read here, and reveal gets a fixed configuration.
 */
export async function startDeck(page: Document, _parameters: URLSearchParams): Promise<void> {
  const root = page.documentElement
  const frame = page.querySelector<HTMLElement>('.reveal')
  if (!frame) return
  root.dataset.mode = 'deck'
  root.dataset.theme = root.dataset.deckTheme ?? 'light'
  const deck = new Reveal(frame, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    display: 'grid',
    hash: true,
    respondToHashChanges: true,
    history: true,
    transition: 'none',
    backgroundTransition: 'none',
    controls: true,
    controlsLayout: 'edges',
    controlsTutorial: false,
    progress: true,
    slideNumber: false,
    scrollActivationWidth: 0,
    postMessage: false,
    postMessageEvents: false,
    previewLinks: false,
    jumpToSlide: false,
    autoAnimate: false,
    pdfSeparateFragments: false,
  })
  await deck.initialize()
  addTableToggles(page)
  redrawWhenLooksChange(page)
  const show = () => {
    const slide = deck.getCurrentSlide()
    void showCharts(slide, slide.nextElementSibling as HTMLElement | null)
  }
  deck.on('slidechanged', show)
  show()
}
