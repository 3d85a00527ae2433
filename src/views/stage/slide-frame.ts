import type { RevealApi } from 'reveal.js'
import { afterPaint, whenIdle } from '../page/after-paint.ts'
import type { Place } from '../talk/place.ts'
import type { TalkSlide } from '../talk/program.ts'
import { setFirstStep, showStep } from '../talk/steps.ts'

/** So many slides from the one at hand on are made ready, and so many at most stay ready, wherever they are. */
const [AHEAD, KEPT] = [40, 60]
/** So many ms after the start those far ahead have their turn: on a slow line their letters don't come in the way. */
const FAR_AFTER = 1500
/** After so many ms of preparing the browser is asked again whether it has anything else to do. */
const SLICE = 3

/** What shows one slide at a time. */
export interface SlideFrame {
  /** Shows a slide at a step; `near` are the places the next press may lead to. */
  show(place: Place, near?: Place[]): void
}

/**
 * Shows a slide or puts it away, for eyes and for those who are read to. Only the section itself is styled anew: nothing
 * in it inherits any of this (styles/deck/deck.css).
 */
export function turn(section: HTMLElement, isShown: boolean): void {
  section.toggleAttribute('data-shown', isShown)
  section.classList.toggle('present', isShown)
  section.hidden = !isShown
  section.ariaHidden = isShown ? null : 'true'
  section.inert &&= !isShown
}

/**
 * Has the style of what is in a slide computed, or its layout, though nothing of it is seen: whoever asks for a measure
 * gets it. One at a time: both of a large slide would take longer than a frame on a slow machine. `data-near` says how
 * far a slide is: `styled`, `ready`, anything else when neither, and `open` for the moment in which it is worked on.
 */
function prepare(section: HTMLElement): void {
  const isStyled = section.dataset.near === 'styled'
  // Inherited too, and of no more use: what is in a slide that isn't shown can't be reached.
  section.inert = false
  section.dataset.near = 'open'
  if (isStyled) section.getBoundingClientRect()
  else getComputedStyle(section).getPropertyValue('color')
  section.dataset.near = isStyled ? 'ready' : 'styled'
}

/**
 * Turns slides in one frame: by one attribute on two sections, whose style and layout are ready because slides that may
 * come are prepared while the browser has nothing else to do. reveal.js lays out the canvas and turns nothing: its own
 * change goes through all slides, and has style and layout computed several times.
 */
export function openSlideFrame(deck: RevealApi, frame: HTMLElement, slides: TalkSlide[]): SlideFrame {
  const sections = slides.flatMap(({ id }) => document.getElementById(id) ?? [])
  const sectionOf = ({ id }: Place) => sections.find((section) => section.id === id)
  /** Those that have been prepared, the first of them first. */
  const kept = new Set<HTMLElement>()
  let shown = frame.querySelector<HTMLElement>('.slides > [data-shown]') ?? undefined
  let coming: Place[] = []
  let isWaiting = false
  let ahead = 0
  setTimeout(() => {
    ahead = AHEAD
    wait()
  }, FAR_AFTER)
  deck.on('beforeslidechange', (event) => event.preventDefault())
  // What stands in letters that have come only now is measured again.
  document.fonts.addEventListener('loadingdone', () => {
    for (const section of kept) section.dataset.near = 'styled'
    wait()
  })

  function wait(): void {
    if (isWaiting || coming.length === 0) return
    isWaiting = true
    whenIdle(() => {
      isWaiting = false
      setSteps()
      const until = performance.now() + SLICE
      let next = nextToPrepare()
      for (; next && performance.now() < until; next = nextToPrepare()) {
        setFirstStep(next)
        prepare(next)
        kept.add(next)
        leaveOut()
      }
      if (next) wait()
    })
  }

  /** The steps at which the next press comes to a slide; one within the slide at hand would be seen. */
  function setSteps(): void {
    for (const place of coming) {
      const section = sectionOf(place)
      if (section && section !== shown && showStep(section, place.step) && kept.has(section))
        section.dataset.near = 'stale'
    }
  }

  /** What the next press may lead to, then what comes behind. */
  function nextToPrepare(): HTMLElement | undefined {
    const at = shown ? sections.indexOf(shown) : 0
    const near = coming.flatMap((place) => sectionOf(place) ?? [])
    return [...near, ...sections.slice(at, at + ahead)].find(({ dataset }) => dataset.near !== 'ready')
  }

  function leaveOut(): void {
    if (kept.size <= KEPT) return
    const oldest = [...kept].find((section) => section !== shown)
    if (!oldest) return
    kept.delete(oldest)
    oldest.removeAttribute('data-near')
  }

  return {
    show(place, near = []) {
      const section = sectionOf(place)
      if (!section) return
      showStep(section, place.step)
      if (shown && shown !== section) turn(shown, false)
      turn(section, true)
      shown = section
      coming = near
      afterPaint(wait)
    },
  }
}
