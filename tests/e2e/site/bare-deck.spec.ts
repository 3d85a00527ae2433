import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { makeBareDeck } from '../../helpers/bare-deck.ts'
import { readPdf } from '../../helpers/read-pdf.ts'

// Each command starts a process, the export a browser too.
test.describe.configure({ timeout: 90_000 })

let root: string
const run = (...args: string[]) =>
  execFileSync(process.execPath, [resolve('src/node/run.mjs'), ...args, '--deck', root], { encoding: 'utf8' })

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bare-'))
  await makeBareDeck(root)
  run('build')
})
test.afterAll(() => rm(root, { recursive: true, force: true }))

const FORBIDDEN = /record|verdict|checked against|†|\bSources\b/i

test('the PDFs of a deck without a register and without a brief: no word of a record, and no one page', async () => {
  const said = run('export', '--only', 'slides,handout,onepage')
  expect(said).toMatch(/^No one-page brief \(a deck needs none\): .*slides\/deck\.yaml has no “brief:”/m)
  for (const name of ['slides', 'handout']) {
    const pdf = await readPdf(await readFile(join(root, `dist/downloads/briefing-${name}.pdf`)))
    const text = [...pdf.tags.map(({ text }) => text), ...pdf.bookmarks.map(({ title }) => title)].join('\n')
    expect(text, name).toContain('Two of the nine piers have rust')
    expect(text, name).not.toMatch(FORBIDDEN)
    // Nobody checked it on any day, so it has no date.
    expect([...pdf.information.keys()]).toEqual(['Title'])
  }
  const page = await readFile(join(root, 'dist/index.html'), 'utf8')
  expect([page.includes('briefing-handout.pdf'), page.includes('briefing-onepage.pdf')]).toEqual([
    true,
    false,
  ])
})

test('what is said of the title stands below short contents, and the first slide on the second page', async () => {
  run('export', '--only', 'handout', '--out', join(root, 'paper'))
  const pdf = await readPdf(await readFile(join(root, 'paper/briefing-handout.pdf')))
  const [title, first] = pdf.bookmarks
  expect([title?.page, first?.page]).toEqual([0, 1])
  const text = pdf.tags.map(({ text }) => text).join('\n')
  const places = ['Contents', 'Two of the nine piers have rust'].map((words) => text.indexOf(words))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('a brief that names judgments and a table only is printed with these', async () => {
  const settings = join(root, 'slides/deck.yaml')
  const before = await readFile(settings, 'utf8')
  await writeFile(settings, `${before}\nbrief:\n  judgments: [rust, costs]\n`)
  run('export', '--only', 'onepage', '--out', join(root, 'out'))
  const pdf = await readPdf(await readFile(join(root, 'out/briefing-onepage.pdf')))
  const text = pdf.tags.map(({ text }) => text).join('\n')
  expect(text).toContain('Key judgments')
  expect(text).not.toMatch(FORBIDDEN)
  await writeFile(settings, before)
})

test('the drawer leads to the analysis and to no part that the page lacks', async ({ page }) => {
  await page.goto(`${pathToFileURL(join(root, 'dist/briefing.html'))}#/rust`)
  await page.locator('.reveal.ready').waitFor()
  await page.locator('#rust .evidence .line-ref').first().click()
  const drawer = page.locator('dialog.drawer')
  await expect(drawer.locator('.drawer-parts a')).toHaveText(['Analysis'])
  await expect(drawer.locator('h2.drawer-title')).toHaveText('Source')
})
