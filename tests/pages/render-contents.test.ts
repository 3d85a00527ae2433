import { expect, test } from 'vitest'
import { renderContents } from '../../src/pages/render-contents.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()

test('the contents lead to every slide but the title, and to the parts', () => {
  const links = [...renderContents(deck).text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(links).toEqual(['#rust', '#costs', '#source', '#record', '#sources'])
})
