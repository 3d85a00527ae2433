import { expect, test } from 'vitest'
import { readDeckFiles } from '../../../src/node/compile/read-deck-files.ts'
import { tryOne } from '../../../src/node/tools/fuzz-deck.ts'
import { GALLERY } from '../../helpers/gallery.ts'
import { goodFiles } from '../../helpers/good-deck.ts'

const SEED = 7
const RUNS = 300
const decks = [await goodFiles(), await readDeckFiles(GALLERY)] as const
const deckOf = (number: number) => (number % 2 === 0 ? decks[0] : decks[1])

test('Build 6: 300 spoiled inputs are decks or problems with places; `npm run fuzz` makes more', {
  // Each input has its bound in time of the processor; all of them take as long as a busy machine takes.
  timeout: 600_000,
}, () => {
  const outcomes = Array.from({ length: RUNS }, (_, number) => ({
    ...tryOne(deckOf(number), SEED, number),
    again: `--seed ${SEED} --only ${number}`,
  }))
  expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([])
  // Not all refused at the door, and not all harmless.
  for (const kind of ['deck', 'problems'])
    expect(outcomes.filter((outcome) => outcome.kind === kind).length).toBeGreaterThan(20)
})
