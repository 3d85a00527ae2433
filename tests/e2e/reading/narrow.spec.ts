import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { kindOf } from '../../../src/charts/kinds.ts'
import { galleryDeck } from '../../helpers/gallery.ts'
import { SITE } from '../site.ts'
import { watch } from '../watch.ts'

/** Charts of the deck that have a drawing for narrow windows, and how high that is. */
const charts = (await galleryDeck()).slides.flatMap(({ id, figure }) => {
  const narrow = figure?.chart && kindOf(figure.chart)?.narrow
  return figure?.chart && narrow ? [{ slide: id, ...narrow.size(figure.chart.data) }] : []
})

const PHONE = { width: 390, height: 844 }

/** What stands in a chart's figure and can be seen: its drawings, each by its own width and that in the window. */
const shown = (page: Page, slide: string) =>
  page.locator(`#${slide} figure.chart > svg`).evaluateAll((drawings) =>
    drawings
      .filter((drawing) => drawing.checkVisibility())
      .map((drawing) => ({
        own: (drawing as SVGSVGElement).viewBox.baseVal.width,
        right: drawing.getBoundingClientRect().right,
        named: (drawing.getAttribute('aria-label') ?? '') !== '',
        texts: drawing.querySelectorAll('text').length > 0,
      })),
  )

async function holdNarrow(page: Page): Promise<void> {
  expect(charts.length).toBeGreaterThan(0)
  await expect(page.locator('.chart > .chart-narrow text').first()).toBeAttached()
  for (const { slide } of charts) {
    const [drawing, ...others] = await shown(page, slide)
    expect(others, slide).toEqual([])
    expect(drawing, slide).toMatchObject({ named: true, texts: true })
    expect(drawing?.own, slide).toBeLessThanOrEqual(350)
    expect(drawing?.right, slide).toBeLessThanOrEqual(PHONE.width)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
}

test('on a phone each chart is drawn anew, 350 px wide, and nothing scrolls sideways @engines', async ({
  page,
  baseURL,
}) => {
  const watched = await watch(page, baseURL ?? '')
  await page.setViewportSize(PHONE)
  await page.goto('/')
  await holdNarrow(page)
  expect(await watched.faults()).toEqual([])
})

test('a wide window fetches none of it; it comes when the window becomes narrow, and goes when it is wide again', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/?read')
  await expect(page.locator('.copy-link').first()).toBeAttached()
  for (const { slide } of charts)
    expect(await shown(page, slide)).toMatchObject([{ named: true, texts: true }])
  expect(fetched.filter((url) => url.includes('narrow'))).toEqual([])
  await page.setViewportSize(PHONE)
  await holdNarrow(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const { slide } of charts) {
    const [drawing, ...others] = await shown(page, slide)
    expect(others).toEqual([])
    expect(drawing?.own).toBeGreaterThan(1000)
  }
})

test('the room of a drawing is kept until it has come: no text moves', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.route('**/*.js', () => {})
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('.page-foot')).toBeAttached()
  for (const { slide, height } of charts) {
    const box = await page.locator(`#${slide} .chart-narrow`).boundingBox()
    expect(box?.width, slide).toBeGreaterThan(340)
    expect((box?.height ?? 0) / (box?.width ?? 1), slide).toBeCloseTo(height / 350, 2)
  }
})

test('where the drawings can’t come, those of wide windows are shown', async ({ page }) => {
  await page.route('**/*narrow*.js', (route) => route.abort())
  await page.setViewportSize(PHONE)
  await page.goto('/')
  await expect(page.locator('.chart > .chart-narrow')).toHaveCount(0)
  for (const { slide } of charts) expect(await shown(page, slide)).toMatchObject([{ texts: true }])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('a phone has each chart as its table', async ({ page }) => {
    await page.goto('/')
    for (const { slide } of charts) {
      expect(await shown(page, slide), slide).toEqual([])
      await expect(page.locator(`#${slide} figure.chart table`)).toBeVisible()
    }
  })
})

test('the single file has them in it, and opens by double click @engines', async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'narrow '))
  copyFileSync(join(SITE, 'briefing.html'), join(folder, 'briefing.html'))
  const address = pathToFileURL(join(folder, 'briefing.html')).href
  const watched = await watch(page, address)
  await context.setOffline(true).catch(() => {})
  await page.setViewportSize(PHONE)
  await page.goto(address)
  await holdNarrow(page)
  expect(await watched.faults()).toEqual([])
  rmSync(folder, { recursive: true })
})

test('a phone that prints has the slides as they are on the canvas', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/')
  await expect(page.locator('.chart > .chart-narrow text').first()).toBeAttached()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const drawings = await page
    .locator('.sheets .chart > svg')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().width),
    )
  expect(drawings.length).toBeGreaterThan(3)
  expect(Math.min(...drawings)).toBeGreaterThan(1000)
})
