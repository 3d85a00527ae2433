import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { drawDeck } from '../../../src/node/drawing/draw-deck.ts'
import { handoutText } from '../../../src/node/paper/print-documents.ts'
import { stylesFor } from '../../../src/node/paper/print-page.ts'
import { serve } from '../../../src/node/serve/serve.ts'
import { renderOnepage } from '../../../src/pages/paper/render-onepage.ts'
import { renderPrintDocument } from '../../../src/pages/paper/render-print-document.ts'
import { change } from '../../helpers/bare-deck.ts'
import { GALLERY, slides } from '../../helpers/gallery.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'
import { readPdf } from '../../helpers/read-pdf.ts'
import { scan } from '../../helpers/scan.ts'

// Each command starts a process, the export a browser too.
test.describe.configure({ timeout: 90_000 })

const BASE = 'https://example.org/briefings/weirs-on-the-vell/'

let folder: string
let root: string
let site: Awaited<ReturnType<typeof serve>>
const run = (...args: string[]) =>
  execFileSync(process.execPath, [resolve('src/node/run.mjs'), ...args], { encoding: 'utf8' })

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'))
  root = join(folder, 'deck')
  for (const part of ['slides', 'assets'])
    await cp(join(GALLERY, part), join(root, part), { recursive: true })
  await change(root, 'slides/deck.yaml', 'shows:\n', `base: ${BASE}\nshows:\n`)
  run('build', '--deck', root)
  site = await serve({ root: join(root, 'dist'), port: 0 })
})
test.afterAll(async () => {
  await site?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Where the code and its words stand on the slide that is shown, and what else they touch. */
function placesOf(page: Page) {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present')
    const boxOf = (element: Element | null | undefined) =>
      element?.getBoundingClientRect().toJSON() as DOMRect
    const code = boxOf(slide?.querySelector('.qr-code'))
    const words = boxOf(slide?.querySelector('.scan-link p'))
    const texts = [...(slide?.querySelectorAll('h2, h3, p, li, .slide-foot') ?? [])].filter(
      (element) => !element.closest('.scan-link'),
    )
    const touched = texts.filter((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return [...range.getClientRects()].some((text) =>
        [code, words].some(
          (box) =>
            text.left < box.right && box.left < text.right && text.top < box.bottom && box.top < text.bottom,
        ),
      )
    })
    return { code, words, touched: touched.map(({ textContent }) => textContent) }
  })
}

for (const theme of ['light', 'dark'])
  test(`the last slide’s code is read off the screen in the ${theme} theme, and touches no text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(`${site.url}/?theme=${theme}#/${slides.lastOfTalk}`)
    await page.locator('.reveal.ready').waitFor()
    const { code, words, touched } = await placesOf(page)
    expect(touched).toEqual([])
    expect(Math.min(code.width, code.height)).toBeGreaterThanOrEqual(120)
    for (const { left, right } of [code, words]) {
      expect(left).toBeGreaterThanOrEqual(64)
      expect(right).toBeLessThanOrEqual(1216)
    }
    expect(scan(await page.screenshot())).toBe(BASE)
  })

test('on paper it is read off the handout’s front and the one page, and the PDFs have its words and link', async ({
  page,
}) => {
  const { deck } = await compileFolder(root)
  if (!deck) throw new Error('the deck has problems')
  const drawn = drawDeck(deck)
  await page.setContent(handoutText({ deck: drawn, slides: drawn.slides, paper: 'a4' }).text)
  expect(scan(await page.locator('.front').screenshot())).toBe(BASE)
  const styles = stylesFor('onepage', drawn)
  const body = renderOnepage(drawn, drawn.settings.brief!)
  await page.setContent(renderPrintDocument({ title: '', theme: 'light', styles, body }, drawn.settings))
  expect(scan(await page.locator('.masthead').screenshot())).toBe(BASE)
  // The rule under the masthead stands below the last line of a long address.
  const below = await page.evaluate(() => {
    const [masthead, words] = ['.masthead', '.scan-link p'].map((part) => document.querySelector(part))
    return (masthead?.getBoundingClientRect().bottom ?? 0) - (words?.getBoundingClientRect().bottom ?? 0)
  })
  expect(below).toBeGreaterThan(0)
  run('export', '--deck', root, '--only', 'slides,handout,onepage', '--out', join(folder, 'out'))
  for (const name of ['slides', 'handout', 'onepage']) {
    const pdf = await readPdf(await readFile(join(folder, `out/briefing-${name}.pdf`)))
    expect(pdf.tags.map(({ text }) => text).join('\n'), name).toContain(`This briefing: ${BASE}`)
    expect(
      pdf.links.some(({ address }) => address === BASE),
      name,
    ).toBe(true)
    // The code says nothing that its words don't: for a screen reader it isn't there.
    const figures = pdf.tags.filter(({ role }) => role === 'Figure')
    expect(
      figures.every(({ alt }) => (alt ?? '') !== ''),
      name,
    ).toBe(true)
  }
})

test('on a last slide of another layout it takes room of its own, so that nothing lies under it', async () => {
  const other = join(folder, 'other')
  await cp(GOOD_DECK, other, { recursive: true })
  await change(other, 'slides/deck.yaml', 'shows:\n', `base: ${BASE}\nshows:\n`)
  expect(run('check', '--deck', other, '--pages')).toContain('slides, no problems.')
})
