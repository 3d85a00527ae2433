import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync, inflateRawSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { KB } from '../../../src/node/units.ts'
import { SITE } from '../shipped.ts'
import { walkDeck } from '../watch.ts'

// The budgets come from the first 14 KB that a server may send unasked: ten packets, 14 600 bytes (RFC 6928).

/** Bytes of a file as a server sends it at its best: text gzipped, fonts as they are. */
function sent(name: string): number {
  const bytes = readFileSync(join(SITE, name))
  return /\.(woff2|png|pdf)$/.test(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** How many bytes of a page's gzip stream must have come before `mark` can be read. */
function bytesUntil(page: Buffer, mark: string): number {
  const end = page.indexOf(mark)
  expect(end, `“${mark}” in the page`).toBeGreaterThan(0)
  const stream = gzipSync(page, { level: 9 }).subarray(10)
  const readable = (size: number) =>
    inflateRawSync(stream.subarray(0, size), { finishFlush: constants.Z_SYNC_FLUSH }).length >=
    end + mark.length
  let [short, enough] = [0, stream.length]
  while (enough - short > 1) {
    const middle = (short + enough) >> 1
    if (readable(middle)) enough = middle
    else short = middle
  }
  return 10 + enough
}

/** Names of all files the page has asked for since it was opened, by kind. */
function collect(page: Page) {
  const names = new Set<string>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1)
    names.add(path === '' ? 'index.html' : path)
  })
  const total = (kind: RegExp) =>
    [...names].filter((name) => kind.test(name)).reduce((sum, name) => sum + sent(name), 0)
  return { names, total }
}

function report(what: string, bytes: number, limit: number): void {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} KB of ${limit} KB`)
  expect(bytes, what).toBeLessThanOrEqual(limit * KB)
}

test('the first slide is readable after 14 KB: its part of the page, and the styles it waits for', () => {
  const page = readFileSync(join(SITE, 'index.html'))
  const styles = [...page.toString('utf8').matchAll(/<link [^>]*href="\.\/(assets\/[^"]+\.css)/g)]
  expect(styles.length).toBeGreaterThan(0)
  const css = styles.map(([, name]) => sent(name ?? '')).reduce((sum, bytes) => sum + bytes, 0)
  // The first slide's notes begin where everything that is seen of it has come.
  report('First slide readable', bytesUntil(page, '<aside ') + css, 14)
})

// 60 KB until the second check of the record, which brought 9 KB: 7 more events, fuller records and sources, the
// series, 14 corrections. Nothing of it can be left out of a page that is read without JavaScript.
test('index.html with all drawings and notes stays within 72 KB', () => {
  report('index.html', sent('index.html'), 72)
})

test('a visitor of the deck loads 155 KB until slide 1 is complete, 45 KB of it script', async ({ page }) => {
  const { names, total } = collect(page)
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
  report('Until slide 1 is complete', total(/./), 155)
})

test('everything after walking all slides stays within 250 KB', async ({ page }) => {
  const { total } = collect(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/')
  await walkDeck(page)
  // Charts come alive when their slide is reached.
  const charts = await page.locator('figure[data-chart]').count()
  expect(charts).toBeGreaterThan(0)
  await expect(page.locator('figure[data-chart][data-live="true"]')).toHaveCount(charts)
  await page.evaluate(() => document.fonts.ready)
  report('After all slides', total(/./), 250)
})
