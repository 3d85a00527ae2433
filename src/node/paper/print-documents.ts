/** The three papers: a deck and a browser in, finished PDFs out. */

import { createHash } from 'node:crypto'
import { CANVAS } from '../../deck/model/canvas.ts'
import type { Deck, DrawnDeck, Slide } from '../../deck/model/types.ts'
import { documentTitle } from '../../pages/imprint.ts'
import { handoutPages, leavesOf, renderHandout } from '../../pages/paper/render-handout.ts'
import { renderOnepage, slidesOfBrief } from '../../pages/paper/render-onepage.ts'
import { renderPrintDocument } from '../../pages/paper/render-print-document.ts'
import { renderPrintSlides } from '../../pages/paper/render-print-slides.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { say } from '../../words/say.ts'
import type { Chromium, ChromiumPage } from '../browser/chromium.ts'
import { type Facts, finishPdf, openPdf, pagesOfTargets } from './finish-pdf.ts'
import { fitLeaves, type PageGuess } from './fit-leaves.ts'
import { faultSentence, findPageFaults, type PageFault } from './page-faults.ts'
import { findOverflows, openPrintPage, stylesFor } from './print-page.ts'
import { PAPERS, type Paper } from './products.ts'

/** What all documents are printed from and with. */
export interface PrintJob {
  deck: DrawnDeck
  /** The slides of the show. */
  slides: Slide[]
  theme: 'light' | 'dark'
  paper: Paper
  /** Absent for a deck that was never checked: then its documents have no date. */
  date?: Date | undefined
  browser: Chromium
}

export interface FinishedPdf {
  bytes: Uint8Array
  pages: number
}

/** Left and right of the handout's text, above and below it, in mm; as in handout.css. */
export const HANDOUT_MARGIN = 18
export const HANDOUT_ABOVE = 17
export const HANDOUT_BELOW = 16
const PX_PER_MM = 96 / 25.4

/** One page a slide. Throws DeckError for slides that their page can't hold. */
export async function printSlides(job: PrintJob): Promise<FinishedPdf> {
  const { deck, slides, theme, browser } = job
  const { settings } = deck
  const text = renderPrintDocument(
    {
      title: documentTitle(settings),
      theme,
      styles: stylesFor('print', deck),
      body: renderPrintSlides(deck, slides),
    },
    settings,
  )
  const page = await openPrintPage(browser, text, CANVAS)
  const overflows = await findOverflows(page)
  if (overflows.length > 0) throw new DeckError(overflowMessage(overflows, slides))
  const faults = await findPageFaults(page)
  if (faults.length > 0) throw new DeckError(faults.map((fault) => faultMessage(fault, slides)).join('\n'))
  const bookmarks = slides.map(({ headline }, index) => ({ title: headline, page: index }))
  const pageNames = slides.map(({ label }) => label)
  const printed = await page.pdf({ tagged: true })
  await page.close()
  const bytes = await finishPdf(printed, { ...factsOf(job, text, bookmarks), pageNames })
  return { bytes, pages: slides.length }
}

function faultMessage(fault: PageFault, slides: Slide[]): string {
  const file = slides.find(({ id }) => id === fault.slide)?.file ?? fault.slide
  return `${file}: ${faultSentence(fault)}. Shorten it, or choose a layout with more room.`
}

function overflowMessage(overflows: { id: string; by: number }[], slides: Slide[]): string {
  return overflows
    .map(({ id, by }) => {
      const file = slides.find((slide) => slide.id === id)?.file ?? id
      return `${file}: the slide is ${by} px too full for its page. Shorten it, or cut it in two.`
    })
    .join('\n')
}

/** The handout before it is printed: its title, its HTML, and how wide and high a page of text is, in CSS pixels. */
export function handoutText({ deck, slides, paper }: Pick<PrintJob, 'deck' | 'slides' | 'paper'>) {
  const { settings } = deck
  const { css, width } = PAPERS[paper]
  const textWidth = (width - 2 * HANDOUT_MARGIN) * PX_PER_MM
  const styles = [
    stylesFor('handout', deck),
    handoutPages(deck, slides),
    `@page { size: ${css} portrait }`,
    `:root { --text-width: ${textWidth.toFixed(2)} }`,
  ].join('\n')
  const title = say(settings, 'handout-title', { title: documentTitle(settings) })
  const body = renderHandout(deck, slides)
  return {
    title,
    text: renderPrintDocument({ title, theme: 'light', styles, body }, settings),
    width: textWidth,
    height: (PAPERS[paper].height - HANDOUT_ABOVE - HANDOUT_BELOW) * PX_PER_MM,
  }
}

