import { expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { deckReady, expectSlide, openDeck } from '../open-deck.ts'
import { present } from '../room.ts'

// A reader's own spaces are put in by a sheet of our own, which the page's policy forbids.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 720 } })

const WIDE = { width: 1280, height: 720 }
/** The same window at 200 %. */
const ZOOMED = { width: 640, height: 360 }

const isArticleAt = async (page: Page, id: string) => {
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  await expect(page.locator(`#${id} h2`)).toBeInViewport()
}

test('WCAG 1.4.4: zoomed while it is open, the deck becomes the article at the same slide, and back', async ({
  page,
}) => {
  await openDeck(page, `${slides.stepped}/2`)
  await page.setViewportSize(ZOOMED)
  await isArticleAt(page, slides.stepped)
  const size = await page
    .locator(`#${slides.stepped} .say`)
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  expect(size).toBeGreaterThanOrEqual(16)

  // The reader goes on to another slide before there is room again.
  await page.locator(`#${slides.eighth} h2`).evaluate((heading) => heading.scrollIntoView())
  await expect(page.locator(`#${slides.eighth} h2`)).toBeInViewport()
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await page.setViewportSize(WIDE)
  await deckReady(page)
  await expectSlide(page, slides.eighth)
})

test('whoever presents keeps the deck in any window', async ({ page }) => {
  await openDeck(page, slides.chart)
  await present(page)
  await page.setViewportSize(ZOOMED)
  // Longer than a window is left to rest.
  await page.waitForFunction(
    (since) => performance.now() > since + 1000,
    await page.evaluate(() => performance.now()),
  )
  await expectSlide(page, slides.chart)
})

test('what an address asks for stays: the article in a window that becomes wide', async ({ page }) => {
  await page.setViewportSize(ZOOMED)
  await page.goto(`/?read#${slides.chart}`)
  await isArticleAt(page, slides.chart)
  await page.setViewportSize(WIDE)
  await page.waitForFunction(
    (since) => performance.now() > since + 1000,
    await page.evaluate(() => performance.now()),
  )
  await isArticleAt(page, slides.chart)
})

test('so it does where the window changes before anything follows it', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route(/follow-room[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.setViewportSize(ZOOMED)
  const asked = page.waitForRequest(/follow-room[^/]*\.js$/)
  await page.goto(`/?read#${slides.ladder}`)
  await isArticleAt(page, slides.ladder)
  await page.setViewportSize(WIDE)
  await asked
  await page.evaluate(() => scrollTo(0, 0))
  await expect(page.locator(`#${slides.ladder} h2`)).not.toBeInViewport()
  release()
  await isArticleAt(page, slides.ladder)
})

test('a phone on its side has no room for a canvas, and reads', async ({ page }) => {
  await page.setViewportSize({ width: 932, height: 430 })
  await page.goto(`/#/${slides.chart}`)
  await isArticleAt(page, slides.chart)
})

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

test('WCAG 1.4.12: a reader’s own spaces lead to the article, which loses nothing by them', async ({
  page,
}) => {
  await openDeck(page, slides.chart)
  await page.mouse.move(200, 200)
  await page.addStyleTag({ content: SPACED })
  await expect(page).toHaveURL(new RegExp(`\\?read#${slides.chart}$`))
  await isArticleAt(page, slides.chart)
  await page.addStyleTag({ content: SPACED })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slide :is(h2, p, li, td, th, blockquote), .part p')]
      .filter((text) => text.checkVisibility() && getComputedStyle(text).overflowX !== 'visible')
      .filter(({ scrollWidth, clientWidth, offsetWidth }) => offsetWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  )
  expect(cut).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
})

for (const moment of ['before anybody moves', 'at once when what follows the window is there', 'later'])
  test(`letters that a reader enlarges without zooming lead to the article too: ${moment}`, async ({
    page,
  }) => {
    await openDeck(page, slides.chart)
    // The deck may have given way before the style is reported as added.
    const enlarge = () =>
      page.addStyleTag({ content: 'html, body > span { font-size: 32px !important }' }).catch(() => {})
    if (moment === 'before anybody moves') await enlarge()
    await page.mouse.move(200, 200)
    if (moment === 'before anybody moves') return isArticleAt(page, slides.chart)
    // What follows the window comes with the first sign of somebody, and measures in the next frame.
    await expect(page.locator('body > span')).toBeAttached()
    if (moment === 'later')
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
    await enlarge()
    await isArticleAt(page, slides.chart)
  })

test('the skip link of the deck is the first stop and leads to the contents', async ({ page }) => {
  await openDeck(page)
  const link = page.locator('.skip-link')
  // Before any key: whoever presses Tab and Enter is quicker than what is fetched for the first of them.
  expect(await link.getAttribute('href')).toBe('?read#contents')
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await expect(link).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#contents h2')).toBeInViewport()
})

test('on a phone what is pressed is as large as a finger, and the contents have a heading', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeAttached()
  await expect(page.locator('.tool-button')).toBeAttached()
  const small = await page
    .locator('button, .contents a, .in-short a, .to-contents, .files a')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ name: one.textContent, height: one.getBoundingClientRect().height }))
        // What is far from the window isn't laid out.
        .filter(({ height }) => height > 0 && height < 44),
    )
  expect(small.slice(0, 5)).toEqual([])
})

