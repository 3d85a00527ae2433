import minifyHtml from '@minify-html/node'
import { expect, it, test } from 'vitest'
import { html } from '../../../src/deck/model/html.ts'
import { DeckError } from '../../../src/node/report.ts'
import { readPage, wasBuiltWithoutNotes, withDownloads } from '../../../src/node/site/offer-downloads.ts'
import { renderDownloads } from '../../../src/pages/render-downloads.ts'

const HANDOUT = 'downloads/briefing-handout.pdf'
/** A page as the build leaves it. */
const built = (slides: string) =>
  minifyHtml
    .minify(
      Buffer.from(`<!doctype html><html><body>${slides}${renderDownloads([]).text}<footer>1.0</footer>`),
      {
        keep_html_and_head_opening_tags: true,
      },
    )
    .toString()
const pdfsIn = (text: string) => [...text.matchAll(/href="(downloads\/[^"]+)"/g)].map(([, name]) => name)

test('the page offers these PDFs, and no other; a second time changes nothing', () => {
  const page = built('<section id="title">Words</section>')
  const once = withDownloads(page, [HANDOUT])
  expect(once.startsWith(page.slice(0, page.indexOf('<section aria-labelledby')))).toBe(true)
  expect(once.endsWith(page.slice(page.indexOf('<footer')))).toBe(true)
  expect(pdfsIn(once)).toEqual([HANDOUT])
  expect(withDownloads(once, [HANDOUT])).toBe(once)
  expect(pdfsIn(withDownloads(once, []))).toEqual([])
})

it.each([
  ['downloads-at-home', html`<section id="downloads-at-home">Words</section>`],
  ['downloads', html`<section class="part" id="downloads">Words</section>`],
  ['data-downloads', html`<section id="data-downloads" data-id="downloads">Words</section>`],
  ['words of an attribute', html`<p><img alt="${'<section data-downloads>'}" title='x'>Words</p>`],
  ['words of the text', html`<p>Words ${'<section data-downloads>'}</p>`],
])('F8: the list never takes the place of a slide: %s', (_, slide) => {
  const page = built(slide.text)
  const before = page.slice(0, page.indexOf('<section aria-labelledby=downloads-title'))
  expect(before).toContain('Words')
  expect(withDownloads(page, [HANDOUT]).startsWith(before)).toBe(true)
  expect(pdfsIn(withDownloads(page, [HANDOUT]))).toEqual([HANDOUT])
})

test('a page without a place for the list is named', () => {
  expect(() => withDownloads('<html><section id=downloads></section>', [])).toThrow(DeckError)
})

test('a folder without a built page has none', async () => {
  expect(await readPage('tests/fixtures')).toBeUndefined()
})

test('a site for the public is known by its page', () => {
  expect(wasBuiltWithoutNotes('<html data-notes="quotes">')).toBe(true)
  expect(wasBuiltWithoutNotes('<html lang=en data-notes=all>')).toBe(false)
})
