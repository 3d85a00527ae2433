import { afterEach, expect, test } from 'vitest'
import { deckAtWork, slideOfFile } from '../../../src/node/site/deck-at-work.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'
import { goodDeck } from '../../helpers/good-deck.ts'

/** Thrown instead of a deck. */
let mistake: Error | undefined

const draw = async () => {
  if (mistake) throw mistake
  return goodDeck()
}

afterEach(() => {
  mistake = undefined
})

const problem = { file: 'slides/010-a.md', line: 3, column: 1, found: 'a word', expected: 'another' }

test('a mistake is told beside the last deck that had none, and nothing is told once it is mended', async () => {
  const work = deckAtWork('.', draw)
  const { deck, trouble } = await work()
  expect(deck?.slides.length).toBeGreaterThan(2)
  expect(trouble).toBeUndefined()
  mistake = new DeckError('', [problem])
  const broken = await work()
  expect(broken.deck).toBe(deck)
  expect(broken.trouble).toEqual({ sentences: [expect.stringContaining('slides/010-a.md:3:1')], stack: '' })
  mistake = undefined
  expect((await work()).trouble).toBeUndefined()
})

test('with a mistake from the start there is none to show; a bug of ours has its stack', async () => {
  mistake = new Error('thrown while compiling')
  const { deck, trouble } = await deckAtWork('.', draw)()
  expect(deck).toBeUndefined()
  expect(trouble?.sentences).toEqual(['Error: thrown while compiling'])
  expect(trouble?.stack).toContain('deck-at-work.test.ts')
})

test('a file leads to its slide, and the data of a figure to the slide that shows it', async () => {
  const deck = await goodDeck()
  const [slide] = deck.slides
  expect(slideOfFile(deck, slide?.file ?? '')).toBe(slide?.id)
  const shown = deck.slides.find(({ figure }) => figure !== undefined)
  expect(slideOfFile(deck, `assets/data/${shown?.figure?.id}.json`)).toBe(shown?.id)
  expect(slideOfFile(deck, 'slides/deck.yaml')).toBeUndefined()
})
