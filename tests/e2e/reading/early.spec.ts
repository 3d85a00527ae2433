import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { deckReady } from '../open-deck.ts'
import { SITE } from '../site.ts'

// Before the deck has started only the slide that is asked for is laid out; whatever goes wrong, the article is whole.

const LAST = slides.terms

/** Keeps all scripts from coming until the function that comes back is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return go
}

/** Opens an address and waits for the end of the page, which scripts may still be missing from. */
async function openHeld(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('.page-foot').waitFor({ state: 'attached' })
}

/** Ids of the slides that are laid out. */
const laidOut = (page: Page) =>
  page
    .locator('.slides > section')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id))

const headline = (page: Page, id: string) =>
  page
    .locator(`#${id} :is(h1, h2)`)
    .first()
    .evaluate(async (element) => {
      await document.fonts.ready
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height]
    })

for (const [address, id] of [
  ['/', slides.title],
  [`/#/${slides.table}`, slides.table],
  ['/#/3', slides.third],
  ['/?show=short', slides.title],
  [`/?theme=dark#/${slides.matrix}`, slides.matrix],
] as const)
  test(`${address}: until the deck starts its slide alone is laid out, where the deck leaves it @engines`, async ({
    page,
  }) => {
    const go = await holdScripts(page)
    await openHeld(page, address)
    expect(await laidOut(page)).toEqual([id])
    const before = await headline(page, id)
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const colour = await ground()
    go()
    await deckReady(page)
    await expect(page.locator('.slides > section[data-shown]')).toHaveAttribute('id', id)
    const after = await headline(page, id)
    for (const [index, value] of before.entries())
      expect(Math.abs(value - (after[index] ?? Number.NaN))).toBeLessThanOrEqual(1)
    expect(await ground()).toBe(colour)
  })

async function expectArticle(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  await expect(page.locator('html')).not.toHaveAttribute('data-early')
  expect((await laidOut(page)).length).toBe(await page.locator('.slides > section').count())
  await expect(page.locator('#source')).toBeVisible()
}

test('a script that does not come leaves the whole article', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await openHeld(page, `/#/${slides.table}`)
  await expectArticle(page)
})

test('a deck that does not come leaves the whole article', async ({ page }) => {
  await page.route('**/start-deck-*.js', (route) => route.abort())
  await openHeld(page, '/')
  await expect(page.locator('.why-article')).toBeVisible()
  await expectArticle(page)
})

test('a script that hangs leaves the article after ten seconds, and the deck may still come', async ({
  page,
}) => {
  await page.clock.install()
  const go = await holdScripts(page)
  await openHeld(page, '/')
  expect(await laidOut(page)).toHaveLength(1)
  await page.clock.runFor(10_000)
  await expectArticle(page)
  await page.clock.resume()
  go()
  await deckReady(page)
})

test('a printer that does not wait for the deck has the whole article', async ({ page }) => {
  await holdScripts(page)
  await openHeld(page, '/')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expectArticle(page)
})

test('of a page that was cut off half-way the slides that came are a deck', async ({ page }) => {
  const whole = readFileSync(join(SITE, 'index.html'), 'utf8')
  const half = whole.slice(0, whole.indexOf(`id="${LAST}"`))
  await page.route('**/', (route) => route.fulfill({ body: half, contentType: 'text/html' }))
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/')
  await deckReady(page)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.slides > section[data-shown]')).toHaveAttribute('id', slides.first)
})

test('a narrow window, the reading view and a line of the source are the article from the start', async ({
  page,
}) => {
  await holdScripts(page)
  for (const address of ['/?read', '/#L5', `/#${LAST}`]) {
    await openHeld(page, address)
    await expectArticle(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/#/${slides.table}`, { waitUntil: 'commit' })
  await page.locator('.page-foot').waitFor({ state: 'attached' })
  await expectArticle(page)
})
