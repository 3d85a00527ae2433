import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { walkDeck, watch } from './watch.ts'

// Alone in a folder whose name is as awkward as a person's: nothing beside it can help.
let folder = ''
let address = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one file – '))
  copyFileSync('dist/briefing.html', join(folder, 'briefing.html'))
  address = pathToFileURL(join(folder, 'briefing.html')).href
})
test.afterAll(() => rmSync(folder, { recursive: true }))

// Test drivers let Firefox treat all files as one site; people's Firefox does not.
test.use({
  launchOptions: async ({ launchOptions, browserName }, use) =>
    use(
      browserName === 'firefox'
        ? { ...launchOptions, firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true } }
        : launchOptions,
    ),
})

test('opens by double click, offline, and walks as a deck @engines', async ({ page, context }) => {
  const watched = await watch(page, address)
  await context.setOffline(true).catch(() => {})
  await page.goto(address)
  await walkDeck(page)
  expect(await page.evaluate(() => document.fonts.check('600 40px "Source Serif 4"'))).toBe(true)
  expect(await watched.faults()).toEqual([])
})

test('reads as an article, says which version it is, and carries its data @engines', async ({ page }) => {
  const watched = await watch(page, address)
  await page.goto(`${address}?read`)
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  await expect(page.locator('.page-foot')).toContainText(
    /Briefing file \d+\.\d+\.\d+, analysis as of .+, record checked \d+ \w+ \d{4}/,
  )
  const link = page.locator('a[download$=".csv"]').first()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  expect(await watched.faults()).toEqual([])
})

test('may frame itself, as its presenter does @engines', async ({ page }) => {
  const watched = await watch(page, address)
  await page.goto(`${address}?read`)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    document.body.append(frame)
    return new Promise((done) => frame.addEventListener('load', done))
  }, `${address}?read`)
  await expect(page.frameLocator('iframe').locator('h1')).toHaveCount(1)
  expect(await watched.faults()).toEqual([])
})

test('its presenter opens from the file @engines', async ({ page }) => {
  test.skip(!existsSync('dist/presenter.html'), 'this build has no presenter')
  const watched = await watch(page, address)
  await page.goto(`${address}?presenter`)
  await expect(page.locator('body')).toContainText('Say')
  expect(await watched.faults()).toEqual([])
})
