import { expect, test } from 'vitest'
import { html } from '../../../src/deck/model/html.ts'
import type { Deck } from '../../../src/deck/model/types.ts'
import { renderGrammar } from '../../../src/pages/marks/grammar.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const words = (deck: Deck, badges?: string) =>
  [
    ...renderGrammar(deck, badges !== undefined && html`${badges}`).text.matchAll(/<li[^>]*>(.*?)<\/li>/gs),
  ].map(([, item = '']) =>
    item
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

test('says of each sign of the deck what it means, with its entities first and its badges last', async () => {
  expect(words(await galleryDeck(), 'Finding Report')).toEqual([
    'Inspectors Court Gauges Owners',
    'applies',
    'has ended, or may end',
    'its end is not stated',
    '† only in the public record',
    'lines of the source that a slide rests on',
    'L12 a line of the source, by its number',
    '[…] the sentence breaks off in the source',
    'Finding Report',
  ])
})

test('a deck has no use for signs that it doesn’t draw', async () => {
  const deck = await galleryDeck()
  const slides = deck.slides.map((slide) => ({ ...slide, records: [] }))
  const source = { ...deck.source, lines: deck.source.lines.filter(({ cut }) => !cut) }
  const plain = { ...deck, settings: { ...deck.settings, entities: [] }, slides, source }
  expect(words(plain)).toEqual([
    'lines of the source that a slide rests on',
    'L12 a line of the source, by its number',
  ])
})
