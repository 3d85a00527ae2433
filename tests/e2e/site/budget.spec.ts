import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { KB } from '../../../src/node/units.ts'
import { bytesUntil, collect, report, sent } from '../../helpers/budget.ts'
import { SITE } from '../site.ts'
import { walkDeck } from '../watch.ts'

// What the engine costs on a deck of thirty slides with every kind of figure; this deck's own budgets are in
// tests/this-deck/e2e. A slide more in the gallery is about a KB.

test('the first slide is readable after 14 KB: its part of the page, and the styles it waits for', () => {
  const page = readFileSync(join(SITE, 'index.html'))
  const styles = [...page.toString('utf8').matchAll(/<link [^>]*href="\.\/(assets\/[^"]+\.css)/g)]
  expect(styles.length).toBeGreaterThan(0)
  const css = styles.map(([, name]) => sent(SITE, name ?? '')).reduce((sum, bytes) => sum + bytes, 0)
  // The first slide's notes begin where everything that is seen of it has come.
  report('First slide readable', bytesUntil(page, '<aside ') + css, 14)
})

test('index.html of the gallery with all drawings and notes stays within 36 KB', () => {
  report('index.html', sent(SITE, 'index.html'), 36)
})

test('a visitor of the deck loads 120 KB until slide 1 is complete, 45 KB of it script', async ({ page }) => {
  const { names, total } = collect(page, SITE)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/')
  await page.locator('.reveal.ready').waitFor()
  await page.evaluate(() => document.fonts.ready)
  const kinds = { html: /^[^.]*\.html$/, css: /css$/, js: /js$/, fonts: /woff2$/, icon: /svg$/ }
  for (const [kind, names] of Object.entries(kinds))
    console.log(`  ${kind}: ${(total(names) / KB).toFixed(1)} KB`)
  expect(total(kinds.fonts), 'fonts').toBeGreaterThan(10 * KB)
  expect([...names].filter((name) => !Object.values(kinds).some((kind) => kind.test(name)))).toEqual([])
  report('Script until slide 1', total(kinds.js), 45)
  // All of it: also the fonts of the slides that may come next.
  report('Until slide 1 is complete', total(/./), 120)
})

test('everything after walking all slides stays within 200 KB', async ({ page }) => {
  const { total } = collect(page, SITE)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/')
  await walkDeck(page)
  // Charts come alive when their slide is reached.
  const charts = await page.locator('figure[data-chart]').count()
  expect(charts).toBeGreaterThan(0)
  await expect(page.locator('figure[data-chart][data-live="true"]')).toHaveCount(charts)
  await page.evaluate(() => document.fonts.ready)
  report('After all slides', total(/./), 200)
})
