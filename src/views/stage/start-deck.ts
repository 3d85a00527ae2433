import Reveal, { type RevealApi } from 'reveal.js'
import '../../styles/deck/deck.css'
import { redrawWhenLooksChange, showCharts } from '../figures/live-charts.ts'
import { addTableToggles } from '../figures/table-toggle.ts'
import { afterPaint } from '../page/after-paint.ts'
import { sayInPage } from '../page/notice.ts'
import { type Parameters, writeParameters } from '../page/parameters.ts'
import { watchPresenting } from '../page/presenting.ts'
import { existingPlace } from '../talk/existing-place.ts'
import { readEitherPlace } from '../talk/place.ts'
import { type Item, readProgram, showNames } from '../talk/program.ts'
import { followHeadings } from './accessibility.ts'
import { addControls } from './controls.ts'
import { openCanvas } from './show-place.ts'
import { openStage, type Stage } from './stage.ts'
import { bindStage } from './stage-actions.ts'

/** The canvas, and everything of reveal's that is ours instead, or nobody's. */
const OPTIONS = {
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.1,
  maxScale: 4,
  center: false,
  display: 'grid',
  viewDistance: 1,
  hash: false,
  history: false,
  respondToHashChanges: false,
  transition: 'none',
  backgroundTransition: 'none',
  controls: false,
  progress: false,
  slideNumber: false,
  keyboard: false,
  touch: false,
  overview: false,
  pause: false,
  help: false,
  jumpToSlide: false,
  scrollActivationWidth: 0,
  focusBodyOnPageVisibilityChange: false,
  postMessage: false,
  postMessageEvents: false,
  previewLinks: false,
  showNotes: false,
  fragments: false,
  autoAnimate: false,
} as const

/**
 * Starts reveal.js on top of the page and hands back the stage; nothing for a preview, which only follows
 * its address. reveal lays out the canvas and switches slides; what people press, touch and see around
 * the slide is ours, because reveal's own controls know neither shows nor steps.
 */
export async function startDeck(page: Document, parameters: Parameters): Promise<Stage | undefined> {
  const root = page.documentElement
  const frame = page.querySelector<HTMLElement>('.reveal')
  if (!frame) return undefined
  const items = readProgram(frame.querySelectorAll<HTMLElement>('.slides > section[id]'))
  const { show, ...others } = parameters
  const hasShow = show !== undefined && showNames(items).includes(show)
  // As it was typed: also what no show can be called is worth a word.
  const asked = new URLSearchParams(location.search).get('show')
  cleanAddress(hasShow ? parameters : others)
  root.dataset.mode = 'deck'
  root.dataset.theme = parameters.theme ?? root.dataset.deckTheme ?? 'light'
  const deck = new Reveal(frame, OPTIONS)
  try {
    await orUncaught(deck.initialize())
    quieten(frame)
    addTableToggles(page)
    redrawWhenLooksChange(page)
    if (parameters.preview !== undefined) {
      followAddress(deck, frame, items)
      return undefined
    }
    const presenting = watchPresenting(page)
    const stage = openStage(deck, items, { show, presenting })
    addControls(frame, stage)
    followHeadings(page, stage)
    // After the paint: a chart coming to life must not keep its slide waiting.
    stage.watch(({ place }) => afterPaint(() => enliven(page, place.id)))
    bindStage(page, stage, presenting)
    if (asked !== null && !hasShow) sayUnknownShow(frame, asked.slice(0, 40), items)
    return stage
  } catch (error) {
    // Else reveal would lay its slides out again with the next change of the window.
    deck.destroy()
    throw error
  }
}

/**
 * What isn't ours leaves the address before reveal reads it, and isn't put back: reveal also looks for
 * words like `print-pdf` anywhere in it, so only values that the deck knows may stay.
 */
function cleanAddress(known: Parameters): void {
  const clean = writeParameters(known)
  if (location.search !== clean)
    history.replaceState(history.state, '', location.pathname + clean + location.hash)
}

/**
 * Takes back two things reveal does for screen readers. `role=application` would keep people from reading
 * line by line, and the live region repeats the whole slide that the focused heading begins to read.
 */
function quieten(frame: HTMLElement): void {
  frame.removeAttribute('role')
  const status = frame.querySelector('.aria-status')
  status?.removeAttribute('aria-live')
  status?.removeAttribute('aria-atomic')
  status?.setAttribute('aria-hidden', 'true')
}

/** Waits as long as nothing throws: reveal.js starts in callbacks, where what it throws reaches no caller. */
async function orUncaught(starting: Promise<unknown>): Promise<void> {
  const listening = new AbortController()
  const thrown = new Promise<never>((_, reject) => {
    // Without an error it is only word of one: of a size that came late, or of a script of another origin.
    window.addEventListener('error', ({ error }) => error && reject(error), listening)
    window.addEventListener('unhandledrejection', ({ reason }) => reject(reason), listening)
  })
  try {
    await Promise.race([starting, thrown])
  } finally {
    listening.abort()
  }
}

/** A preview shows what its address says, and nothing else reaches it. */
function followAddress(deck: RevealApi, frame: HTMLElement, items: Item[]): void {
  const canvas = openCanvas(deck, frame, items)
  document.documentElement.toggleAttribute('data-preview', true)
  const follow = () => {
    const place = existingPlace(items, readEitherPlace(location.hash)) ?? { id: items[0]?.id ?? '', step: 0 }
    canvas.show(place)
    enliven(document, place.id)
  }
  window.addEventListener('hashchange', follow)
  follow()
}

/** Wakes the chart of the slide shown, or gets ready for one on the slide after it. */
function enliven(page: Document, id: string): void {
  const slide = page.getElementById(id)
  if (slide) void showCharts(slide, slide.nextElementSibling as HTMLElement | null)
}

/** A mistyped show is no reason to stop a talk. */
function sayUnknownShow(frame: HTMLElement, name: string, items: Item[]): void {
  const known = showNames(items).join(', ')
  sayInPage(frame, `There is no show “${name}”. This is the full briefing. Shows: ${known}.`)
}