/** Slides with their notes. Printed once more when something stands on another page than was expected. */
export async function printHandout(job: PrintJob): Promise<FinishedPdf> {
  const { deck, slides, browser } = job
  const { settings } = deck
  const { title, text, width, height } = handoutText(job)
  const page = await openPrintPage(browser, text, CANVAS)
  const guess = await fitLeaves(page, { width, height })
  await nameTargetPages(page, guess)
  let printed = await openPdf(await page.pdf({ tagged: true }))
  const { targets, pages } = await pagesOfTargets(printed)
  if (Object.entries(guess).some(([id, index]) => targets.get(id) !== index)) {
    await nameTargetPages(page, Object.fromEntries(targets))
    printed = await openPdf(await page.pdf({ tagged: true }))
  }
  const bookmarks = [
    { title: documentTitle(settings), page: 0 },
    ...leavesOf(slides)
      .filter(({ part }) => part !== 'title')
      .map(({ id, headline }) => ({ title: headline, page: targets.get(id) ?? 0 })),
    ...(deck.citations.size > 0
      ? [{ title: say(settings, 'sources'), page: targets.get('sources') ?? 0 }]
      : []),
  ]
  await page.close()
  const bytes = await finishPdf(printed, { ...factsOf(job, text, bookmarks), title })
  return { bytes, pages }
}

/** Writes the pages of all that the contents name into them; `pages` counts from 0. */
async function nameTargetPages(page: ChromiumPage, pages: PageGuess): Promise<void> {
  await page.evaluate((pages) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
      place.textContent = String((pages[place.dataset.pageOf ?? ''] ?? 0) + 1)
  }, pages)
}

/** Tried in this order until the brief fits; smaller would be too small to read. */
const ONEPAGE_SIZES = [1, 0.97, 0.94, 0.91]

/** The brief, which the deck must have, on one side. Throws DeckError when it needs a second side. */
export async function printOnepage(job: PrintJob): Promise<FinishedPdf> {
  const { deck, paper, browser } = job
  const { settings } = deck
  const { brief } = settings
  if (!brief) throw new Error('a one-page brief of a deck that has none')
  const { css } = PAPERS[paper]
  const styles = `${stylesFor('onepage', deck)}\n@page { size: ${css} portrait }`
  const title = say(settings, 'onepage-title', { title: documentTitle(settings) })
  const text = renderPrintDocument(
    { title, theme: 'light', styles, body: renderOnepage(deck, brief) },
    settings,
  )
  const page = await openPrintPage(browser, text, CANVAS)
  const bookmarks = [{ title: documentTitle(settings), page: 0 }]
  for (const zoom of ONEPAGE_SIZES) {
    await page.evaluate((zoom) => document.body.style.setProperty('zoom', String(zoom)), zoom)
    const printed = await openPdf(await page.pdf({ tagged: true }))
    const { pages } = await pagesOfTargets(printed)
    if (pages > 1) continue
    await page.close()
    const bytes = await finishPdf(printed, { ...factsOf(job, text, bookmarks), title })
    return { bytes, pages }
  }
  throw new DeckError(
    `The one-page brief does not fit one side of ${css}. Shorten the slides it is made of: ${slidesOfBrief(brief).join(', ')}.`,
  )
}

function factsOf({ deck, date }: PrintJob, text: string, bookmarks: Facts['bookmarks']): Facts {
  const { settings } = deck
  const subject = settings.status === 'draft' ? { subject: say(settings, 'draft') } : {}
  const identity = createHash('sha256').update(text).digest('hex')
  return {
    title: documentTitle(settings),
    lang: settings.lang,
    author: settings.author,
    ...subject,
    date,
    identity,
    bookmarks,
    nameOf: (id) => nameTarget(id, deck),
  }
}

/** What stands at a link's target, in words. */
function nameTarget(id: string, { slides, settings }: Deck): string {
  const slide = slides.find((slide) => slide.id === id)
  if (slide?.layout === 'title') return say(settings, 'link-to-title')
  if (slide) return say(settings, 'link-to-slide', { slide: slide.label, headline: slide.headline })
  const [, number] = /^cite-(\d+)$/.exec(id) ?? []
  return number === undefined ? say(settings, 'sources') : say(settings, 'link-to-source', { number })
}
