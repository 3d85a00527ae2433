import { element, shownSlide } from '../page/dom.ts'

/** A window that is being dragged is left alone until it rests, in ms. */
const REST = 400
/** How much wider the probe's words may become before they no longer fit where a canvas has room for them. */
const WIDER = 1.1
/** Of the probe's letters, in px. */
const SIZE = 16

let isFollowed = false

/**
 * Follows the window while the page is open: zoomed or made small, the deck becomes the article, at the same slide, and
 * back (WCAG 1.4.4, 1.4.10). Call, more often than once too, with what main.ts asked when it chose, and whether there was
 * room then; `data-mode` says what it chose, and `isChosen` that the address left it no choice: then the page stays what
 * it is, at the same slide. Whoever presents keeps the deck. Letters or spaces that the reader widens lead to the article
 * too, since a canvas doesn't grow (1.4.12).
 */
export function followRoom(room: MediaQueryList, hadRoom: boolean, isChosen: boolean): void {
  if (isFollowed) return
  isFollowed = true
  history.scrollRestoration = 'auto'
  const isDeck = document.documentElement.dataset.mode === 'deck'
  const placeOf = isDeck ? () => shownSlide()?.id : followReader()
  let rest: ReturnType<typeof setTimeout> | undefined
  const follow = (place: string | undefined) => {
    clearTimeout(rest)
    rest = setTimeout(() => {
      if (place === undefined || isPresenting()) return
      if (!isChosen && room.matches !== isDeck) comeBackAt(place, isDeck)
      else if (!isDeck) bringBack(place)
    }, REST)
  }
  // Before the new layout moves the text away from under the reader.
  room.addEventListener('change', () => follow(placeOf()))
  // It may be that change which had this fetched: then the text has moved.
  if (room.matches !== hadRoom) follow((isDeck ? undefined : slideOfAddress()) ?? placeOf())
  if (isDeck) leadToArticle()
}

/** Where a reader is who has hardly come: the slide that the address names, by itself or as the deck names it. */
function slideOfAddress(): string | undefined {
  const [, id = ''] = /^#\/?([^/]+)/.exec(location.hash) ?? []
  return document.getElementById(id)?.closest('.slide')?.id
}

const isPresenting = () => document.documentElement.hasAttribute('data-presenting')

/** Parts far away are laid out anew, so that the text may have gone from the window: back to where its slide begins. */
function bringBack(place: string): void {
  const slide = document.getElementById(place)
  const { top = 0, bottom = 0 } = slide?.getBoundingClientRect() ?? {}
  if (top > innerHeight / 2 || bottom < 0) slide?.scrollIntoView()
}

/** Loads the page again where it chooses by itself: the deck keeps its address, with the step. */
function comeBackAt(place: string, isDeck: boolean): void {
  const { pathname, search } = location
  if (!isDeck) history.replaceState(history.state, '', `${pathname}${search}#/${place}`)
  // Else the browser would scroll back to where this page was.
  history.scrollRestoration = 'manual'
  location.reload()
}

/** Which slide is being read; none while it is a part behind them, which the deck hasn't. */
function followReader(): () => string | undefined {
  const parts = [...document.querySelectorAll('.slides > section, main > .part')]
  const nameOf = (part: Element | undefined) => (part?.matches('.slide') ? part.id : undefined)
  let place = nameOf(parts.findLast((part) => part.getBoundingClientRect().top <= innerHeight / 3))
  const line = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) place = nameOf(target)
    },
    // The line a third down, where people look.
    { rootMargin: '-33% 0px -66%' },
  )
  for (const part of parts) line.observe(part)
  return () => place
}

/** For whoever has no use for the canvas: words spaced or enlarged by the reader. */
function leadToArticle(): void {
  const probe = element('span', { 'aria-hidden': 'true' }, 'of two words')
  const look = {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'nowrap',
    font: `${SIZE}px monospace`,
  }
  Object.assign(probe.style, look)
  document.body.append(probe)
  let usual: number | undefined
  const leave = () => {
    const place = shownSlide()?.id
    if (place !== undefined && !isPresenting()) location.replace(`?read#${place}`)
  }
  // By a reader's own style sheet it may be so from the start, or since the moment before the first measure.
  const isRestyled = () => {
    const { letterSpacing, wordSpacing, fontSize } = getComputedStyle(probe)
    const [letters = 0, words = 0, size = 0] = [letterSpacing, wordSpacing, fontSize].map(Number.parseFloat)
    return letters > 0 || words > 0 || size > WIDER * SIZE
  }
  new ResizeObserver(() => {
    usual ??= probe.offsetWidth
    if (isRestyled() || probe.offsetWidth > WIDER * usual) leave()
  }).observe(probe)
}
