import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync, inflateRawSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { KB } from '../../src/node/units.ts'
import { walkDeck } from '../e2e/watch.ts'

// The budgets come from the first 14 KB that a server may send unasked: ten packets, 14 600 bytes (RFC 6928).

/** Bytes of a file of a site as a server sends it at its best: text gzipped, fonts as they are. */
export function sent(site: string, name: string): number {
  const bytes = readFileSync(join(site, name))
  return /\.(woff2|png|pdf)$/.test(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** Holds the page itself, and apart from it the style sheet that stands in it for the first paint. */
export function holdPage(site: string, limits: { page: number; styles: number }): void {
  const whole = readFileSync(join(site, 'index.html'), 'utf8')
  const zipped = (text: string) => gzipSync(text, { level: 9 }).length
  const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(whole) ?? []
  expect(styles.length).toBeGreaterThan(10_000)
  report('Styles in index.html', zipped(styles), limits.styles)
  report('index.html without them', zipped(whole.replace(styles, '')), limits.page)
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
function collect(page: Page, site: string) {
  const names = new Set<string>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1)
    names.add(path === '' ? 'index.html' : path)
  })
  const total = (kind: RegExp) =>
    [...names].filter((name) => kind.test(name)).reduce((sum, name) => sum + sent(site, name), 0)
  return { names, total }
}

export function report(what: string, bytes: number, limit: number): void {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} KB of ${limit} KB`)
  expect(bytes, what).toBeLessThanOrEqual(limit * KB)
}

/** Holds what must have come before the first slide can be read: its part of the page, and the styles it waits for. */
export function holdFirstSlide(site: string, limit: number): void {
  const page = readFileSync(join(site, 'index.html'))
  // Styles stand in the page: a file of their own would be one more to wait for. Those of other slides come behind it.
  const first = page.subarray(0, page.indexOf('</section>')).toString('utf8')
  expect(first).toContain('<aside ')
  expect(first).not.toContain('<link rel="stylesheet"')
  // The first slide's notes begin where everything that is seen of it has come.
  report('First slide readable', bytesUntil(page, '<aside '), limit)
}

/** Holds what a visitor loads until the deck walks, with the letters of the next slides, and how much of it is script. */
export async function holdOpening(page: Page, site: string, limits: { script: number; all: number }) {
  const { names, total } = collect(page, site)
  await openDeck(page)
  await page.locator('.reveal.ready').waitFor()
  await page.evaluate(() => document.fonts.ready)
  const kinds = { html: /^[^.]*\.html$/, css: /css$/, js: /js$/, fonts: /woff2$/, icon: /svg$/ }
  for (const [kind, files] of Object.entries(kinds))
    console.log(`  ${kind}: ${(total(files) / KB).toFixed(1)} KB`)
  expect(total(kinds.fonts), 'fonts').toBeGreaterThan(10 * KB)
  expect([...names].filter((name) => !Object.values(kinds).some((kind) => kind.test(name)))).toEqual([])
  report('Script until slide 1', total(kinds.js), limits.script)
  // All of it: also the fonts of the slides that may come next.
  report('Until the deck walks', total(/./), limits.all)
}

/** Holds what a visitor has loaded who walked all slides. */
export async function holdWalk(page: Page, site: string, limit: number): Promise<void> {
  const { total } = collect(page, site)
  await openDeck(page)
  await walkDeck(page)
  // Charts come alive when their slide is reached.
  const charts = await page.locator('figure[data-chart]').count()
  expect(charts).toBeGreaterThan(0)
  await expect(page.locator('figure[data-chart][data-live="true"]')).toHaveCount(charts)
  await page.evaluate(() => document.fonts.ready)
  report('After all slides', total(/./), limit)
}

async function openDeck(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/')
}