test('on a phone the number of each entry of the contents stands on its first line', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeAttached()
  const entries = await page.locator('.contents li:not(.group), .in-short li').evaluateAll((all) =>
    all.flatMap((entry) => {
      const range = document.createRange()
      const [number, link] = [entry.querySelector('.number'), entry.querySelector('a')]
      if (!number?.textContent?.trim() || !link) return []
      const tops = [number, link].map((one) => {
        range.selectNodeContents(one)
        return range.getClientRects()[0]?.top ?? 0
      }) as [number, number]
      return [{ entry: link.textContent, apart: tops[1] - tops[0] }]
    }),
  )
  expect(entries.length).toBeGreaterThan(5)
  expect(entries.filter(({ apart }) => Math.abs(apart) > 1)).toEqual([])
})

test('a wide table on a phone shows at its edge that there is more, and scrolls by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.locator('.tool-button')).toBeAttached()
  const wide = await page
    .locator('.chart-table, .data-table, .lead:has(> table), .evidence:has(> .source-map)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => ({
          shade: getComputedStyle(one).backgroundImage.includes('gradient'),
          stop: (one as HTMLElement).tabIndex >= 0 || one.querySelector('a, button') !== null,
        })),
    )
  expect(wide.length).toBeGreaterThan(0)
  expect(wide.filter(({ shade, stop }) => !shade || !stop)).toEqual([])
})

test('each run of lines under a slide leads to its own first line', async ({ page }) => {
  await openDeck(page, slides.chart)
  const links = page.locator(`#${slides.chart} .source-line .line-ref`)
  for (const link of await links.all()) {
    const first = /^\d+/.exec((await link.textContent()) ?? '')?.[0]
    expect(await link.getAttribute('href')).toBe(`#L${first}`)
    expect(await link.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline')
  }
  await links.first().click()
  // From any reference one press leads to how the deck is read.
  await page.getByRole('dialog').getByRole('link', { name: 'How to read this deck' }).click()
  await expectSlide(page, slides.terms)
})

test('a short form says what it means where it first stands in a slide, and there only', async ({ page }) => {
  // The gallery has none of its own.
  await page.route('/?read', async (route) => {
    const response = await route.fetch()
    const body = (await response.text())
      .replaceAll('owners', 'VRA')
      .replace('<strong>Order</strong>', '<strong>WGS / VRA</strong> Gauge Service / Vell River Authority')
      .replace('Vell River Authority Inspection Order of 17 March 2025', 'Vell River Authority')
    await route.fulfill({ response, body })
  })
  await page.goto('/?read')
  const said = page.locator('abbr[title="Vell River Authority"]')
  await expect(said.first()).toHaveText('VRA')
  const places = await said.evaluateAll((all) => all.map((one) => one.closest('section')?.id))
  expect(places.length).toBeGreaterThan(2)
  expect(new Set(places).size).toBe(places.length)
  await expect(page.locator('abbr')).toHaveCount(places.length)
})
