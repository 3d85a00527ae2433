/** A built site that is being served in, pictures of what people see of it out. Nothing here knows what it shows. */

import { CANVAS } from '../../deck/model/canvas.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Chromium, ChromiumPage } from '../browser/chromium.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A phone held upright, in CSS pixels. */
export const PHONE = { width: 390, height: 844 }

/** Milliseconds that a slide may take to appear: many times what a busy machine needs. */
const PATIENCE = 20_000

/** What is photographed, and how. */
export interface Sitting {
  browser: Chromium
  /** Where the site is served, without a slash at its end. */
  url: string
  theme: Theme
}

/**
 * The slides as the audience sees them, each in its last step: their ids in, PNGs of 1280 × 720 times `scale` out, in
 * the same order. Throws DeckError for a slide that doesn't come.
 */
export async function takeSlides(
  { browser, url, theme }: Sitting,
  ids: readonly string[],
  scale = 1,
): Promise<Buffer[]> {
  const page = await browser.newPage({ ...CANVAS, scale })
  // A preview shows a place and nothing around it: no menu, no pointer, no word of how far one has got.
  await page.goto(`${url}/?preview&theme=${theme}#/${ids[0]}`)
  const pictures: Buffer[] = []
  for (const id of ids) {
    if (!(await page.evaluate(turnTo, { id, patience: PATIENCE })))
      throw new DeckError(`Slide “${id}” of ${url} did not come.`)
    pictures.push(await page.screenshot())
  }
  await page.close()
  return pictures
}

/** Runs in the page: turns to the last step of a slide; whether it is there, with its chart, within the time. */
async function turnTo({ id, patience }: { id: string; patience: number }): Promise<boolean> {
  const slide = document.getElementById(id)
  const last = Number(slide?.dataset.steps ?? 1) - 1
  location.hash = last > 0 ? `#/${id}/${last}` : `#/${id}`
  const isThere = () =>
    slide?.matches('.present[data-shown]') === true &&
    !slide.querySelector('figure[data-chart]:not([data-live])')
  const end = performance.now() + patience
  while (!isThere() && performance.now() < end) await new Promise((done) => setTimeout(done, 10))
  await document.fonts.ready
  return isThere()
}

/** A place of the reading view. */
export interface ReadingPlace {
  id: string
  /** Its heading, or its id where it has none of its own. */
  title: string
  picture: Buffer
}

/**
 * The reading view on a phone: its cover, and the start of each of the places by their ids, as far as the page shows
 * them. PNGs of 390 × 844 times `scale`.
 */
export async function takePhone(
  { browser, url, theme }: Sitting,
  ids: readonly string[],
  scale = 2,
): Promise<ReadingPlace[]> {
  const page = await browser.newPage({ ...PHONE, scale })
  await page.goto(`${url}/?read`)
  // An article follows its reader's system; here it is told.
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
  const places: ReadingPlace[] = []
  for (const id of ids) {
    const title = await page.evaluate(bringToTop, id)
    if (title !== undefined) places.push({ id, title, picture: await settled(page) })
  }
  await page.close()
  return places
}

/** Runs in the page: brings a place to the top of the window; its heading, or nothing where there is none. */
async function bringToTop(id: string): Promise<string | undefined> {
  const place = document.getElementById(id)
  if (!place || place.getClientRects().length === 0) return undefined
  const top = () =>
    id === document.querySelector('.slide')?.id ? 0 : scrollY + place.getBoundingClientRect().top
  // What is far from the window has a guessed height until it comes near, so the way there is gone until it holds.
  for (let tries = 0; tries < 20 && Math.abs(scrollY - top()) > 1; tries++) {
    window.scrollTo({ top: top(), behavior: 'instant' })
    await new Promise((done) => setTimeout(done, 50))
  }
  return place.querySelector('h1, h2')?.textContent ?? id
}

/** The picture of a page once it looks the same twice: charts and parts that come late are there. */
export async function settled(page: Pick<ChromiumPage, 'screenshot'>): Promise<Buffer> {
  let before = await page.screenshot()
  for (let tries = 0; tries < 20; tries++) {
    const after = await page.screenshot()
    if (after.equals(before)) return after
    before = after
  }
  return before
}

/** The presenter's page beside a deck that stands at a slide's last step: PNG of `size`, its clock stopped at ten. */
export async function takePresenter(
  { browser, url, theme }: Sitting,
  id: string,
  size: { width: number; height: number },
): Promise<Buffer> {
  const deck = await browser.newPage(CANVAS)
  await deck.goto(`${url}/?theme=${theme}#/${id}`)
  const step = await deck.evaluate(
    (slide) => Math.max(0, Number(document.getElementById(slide)?.dataset.steps ?? 1) - 1),
    id,
  )
  await deck.evaluate((place) => void location.replace(place), `#/${id}/${step}`)
  const page = await browser.newPage(size)
  await page.goto(`${url}/presenter.html`)
  if (!(await page.evaluate(followDeck, { id, step, theme, patience: PATIENCE })))
    throw new DeckError(`The presenter’s page of ${url} did not follow to slide “${id}”.`)
  const picture = await settled(page)
  await page.close()
  await deck.close()
  return picture
}

interface Following {
  id: string
  step: number
  theme: Theme
  /** Milliseconds. */
  patience: number
}

/** Runs in the presenter's page: waits until it and both its frames are where the deck is; stops its clock. */
async function followDeck({ id, step, theme, patience }: Following): Promise<boolean> {
  Date.prototype.toLocaleTimeString = () => '10:00'
  document.documentElement.dataset.theme = theme
  const shown = () => {
    const frames = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument)
    return frames.map((frame) => frame?.querySelector<HTMLElement>('.present[data-shown]'))
  }
  const isThere = () => {
    const sheets = [...document.querySelectorAll<HTMLElement>('.speaker-sheet')]
    const sheet = sheets.find((one) => one.getClientRects().length > 0)
    const slides = shown()
    const isDrawn = slides.every(
      (slide) => slide && !slide.querySelector('figure[data-chart]:not([data-live])'),
    )
    const [now] = slides
    const steps = now ? [now, ...now.querySelectorAll<HTMLElement>('[data-step]')] : []
    const isAtStep = step === 0 || steps.some(({ dataset }) => dataset.step === String(step))
    const isPlace = sheet?.dataset.slide === id && now?.id === id && isAtStep
    return isPlace && isDrawn && document.querySelector('[data-time="wall"]')?.textContent === '10:00'
  }
  const end = performance.now() + patience
  while (!isThere() && performance.now() < end) await new Promise((done) => setTimeout(done, 20))
  return isThere()
}
