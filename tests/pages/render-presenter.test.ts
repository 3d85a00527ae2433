import { expect, test } from 'vitest'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { renderPresenter } from '../../src/pages/render-presenter.ts'
import { renderSection } from '../../src/pages/render-section.ts'
import { galleryDeck, quotedBySteps, slides } from '../helpers/gallery.ts'

const deck = await galleryDeck()

/** A slide's part of the presenter's page. */
const sheetOf = (id: string) =>
  renderPresenter(deck)
    .notes.text.split('<section class="speaker-sheet"')
    .find((part) => part.includes(`data-slide="${id}"`)) ?? ''

test('every slide has its notes on the presenter’s page, in order', () => {
  const ids = [...renderPresenter(deck).notes.text.matchAll(/data-slide="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(deck.slides.map(({ id }) => id))
  for (const { id, note } of deck.slides)
    expect(sheetOf(id).match(/<blockquote/g)?.length ?? 0, id).toBe(note.quotes.length)
})

test('each slide says the same of the talk as on the deck’s page, also how many steps its chart has', () => {
  const stepped = deck.slides.filter(({ figure }) => figure && figure.steps.length > 0)
  expect(stepped.length).toBeGreaterThan(0)
  for (const { id, figure } of stepped) expect(sheetOf(id)).toContain(` data-steps="${figure?.steps.length}"`)
  const drawn = drawDeck(deck)
  const talkData = (html: string) => /data-label=[^>]*?(?= hidden>|>)/.exec(html)?.[0]
  for (const slide of deck.slides) {
    expect(talkData(sheetOf(slide.id)), slide.id).toBeDefined()
    expect(talkData(sheetOf(slide.id)), slide.id).toBe(talkData(renderSection(slide, drawn).text))
  }
})

test('a slide’s sources are all it cites, once each, under the deck’s own numbers', () => {
  for (const { id } of deck.slides) {
    const sheet = sheetOf(id)
    const cited = new Set([...sheet.matchAll(/href="#cite-(\d+)"/g)].map(([, number]) => Number(number)))
    const listed = [...sheet.matchAll(/<li value="(\d+)"/g)].map(([, number]) => Number(number))
    expect(new Set(listed).size, id).toBe(listed.length)
    for (const number of cited) expect(listed, `${id}, source ${number}`).toContain(number)
    expect(listed).toEqual([...listed].sort((a, b) => a - b))
  }
  const cited = deck.register.claims
    .get(quotedBySteps.claim)!
    .sources.map(({ url }) => deck.citations.get(url)!.number)
  for (const number of cited) expect(sheetOf(slides.stepped)).toContain(`<li value="${number}"`)
})

test('the shows to choose from say how long they take', () => {
  const { shows } = renderPresenter(deck)
  expect(shows.text).toContain('<option value="short" data-minutes="8">Short briefing, 8 min</option>')
  expect(shows.text.match(/<option/g)?.length).toBe(Object.keys(deck.settings.shows).length)
})

test('nothing on the page has an id that the reading view has too, but the sheet of shapes', () => {
  const [sheet = '', ...notes] = renderPresenter(deck).notes.text.split(/(?<=<\/svg>)(?=\n<section)/)
  expect(sheet.match(/<symbol id="glyph-/g)?.length).toBeGreaterThan(10)
  expect(notes.length).toBe(1)
  expect(notes.join('')).not.toMatch(/ id="/)
})

test('each glyph refers to a shape that the page holds', () => {
  const text = renderPresenter(deck).notes.text
  const shapes = new Set([...text.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id))
  const used = [...text.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id)
  expect(used.length).toBeGreaterThan(20)
  expect(used.filter((id) => !shapes.has(id))).toEqual([])
})
