import Reveal, { type RevealApi } from 'reveal.js'
import '../../styles/deck/deck.css'
import { linkDrawer } from '../drawer/drawer-links.ts'
import { redrawWhenLooksChange, showCharts } from '../figures/live-charts.ts'
import { stepSayer } from '../figures/step-sayer.ts'
import { afterPaint } from '../page/after-paint.ts'
import { slideAfter } from '../page/dom.ts'
import { endEarly } from '../page/end-early.ts'
import { type Parameters, writeParameters } from '../page/parameters.ts'
import { watchPresenting } from '../page/presenting.ts'
import { openChannel } from '../talk/channel.ts'
import { firstPlace, placeNamed } from '../talk/existing-place.ts'
import type { Place } from '../talk/place.ts'
import { readProgram, showNames, type TalkSlide } from '../talk/program.ts'
import { keepAddress } from './address-bar.ts'
import { addControls } from './controls.ts'
import { followReveal } from './follow-reveal.ts'
import { followHeadings } from './headings.ts'
import { REVEAL_OPTIONS } from './reveal-options.ts'
import { openSlideFrame, turn } from './slide-frame.ts'
import { Stage } from './stage.ts'
import { bindStage } from './stage-actions.ts'

/** What a deck starts with: reveal, its element on the page, and the slides in it. */
interface Started {
  deck: RevealApi
  frame: HTMLElement
  slides: TalkSlide[]
}

/**
 * Starts reveal.js on top of the page, and the stage on top of that; a preview only follows its address.
 * reveal lays out the canvas; which slide is seen, and what people press, touch and see around it, is ours, because
 * reveal's own ways know neither shows nor steps, and go through all slides for each that is turned.
 */
export async function startDeck(parameters: Parameters): Promise<void> {
  const frame = document.querySelector<HTMLElement>('.reveal')
  if (!frame) return
  const sections = frame.querySelectorAll<HTMLElement>('.slides > section[id]')
  const slides = readProgram(sections)
  // As it was typed: also what no show can be called is worth a word.
  const asked = new URLSearchParams(location.search).get('show')
  const known = withoutUnknownShow(parameters, slides)
  cleanAddress(known)
  const root = document.documentElement
  endEarly()
  root.dataset.mode = 'deck'
  root.dataset.theme = parameters.theme ?? root.dataset.deckTheme ?? 'light'
  putAway(sections, placeNamed(slides, location.hash) ?? firstPlace(slides))
  // Its rules are for all slides: once more in the same pass of style, not in one of their own.
  frame.toggleAttribute('data-cut', true)
  const deck = new Reveal(frame, REVEAL_OPTIONS)
  try {
    await orUncaught(deck.initialize())
    quieten(frame)
    redrawWhenLooksChange()
    if (parameters.preview === undefined) {
      startStage({ deck, frame, slides }, parameters.show)
      // In the same breath: a link that is clicked as soon as it is seen opens the drawer too.
      linkDrawer()
    } else followAddress({ deck, frame, slides })
    if (parameters.preview === undefined && asked !== null && known.show === undefined)
      void import('./unknown-show.ts').then(
        (rare) => rare.sayUnknownShow(frame, asked, slides),
        console.error,
      )
  } catch (error) {
    // Else reveal would lay its slides out again with the next change of the window.
    deck.destroy()
    throw error
  }
}

/**
 * Hides all slides but one as reveal would, which then touches none: it asks for a layout between its own touches, and of
 * many slides each costs the browser as much as all of them together.
 */
function putAway(sections: Iterable<HTMLElement>, shown: Place): void {
  for (const section of sections) turn(section, section.id === shown.id)
}

/** The audience's window: the stage, and all that shows it and acts on it. */
function startStage({ deck, frame, slides }: Started, show: string | undefined): void {
  const presenting = watchPresenting()
  const stage = new Stage(
    slides,
    { fragment: location.hash, show },
    {
      connect: (listener) => openChannel('deck', listener),
      presenting,
      frame: openSlideFrame(deck, frame, slides),
      address: keepAddress(),
      now: () => performance.now(),
    },
  )
  followReveal(deck, stage)
  stage.channel.hello()
  addControls(frame, stage)
  followHeadings(stage)
  // After the paint: a chart coming to life must not keep its slide waiting.
  stage.watch(({ place }) => afterPaint(() => enliven(place.id)))
  const sayStep = stepSayer(frame)
  stage.watch(({ place }) => sayStep(place))
  bindStage(frame, stage, presenting)
}

/** A mistyped show is no reason to stop a talk, but the address shouldn't name it. */
function withoutUnknownShow(parameters: Parameters, slides: TalkSlide[]): Parameters {
  const { show, ...others } = parameters
  return show !== undefined && showNames(slides).includes(show) ? parameters : others
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
function followAddress({ deck, frame, slides }: Started): void {
  const slideFrame = openSlideFrame(deck, frame, slides)
  document.documentElement.toggleAttribute('data-preview', true)
  const follow = () => {
    const place = placeNamed(slides, location.hash) ?? firstPlace(slides)
    slideFrame.show(place)
    // Where the address leads next is not known: nothing is drawn ahead.
    const slide = document.getElementById(place.id)
    if (slide) void showCharts(slide)
  }
  window.addEventListener('hashchange', follow)
  follow()
}

/** Wakes the chart of a slide that is still shown, and the one on the slide after it. */
function enliven(id: string): void {
  const slide = document.getElementById(id)
  if (slide?.hasAttribute('data-shown')) void showCharts(slide, slideAfter(slide))
}
