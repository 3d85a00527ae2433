import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { violations } from '../axe.ts'
import { openDeck } from '../open-deck.ts'
import { SITE } from '../site.ts'
import { watch } from '../watch.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Accessibility', exact: true })

test('the statement is one press from the article’s foot and from the deck’s menu, and leads back', async ({
  page,
}) => {
  await page.goto('/?read')
  await page.locator('.page-foot').getByRole('link', { name: 'Accessibility' }).click()
  await expect(heading(page)).toBeVisible()
  await page.getByRole('link', { name: 'text view' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  await openDeck(page)
  await page.keyboard.press('F1')
  await page.getByRole('link', { name: 'Accessibility' }).click()
  await expect(heading(page)).toBeVisible()
})

test('it needs no script, asks nobody else and stores nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto('/accessibility.html')
  await expect(heading(page)).toBeVisible()
  await expect(page.getByText('What was not tested')).toBeVisible()
  expect(new Set(asked)).toEqual(new Set([new URL(baseURL ?? '').origin]))
  const source = readFileSync(join(SITE, 'accessibility.html'), 'utf8')
  expect(source).not.toContain('<script')
  expect(source).toContain(`content="default-src 'none'; script-src 'self';`)
  await context.close()
})

for (const { theme, forcedColors, width } of [
  { theme: 'light', forcedColors: 'none', width: 390 },
  { theme: 'dark', forcedColors: 'none', width: 390 },
  { theme: 'light', forcedColors: 'none', width: 1280 },
  { theme: 'dark', forcedColors: 'none', width: 1280 },
  { theme: 'light', forcedColors: 'active', width: 1280 },
] as const)
  test(`axe finds nothing on the statement, and nothing is cut: ${theme}, ${forcedColors}, ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: theme,
      forcedColors,
      baseURL: baseURL ?? '',
    })
    const page = await context.newPage()
    await page.goto('/accessibility.html')
    await expect(heading(page)).toBeVisible()
    const { scrollWidth, background } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      background: getComputedStyle(document.documentElement).backgroundColor,
    }))
    expect(scrollWidth).toBe(width)
    if (forcedColors === 'none')
      expect(background).toBe(theme === 'dark' ? 'rgb(17, 22, 29)' : 'rgb(255, 255, 255)')
    expect(await violations(page)).toEqual([])
    await context.close()
  })

test('in the single file it is a part, reached from foot and menu, and so are the licences', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'statement-'))
  try {
    copyFileSync(join(SITE, 'briefing.html'), join(folder, 'briefing.html'))
    const address = pathToFileURL(join(folder, 'briefing.html')).href
    const watched = await watch(page, address)
    await page.goto(`${address}?read`)
    await page.locator('.page-foot').getByRole('link', { name: 'Accessibility' }).click()
    const statement = page.getByRole('heading', { level: 2, name: 'Accessibility', exact: true })
    await expect(statement).toBeInViewport()
    await page.getByText('The code and fonts in this file').click()
    const texts = page.locator('#licences pre')
    for (const words of [
      'briefing-deck',
      'reveal.js',
      'chart.js',
      'SIL OPEN FONT LICENSE',
      'The above copyright notice',
    ])
      await expect(texts).toContainText(words)
    expect(await violations(page)).toEqual([])
    await page.goto(`${address}?deck`)
    await expect(page.locator('.stage-menu')).toBeAttached({ timeout: 15_000 })
    await page.keyboard.press('F1')
    await page.getByRole('link', { name: 'Accessibility' }).click()
    await expect(statement).toBeInViewport()
    expect(await watched.faults()).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
