import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { quotedBySecond, slides } from '../../helpers/gallery.ts'
import { SITE } from '../site.ts'
import { walkDeck, watch } from '../watch.ts'

// Alone in a folder whose name is as awkward as a person's: nothing beside it can help.
let folder = ''
let address = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one file – '))
  copyFileSync(join(SITE, 'briefing.html'), join(folder, 'briefing.html'))
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
  const watched = await watch(page, address)
  await page.goto(`${address}?presenter`)
  await expect(page.locator('body')).toContainText('Say')
  expect(await watched.faults()).toEqual([])
})

test('its charts come alive and step, without a file to load them from @engines', async ({ page }) => {
  const watched = await watch(page, address)
  await page.goto(`${address}#/${slides.stepped}`)
  const figure = page.locator(`figure[data-chart="${slides.stepped}"]`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(figure).toHaveAttribute('data-step', '1')
  expect(await watched.faults()).toEqual([])
})

test('its source drawer opens, moves and closes by keyboard, and focus returns @engines', async ({
  page,
}) => {
  const watched = await watch(page, address)
  await page.goto(`${address}#/${slides.second}`)
  const source = page.getByRole('button', { name: 'Source' })
  await source.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer.locator(`#${quotedBySecond}`)).toBeInViewport()
  await page.keyboard.press('Tab')
  expect(await drawer.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(source).toBeFocused()
  await expect(page.locator(`#${slides.second}`)).toBeVisible()
  expect(await watched.faults()).toEqual([])
})

test('its presenter, opened from the deck, follows it and leads it', async ({ page, context }) => {
  await page.goto(address)
  await page.locator('.stage-menu').click()
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Presenter view' }).click(),
  ])
  await expect(presenter.locator('.where')).not.toBeEmpty()
  await presenter.keyboard.press('ArrowRight')
  await expect(page.locator('.slides > section[data-shown]')).toHaveAttribute('id', slides.first)
  await page.bringToFront()
  await page.keyboard.press('ArrowRight')
  await expect(presenter.locator('.speaker-sheet:visible')).toHaveAttribute('data-slide', slides.second)
})

test('F4, F20: the secret of its two windows is in no name, outlives a reload, and a closed window is told @engines', async ({
  page,
  context,
}) => {
  await page.goto(address)
  await page.locator('.stage-menu').click()
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Presenter view' }).click(),
  ])
  const connection = presenter.locator('.connection')
  // Before its script has run, the page has nothing to say of a connection.
  const isReady = () => expect(presenter.locator('.where')).not.toBeEmpty()
  await isReady()
  await expect(connection).toBeHidden()
  await presenter.keyboard.press('ArrowRight')
  await expect(page.locator('.slides > section[data-shown]')).toHaveAttribute('id', slides.first)
  // Chromium drops a history entry's state when the address is written in the instant of a reload.
  await expect(page).toHaveURL(new RegExp(`#/${slides.first}$`))
  for (const one of [page, presenter]) {
    expect(await one.evaluate(() => window.name)).toBe('')
    await one.reload()
    await isReady()
    await expect(connection).toBeHidden()
    expect(await one.evaluate(() => window.name)).toBe('')
  }
  await presenter.keyboard.press('ArrowRight')
  await expect(page.locator('.slides > section[data-shown]')).toHaveAttribute('id', slides.second)
  // A page elsewhere finds neither the name nor what the history entry holds.
  const stranger = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>stranger</title>')
  })
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
  await page.evaluate(
    (to) => location.assign(to),
    `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`,
  )
  await expect(page).toHaveTitle('stranger')
  expect(await page.evaluate(() => [window.name, history.state])).toEqual(['', null])
  await expect(connection).toBeVisible({ timeout: 8000 })
  stranger.closeAllConnections()
  stranger.close()
})
