import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { offerDownloads, wasBuiltWithoutNotes } from '../../src/build/offer-downloads.ts'
import { renderDownloads } from '../../src/deck/render-downloads.ts'

let site: string
const page = () => readFileSync(join(site, 'index.html'), 'utf8')
const pdfsIn = (text: string) => [...text.matchAll(/href="(downloads\/[^"]+)"/g)].map(([, name]) => name)

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'offer-'))
  mkdirSync(join(site, 'downloads'))
  writeFileSync(join(site, 'index.html'), `<main>before ${renderDownloads([]).text} after</main>`)
})
afterEach(() => rmSync(site, { recursive: true }))

test('the page offers the PDFs that lie there, and no other', async () => {
  writeFileSync(join(site, 'downloads', 'briefing-handout.pdf'), '')
  await offerDownloads(site)
  expect(pdfsIn(page())).toEqual(['downloads/briefing-handout.pdf'])
  expect(page()).toMatch(/^<main>before <section[\s\S]*<\/section> after<\/main>$/)
})

test('what is gone is no longer offered, and a second run changes nothing', async () => {
  writeFileSync(join(site, 'downloads', 'briefing-slides.pdf'), '')
  await offerDownloads(site)
  const once = page()
  await offerDownloads(site)
  expect(page()).toBe(once)
  rmSync(join(site, 'downloads', 'briefing-slides.pdf'))
  await offerDownloads(site)
  expect(pdfsIn(page())).toEqual([])
})

test('a folder without a built page stays as it is', async () => {
  rmSync(join(site, 'index.html'))
  await offerDownloads(site)
  expect(await wasBuiltWithoutNotes(site)).toBe(false)
})

test('a site for the public is known by its page', async () => {
  writeFileSync(join(site, 'index.html'), '<html data-notes="quotes">')
  expect(await wasBuiltWithoutNotes(site)).toBe(true)
})
