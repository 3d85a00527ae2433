import { expect, type Page } from '@playwright/test'

/** Opens the deck (at a slide) and waits until it can be walked. */
export async function openDeck(page: Page, id?: string): Promise<void> {
  await page.goto(id === undefined ? '/' : `/#/${id}`)
  await deckReady(page)
}

/** The deck is there in its own letters and hears every key. */
export async function deckReady(page: Page): Promise<void> {
  await expect(page.locator('.reveal.ready')).toBeVisible()
  // What walks the deck is fetched after the first slide is painted.
  await expect(page.locator('.stage-menu')).toBeAttached({ timeout: 15_000 })
  await page.evaluate(() => document.fonts.ready)
}

/** Goes to a slide by its address and waits until it is the one on screen. */
export async function goToSlide(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${id}`)
  await expectSlide(page, id)
}

/** The slide on the canvas, by its id: the stage has named it, and reveal.js has brought it there a frame later. */
export async function expectSlide(page: Page, id: string): Promise<void> {
  await expect(page.locator('.slides > section.present[data-shown]')).toHaveAttribute('id', id)
}
