import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { getBrowser, launchArgs } from '../../../src/node/browser/browser.ts'
import { startChromium } from '../../../src/node/browser/chromium.ts'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { checkPages } from '../../../src/node/paper/check-pages.ts'
import { findPageFaults } from '../../../src/node/paper/page-faults.ts'
import { GALLERY } from '../../helpers/gallery.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'

/** What is found on a page that holds one slide with this content; each box is 200 px wide. */
async function faultsIn(page: Page, content: string, width = 1280) {
  await page.setViewportSize({ width, height: 720 })
  await page.setContent(
    `<style>body { margin: 0; font: 20px/1.2 sans-serif } .box { width: 200px; float: left; margin-right: 10px }</style>
     <section class="slide" id="x">${content}</section>`,
  )
  const faults = await findPageFaults({ evaluate: (work) => page.evaluate(work as () => never) })
  return faults.map(({ slide, kind, text }) => `${slide} ${kind} ${text}`)
}
const LONG = 'European Committee for the Prevention'

test('boxes that hold their text are fine, so is a table that scrolls by itself', async ({ page }) => {
  const table = `<div style="overflow-x: auto; width: 200px; clear: both"><p style="width: 900px">${LONG}</p></div>`
  expect(await faultsIn(page, `<div class="box">${LONG}</div><div class="box">Kyiv</div>${table}`)).toEqual(
    [],
  )
})

test('case box-overlap-unseen: a heading that runs under the next box is found, with both texts', async ({
  page,
}) => {
  const heading = `<div class="box"><h3 style="white-space: nowrap">${LONG}</h3></div>`
  const found = await faultsIn(page, `${heading}<div class="box"><h3>Kyiv</h3></div>`)
  expect(found).toEqual([`x out ${LONG}`, `x over ${LONG}” and “Kyiv`])
})

test('content that its box hides is found', async ({ page }) => {
  const found = await faultsIn(page, `<div class="box" style="height: 20px; overflow: hidden">${LONG}</div>`)
  expect(found).toEqual([`x cut ${LONG}`])
})

test('a page that scrolls sideways is found, with what makes it so', async ({ page }) => {
  expect(await faultsIn(page, `<div style="width: 500px">${LONG}</div>`, 390)).toContain(`x sideways ${LONG}`)
})

test('a slide too full for its canvas is named with its file; a deck without a brief has no fault in it', async () => {
  test.setTimeout(90_000)
  const root = await mkdtemp(join(tmpdir(), 'pages-'))
  const browser = startChromium(getBrowser({ say: () => {} }), { args: launchArgs() })
  try {
    await cp(GOOD_DECK, root, { recursive: true })
    const file = join(root, 'slides/010-rust.md')
    const found = async () => {
      const { deck } = await compileFolder(root)
      if (!deck) throw new Error('the deck has problems')
      return checkPages(deck, root, browser)
    }
    expect(await found()).toEqual([])
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('Two of nine', 'Inspectors walk the bridge. '.repeat(30)))
    const problems = await found()
    expect(problems.length).toBeGreaterThan(0)
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(['slides/010-rust.md']))
    expect(problems.map((problem) => problem.found).join('\n')).toMatch(
      /a slide that is \d+ px too full \(slides, light\)/,
    )
  } finally {
    await browser.close()
    await rm(root, { recursive: true, force: true })
  }
})

test('every slide, paper and width of the gallery is as it should be', async () => {
  test.setTimeout(180_000)
  const command = [resolve('src/node/run.mjs'), 'check', '--pages', '--deck', GALLERY]
  const said = await new Promise<string>((done) => {
    execFile(process.execPath, command, (_error, stdout, stderr) => done(stdout + stderr))
  })
  expect(said).toContain('slides, no problems.')
})
