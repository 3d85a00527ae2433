import { afterEach, expect, test } from 'vitest'
import { deckAtWork, slideOfFile } from '../../../src/node/site/deck-at-work.ts'
import { type Change, compileChanged } from '../../helpers/compile-changed.ts'
import { goodDeck } from '../../helpers/good-deck.ts'

/** What the author has done to the good deck, and a bug of ours that is thrown instead of compiling it. */
let changes: Change[] = []
let bug: Error | undefined
afterEach(() => {
  changes = []
  bug = undefined
})

const compile = async () => {
  if (bug) throw bug
  return compileChanged(changes)
}
const WRONG_QUOTE: Change = ['010-rust.md', 'nine piers.', 'ten piers.']

test('a mistake is told beside the last deck that had none, and nothing is told once it is mended', async () => {
  const work = deckAtWork('.', compile)
  const { deck, trouble } = await work()
  expect(deck?.slides.length).toBeGreaterThan(2)
  expect(trouble).toBeUndefined()
  changes = [WRONG_QUOTE]
  const broken = await work()
  expect(broken.deck).toBe(deck)
  expect(broken.trouble?.sentences).toEqual([
    expect.stringMatching(/^slides\/010-rust\.md:\d+:\d+ /),
    '1 problem.',
  ])
  changes = []
  expect((await work()).trouble).toBeUndefined()
})

test('with a mistake from the start the other slides are shown, and that one says what is wrong', async () => {
  changes = [WRONG_QUOTE]
  const { deck, trouble } = await deckAtWork('.', compile)()
  expect(deck?.slides.map(({ headline }) => headline)).toContain('Left out until it is mended: 010-rust.md')
  expect(trouble?.sentences.length).toBe(2)
})

test('a bug of ours has its stack', async () => {
  bug = new Error('thrown while compiling')
  const { deck, trouble } = await deckAtWork('.', compile)()
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
