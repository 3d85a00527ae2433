import { expect, it, test } from 'vitest'
import { html } from '../../../src/deck/model/html.ts'
import type { BuiltSite } from '../../../src/node/site/built-site.ts'
import { offerDownloads, withDownloads } from '../../../src/node/site/offer-downloads.ts'
import { renderDownloads } from '../../../src/pages/render-downloads.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

const HANDOUT = 'downloads/briefing-handout.pdf'
const SLIDES = 'downloads/briefing-slides.pdf'
/** A page as the build leaves it. */
const built = (slides: string) =>
  `<!doctype html><html><body>${slides}${renderDownloads([], {}).text}<footer>1.0</footer>`
const pdfsIn = (text: string) => [...text.matchAll(/href="(downloads\/[^"]+)"/g)].map(([, name]) => name)

test('the page offers these PDFs, and no other; a second time changes nothing', () => {
  const page = built('<section id="title">Words</section>')
  const once = withDownloads(page, [], [HANDOUT])
  expect(once.startsWith(page.slice(0, page.indexOf('<section class="part"')))).toBe(true)
  expect(once.endsWith(page.slice(page.indexOf('<footer')))).toBe(true)
  expect(pdfsIn(once)).toEqual([HANDOUT])
  expect(withDownloads(once, [HANDOUT], [HANDOUT])).toBe(once)
  expect(withDownloads(once, [HANDOUT], [])).toBe(page)
})

it.each([
  ['downloads-at-home', html`<section id="downloads-at-home">Words</section>`],
  ['downloads', html`<section class="part" id="downloads">Words</section>`],
  ['data-downloads', html`<section id="data-downloads" data-id="downloads">Words</section>`],
  ['words of an attribute', html`<p><img alt="${renderDownloads([], {}).text}" title='x'>Words</p>`],
  ['words of the text', html`<p>Words ${renderDownloads([], {}).text}</p>`],
])('F8: the list never takes the place of a slide: %s', (_, slide) => {
  const page = built(slide.text)
  const before = page.slice(0, page.lastIndexOf('<section class="part"'))
  expect(before).toContain('Words')
  expect(withDownloads(page, [], [HANDOUT]).startsWith(before)).toBe(true)
  expect(pdfsIn(withDownloads(page, [], [HANDOUT]))).toEqual([HANDOUT])
})

it.each([
  ['no list', '<html><section id=downloads></section>'],
  ['the list of other downloads', withDownloads(built(''), [], [SLIDES])],
  ['two lists', built(renderDownloads([], {}).text)],
])('a page that holds %s is named', (_, page) => {
  expect(() => withDownloads(page, [], [HANDOUT])).toThrow(DeckError)
})

test('the page and build.json say the same', () => {
  const site: BuiltSite = { notes: true, deck: 'a', engine: 'b', downloads: [] }
  const [said, page] = offerDownloads(built(''), site, [SLIDES, HANDOUT])
  expect(pdfsIn(String(page?.bytes))).toEqual([SLIDES, HANDOUT])
  expect(JSON.parse(String(said?.bytes))).toMatchObject({ ...site, downloads: [SLIDES, HANDOUT] })
})

test('a page in another language is offered its PDFs in it', () => {
  const site: BuiltSite = { notes: true, deck: 'a', engine: 'b', downloads: [], lang: 'de' }
  const [said, page] = offerDownloads(`<body>${renderDownloads([], { lang: 'de' }).text}</body>`, site, [
    HANDOUT,
  ])
  expect(String(page?.bytes)).toContain('download>Handout mit Notizen (PDF)</a>')
  expect(JSON.parse(String(said?.bytes))).toMatchObject({ lang: 'de' })
})

test('a page in the deck’s own words is offered its PDFs in them', () => {
  const own = { words: { downloads: 'Zum Mitnehmen', 'download-slides': 'Folien (PDF)' } }
  const page = `<body>${renderDownloads([], own).text}</body>`
  const offered = withDownloads(page, [], ['downloads/briefing-slides.pdf'], own)
  expect(offered).toContain('download>Folien (PDF)</a>')
  expect(() => withDownloads(page, [], [])).toThrow('run npm run build first')
})
