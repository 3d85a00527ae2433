import { expect, test } from 'vitest'
import { productsOf } from '../../../src/node/paper/export-deck.ts'
import { PRODUCTS } from '../../../src/node/paper/products.ts'
import { goodDeck } from '../../helpers/good-deck.ts'

const deck = await goodDeck()
const root = '../two'
const brief = { judgments: ['rust'], picture: 'x', changes: 'x', scenarios: 'x', corrections: 'x' }

test('a deck without a brief has all other documents exported, and it is said', () => {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  expect(productsOf(deck, { products: PRODUCTS, root }, say)).toEqual(['slides', 'handout', 'pptx', 'images'])
  expect(said.join('\n')).toMatch(
    /^No one-page brief \(a deck needs none\): \.\.\/two\/slides\/deck\.yaml has no “brief:”/,
  )
  expect(productsOf({ settings: { ...deck.settings, brief } }, { products: PRODUCTS, root }, say)).toEqual(
    PRODUCTS,
  )
})

test('who asks for the brief alone is told why there is none, and what else there is', () => {
  const say = () => expect.unreachable()
  expect(() => productsOf(deck, { products: ['onepage'], root }, say)).toThrow(
    /no “brief:”.*--only slides,handout/s,
  )
})
