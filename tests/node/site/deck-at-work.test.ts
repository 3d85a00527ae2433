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
  const { deck, trouble, state } = await work()
  expect(deck?.slides.length).toBeGreaterThan(2)
  expect([trouble, state]).toEqual([undefined, 'now'])
  changes = [WRONG_QUOTE]
  const broken = await work()
  expect(broken.deck).toBe(deck)
  expect(broken.state).toBe('before')
  expect(broken.trouble?.sentences).toEqual([expect.stringMatching(/^slides\/010-rust\.md:\d+:\d+ /)])
  // A number of mistakes is none itself: where mistakes are numbered it would be one more.
  expect(broken.trouble?.sums).toEqual(['1 problem.'])
  changes = []
  expect((await work()).trouble).toBeUndefined()
})

test('with a mistake from the start the other slides are shown, and that one says what is wrong', async () => {
  changes = [WRONG_QUOTE]
  const { deck, trouble, state } = await deckAtWork('.', compile)()
  expect(state).toBe('rest')
  expect(deck?.slides.map(({ headline }) => headline)).toContain('Left out until it is mended: 010-rust.md')
  expect(trouble?.sentences.length).toBe(1)
})

test('mistakes that are not listed are shown by a command that can be typed beside the server', async () => {
  changes = []
  const problem = { file: 'assets/data/costs.json', line: 1, column: 1, found: 'x', expected: 'y' }
  const problems = Array.from({ length: 53 }, (_, line) => ({ ...problem, line: line + 1 }))
  const many = async () => ({ problems, warnings: [] })
  const sums = async (root: string) => (await deckAtWork(root, many)()).trouble?.sums
  expect(await sums('../two')).toEqual([
    '… and 43 problems more (figures); “npm run check -- --all --deck ../two” shows them.',
    '53 problems.',
  ])
  expect((await sums('.'))?.[0]).toContain('“npm run check -- --all” shows them')
})

test('a bug of ours has its stack', async () => {
  bug = new Error('thrown while compiling')
  const { deck, trouble, state } = await deckAtWork('.', compile)()
  expect([deck, state]).toEqual([undefined, undefined])
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
