import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readPdf } from '../../helpers/read-pdf.ts'
import { faultsOf, withoutForeign, wordsIn } from '../own-voice.ts'
import { shippedDeck } from '../shipped.ts'
import { expect, test } from './site.ts'

/** Parts of the page that hold the words of others: the analysis, the register, its checks beside quotes. */
const FOREIGN = '#source, #record, #sources, blockquote, .record-check, script, style'
/** What a reader takes as one piece of text. */
const BLOCKS = 'h1, h2, h3, h4, p, li, td, th, caption, figcaption, summary, button, option'

/** Every block of text that the page holds, shown or not, and the words that only its attributes say. */
function blocksOf(page: Page): Promise<string[]> {
  return page.evaluate(
    ([foreign, blocks]) => {
      const body = document.body.cloneNode(true) as HTMLElement
      for (const part of body.querySelectorAll(foreign)) part.remove()
      const attributes = (root: ParentNode, name: string) =>
        [...root.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '')
      const spoken = ['aria-label', 'alt', 'title'].flatMap((name) => attributes(body, name))
      const texts = [...body.querySelectorAll(blocks)].map(({ textContent }) => textContent ?? '')
      // Lines of one drawing may break off within a quotation, so a drawing is one text.
      const drawings = [...body.querySelectorAll('svg')].map((svg) =>
        [...svg.querySelectorAll('text, title, desc')].map(({ textContent }) => textContent).join(' '),
      )
      return [document.title, ...attributes(document.head, 'content'), ...spoken, ...texts, ...drawings]
    },
    [FOREIGN, BLOCKS] as const,
  )
}

for (const address of ['/?read', '/briefing.html?read', '/presenter.html'])
  test(`${address} keeps the five rules of the record in the deck’s own voice`, async ({ page }) => {
    const deck = await shippedDeck()
    await page.goto(address)
    const texts = withoutForeign(await blocksOf(page), deck, address)
    if (address !== '/presenter.html') {
      expect(deck.slides.length).toBeGreaterThan(25)
      expect(wordsIn(texts)).toBeGreaterThan(4000)
    }
    expect(texts.length).toBeGreaterThan(10)
    expect(faultsOf(texts)).toEqual([])
  })

test('the PDFs keep the five rules of the record in the deck’s own voice', async () => {
  test.setTimeout(90_000)
  const deck = await shippedDeck()
  const folder = await mkdtemp(join(tmpdir(), 'own-voice-'))
  try {
    await runExport(folder)
    for (const [name, least] of [
      ['slides', 1500],
      ['handout', 4000],
      ['onepage', 300],
    ] as const) {
      const pdf = await readPdf(await readFile(join(folder, `briefing-${name}.pdf`)))
      const blocks = pdf.tags
        .filter(({ role }) => /^(P|H\d|LI|LBody|TD|TH|Caption|Figure)$/.test(role))
        .flatMap(({ text, alt }) => [text, alt ?? ''])
      const titles = pdf.bookmarks.map(({ title }) => title)
      const texts = withoutForeign([...blocks, ...titles], deck, name)
      expect(wordsIn(texts), name).toBeGreaterThan(least)
      expect(faultsOf(texts)).toEqual([])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

function runExport(out: string): Promise<void> {
  const command = ['src/node/run.mjs', 'export', '--only', 'slides,handout,onepage', '--out', out]
  return new Promise((done, failed) => {
    execFile(process.execPath, command, (error) => (error ? failed(error) : done()))
  })
}
