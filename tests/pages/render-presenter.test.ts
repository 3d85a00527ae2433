import { beforeAll, expect, test } from 'vitest'
import type { Deck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { renderPresenter } from '../../src/pages/render-presenter.ts'

let deck: Deck
beforeAll(async () => {
  const compiled = await compileFolder('.')
  deck = compiled.deck!
})

/** A slide's part of the presenter's page. */
const briefOf = (id: string) =>
  renderPresenter(deck)
    .notes.text.split('<section class="brief"')
    .find((part) => part.includes(`data-slide="${id}"`)) ?? ''

test('every slide has its notes on the presenter’s page, in order', () => {
  const ids = [...renderPresenter(deck).notes.text.matchAll(/data-slide="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(deck.slides.map(({ id }) => id))
  for (const { id, note } of deck.slides)
    expect(briefOf(id).match(/<blockquote/g)?.length, id).toBe(note.quotes.length)
})

test('a slide’s sources are all it cites, once each, under the deck’s own numbers', () => {
  for (const { id } of deck.slides) {
    const brief = briefOf(id)
    const cited = new Set([...brief.matchAll(/href="#cite-(\d+)"/g)].map(([, number]) => Number(number)))
    const listed = [...brief.matchAll(/<li value="(\d+)"/g)].map(([, number]) => Number(number))
    expect(new Set(listed).size, id).toBe(listed.length)
    for (const number of cited) expect(listed, `${id}, source ${number}`).toContain(number)
    expect(listed).toEqual([...listed].sort((a, b) => a - b))
  }
  const c41 = deck.register.claims.get('C41')!.sources.map(({ url }) => deck.citations.get(url)!.number)
  for (const number of c41) expect(briefOf('oversight-layers')).toContain(`<li value="${number}"`)
})

test('the shows to choose from say how long they take', () => {
  const { shows } = renderPresenter(deck)
  expect(shows.text).toContain('<option value="short" data-minutes="10">Short briefing, 10 min</option>')
  expect(shows.text.match(/<option/g)?.length).toBe(Object.keys(deck.settings.shows).length)
})

test('nothing on the page has an id that the reading view has too', () => {
  expect(renderPresenter(deck).notes.text).not.toMatch(/ id="/)
})
