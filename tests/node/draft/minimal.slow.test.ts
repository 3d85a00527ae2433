import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { measureDeck } from '../../../src/node/checks/measure-deck.ts'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { buildSite } from '../../../src/node/site/build-site.ts'

const root = mkdtempSync(join(tmpdir(), 'minimal-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the smallest example is whole: no problem, no warning, every word quoted, six slides and one chart', async () => {
  cpSync('examples/minimal', root, { recursive: true, filter: (path) => !path.endsWith('dist') })
  expect(existsSync(join(root, 'assets/evidence'))).toBe(false)
  const { deck, problems, warnings } = await compileFolder(root)
  expect([...problems, ...warnings]).toEqual([])
  expect(await measureDeck(deck!, root)).toEqual([])
  expect(deck?.slides.length).toBe(6)
  expect(deck?.slides.filter(({ figure }) => figure?.kind === 'chart').length).toBe(1)
  expect(deck?.coverage.missing).toEqual([])
})

test('it builds, and no page of it says that it was checked against a record', async () => {
  await buildSite({ root, notes: true, say: () => {} })
  const pages = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.html'))
  expect(pages.sort()).toEqual(['accessibility.html', 'briefing.html', 'index.html', 'presenter.html'])
  for (const page of pages) {
    const text = readFileSync(join(root, 'dist', page), 'utf8')
    expect(text).toContain('The bridge at Alder')
    expect(text.replace(/<script[\s\S]*?<\/script>/gu, '')).not.toMatch(/checked against|public record/iu)
  }
})
