import type { Page } from '@playwright/test'
import type { Deck, Slide } from '../../src/deck/model/types.ts'
import { canvasFaults, groundFaults, measureCanvas, STILL, unknownRecords } from './canvas-faults.ts'
import { goToSlide, openDeck } from './open-deck.ts'

/** Windows of a talk: as wide as most screens, and as high as an old projector. */
export const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
] as const
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Opens the deck with charts and diagrams as they are on paper. */
export async function openStill(page: Page, theme: Theme): Promise<void> {
  await openDeck(page)
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)
  await page.addStyleTag({ content: STILL })
}

/** Goes through all slides, of which those are `deep` whose evidence fills the canvas: what is wrong with them, each with the id of its slide, and how many texts were looked at. */
export async function walkCanvas(
  page: Page,
  deck: Deck,
  deep: (slide: Slide) => boolean,
): Promise<{ faults: string[]; texts: number }> {
  const faults: string[] = []
  let texts = 0
  for (const slide of deck.slides) {
    await goToSlide(page, slide.id)
    const measured = await page.evaluate(measureCanvas)
    texts += measured.lines.length
    const found = [
      ...canvasFaults(measured, deep(slide)),
      ...(await groundFaults(page, measured)),
      ...unknownRecords(measured, deck),
    ]
    faults.push(...found.map((fault) => `${slide.id}: ${fault}`))
  }
  return { faults, texts }
}
