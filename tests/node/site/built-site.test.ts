import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltSite, openSite, readBuilt, writeBuilt } from '../../../src/node/site/built-site.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

const BUILT: BuiltSite = {
  notes: false,
  deck: 'a',
  engine: 'b',
  downloads: ['downloads/briefing-slides.pdf'],
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-site-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A folder that holds these files. */
function siteOf(files: Record<string, string>): string {
  const site = mkdtempSync(join(folder, 'site-'))
  mkdirSync(site, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text)
  return site
}

test('downloads of another state of the deck are written down, where there are any', async () => {
  const outdated = ['downloads/og.png']
  expect(await readBuilt(siteOf({ 'build.json': writeBuilt({ ...BUILT, outdated }) }))).toEqual({
    ...BUILT,
    outdated,
  })
  expect(writeBuilt(BUILT)).not.toContain('outdated')
})

test('what was written is what is read', async () => {
  const site = siteOf({ 'build.json': writeBuilt(BUILT), 'index.html': 'page' })
  expect(await readBuilt(site)).toEqual(BUILT)
  expect(await openSite(site)).toEqual({ page: 'page', built: BUILT })
})

test.each([
  ['nothing', ''],
  ['half of it', writeBuilt(BUILT).slice(0, 40)],
  ['an older version’s words', '{"version":"0.1.0","notes":true,"deck":"a","engine":"b"}'],
  ['a download that is none', JSON.stringify({ ...BUILT, downloads: ['constructor'] })],
  ['names that are none', JSON.stringify({ ...BUILT, outdated: [1] })],
  ['notes in a word', JSON.stringify({ ...BUILT, notes: 'no' })],
])('a page beside %s is not guessed at: one sentence says what to run', async (_, text) => {
  const site = siteOf({ 'build.json': text, 'index.html': '<html data-notes="all">' })
  expect(await readBuilt(site)).toBeUndefined()
  await expect(openSite(site)).rejects.toThrow(DeckError)
  await expect(openSite(site)).rejects.toThrow('run npm run build first, with --without-notes')
  await expect(openSite(site, site)).rejects.toThrow(/run npm run build -- --deck \S+ first/)
})

test('a folder without a page is no site', async () => {
  expect(await openSite(siteOf({ 'build.json': writeBuilt(BUILT) }))).toBeUndefined()
  expect(await openSite(join(folder, 'nowhere'))).toBeUndefined()
})
