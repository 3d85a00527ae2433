import { expect, test } from 'vitest'
import { renderHandout } from '../../../src/pages/paper/render-handout.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const deck = await galleryDeck()

/** The leaf of each slide, by its id. */
const leaves = renderHandout(deck, deck.slides)
  .text.split('<article class="leaf leaf-')
  .slice(1)
  .map((text) => ({ id: /^[^"]*/.exec(text)?.[0], text }))

test('a record check stands once on a leaf: beside its quote, or among the daggers', () => {
  const checks = leaves.map(({ id, text }) => {
    const explained = text.split('class="daggers-explained"')
    const claims = explained.map((part) =>
      [...part.matchAll(/data-claim="([^"]+)"/g)].map(([, claim]) => claim),
    )
    return { id, beside: claims[0] ?? [], explained: claims[1] ?? [] }
  })
  expect(checks.flatMap(({ beside }) => beside).length).toBeGreaterThan(20)
  expect(checks.flatMap(({ explained }) => explained).length).toBeGreaterThan(0)
  const notes = new Map(deck.slides.map(({ id, note }) => [id, note.quotes.flatMap(({ claims }) => claims)]))
  for (const { id, explained } of checks) {
    const said = notes.get(id ?? '') ?? []
    expect(
      explained.filter((claim) => said.includes(claim ?? '')),
      id,
    ).toEqual([])
  }
})
