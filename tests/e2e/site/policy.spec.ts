import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { SITE } from '../site.ts'
import { leftBehind, NOTHING, walkDeck, watch } from '../watch.ts'

const pages = readdirSync(SITE).filter((name) => name.endsWith('.html'))

for (const name of pages) {
  test(`${name} holds no inline code that its policy doesn't name`, async ({ page }) => {
    await page.goto(`/${name}?read`)
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')]
      return {
        handlers: all.flatMap((one) => one.getAttributeNames()).filter((attribute) => /^on/.test(attribute)),
        scripts: document.querySelectorAll('script:not([src])').length,
        styles: document.querySelectorAll('style').length,
        addresses: all.filter((one) => /^javascript:/i.test(one.getAttribute('href') ?? '')).length,
      }
    })
    // The lines that choose what is laid out, and the styles of the first paint; of the single file also its code and
    // fonts. A browser that obeys the policy has run them, so their sums are in it.
    const [scripts, styles] = { 'index.html': [1, 1], 'briefing.html': [2, 2] }[name] ?? [0, 0]
    expect(found).toEqual({ handlers: [], scripts, styles, addresses: 0 })
    // As written, before reveal.js sets styles on elements (which no policy minds).
    expect(readFileSync(`${SITE}/${name}`, 'utf8').replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(
      /<[^>]*\sstyle="/,
    )
  })
}

for (const address of ['/', '/briefing.html'])
  test(`walking the deck of ${address} breaks no rule and leaves nothing @engines`, async ({
    page,
    baseURL,
  }) => {
    const watched = await watch(page, baseURL ?? '')
    await page.goto(address)
    await walkDeck(page)
    expect(await watched.faults()).toEqual([])
    expect(await leftBehind(page)).toEqual(NOTHING)
  })

test('reading, copying a link and following a reference break no rule @engines', async ({
  page,
  baseURL,
}) => {
  const watched = await watch(page, baseURL ?? '')
  await page.goto('/?read')
  await page
    .getByRole('button', { name: /^Copy link/ })
    .first()
    .click()
  await page.locator('.source-line a').first().click()
  await expect(page).toHaveURL(/#L\d+$/)
  expect(await watched.faults()).toEqual([])
  expect(await leftBehind(page)).toEqual(NOTHING)
})

test('the presenter breaks no rule and leaves nothing @engines', async ({ page, baseURL }) => {
  const watched = await watch(page, baseURL ?? '')
  await page.goto('/presenter.html')
  await page.keyboard.press('ArrowRight')
  expect(await watched.faults()).toEqual([])
  expect(await leftBehind(page)).toEqual(NOTHING)
})

test('with JavaScript off everything is read, and nothing but the page’s own files is asked for', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url().replace(baseURL ?? '', '')))
  await page.goto('/')
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('.slide')).not.toHaveCount(0)
  expect(asked.filter((path) => !/^\/$|^\/assets\//.test(path))).toEqual([])
  await context.close()
})
