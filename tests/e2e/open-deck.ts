import { expect, type Page } from '@playwright/test'

/** Opens the deck (at a slide) and waits until it can be walked. */
export async function openDeck(page: Page, id?: string): Promise<void> {
  await page.goto(id === undefined ? '/' : `/#/${id}`)
  await expect(page.locator('.reveal.ready')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** Goes to a slide by its address and waits until it is the one on screen. */
export async function goToSlide(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${id}`)
  await expectSlide(page, id)
}

/** The slide on screen is this one. */
export async function expectSlide(page: Page, id: string): Promise<void> {
  await expect(page.locator('.slides > section.present')).toHaveAttribute('id', id)
}
