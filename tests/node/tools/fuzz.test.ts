import { expect, test } from 'vitest'
import { readDeckFiles } from '../../../src/node/compile/read-deck-files.ts'
import { tryOne } from '../../../src/node/tools/fuzz-deck.ts'
import { seededRandom, spoil } from '../../../src/node/tools/fuzz-inputs.ts'
import { goodFiles } from '../../good-deck.ts'

const SEED = 7
const RUNS = 300
const decks = [await goodFiles(), await readDeckFiles('.')] as const
const deckOf = (number: number) => (number % 2 === 0 ? decks[0] : decks[1])

test('Build 6: 300 spoiled inputs are decks or problems with places; `npm run fuzz` makes more', {
  timeout: 120_000,
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

test('the same numbers spoil the same way, others another', () => {
  const text = (number: number) => JSON.stringify(spoil(decks[0], SEED, number))
  expect(text(3)).toBe(text(3))
  expect(text(3)).not.toBe(text(4))
})

test('seeded numbers are those of mulberry32', () => {
  const random = seededRandom(1)
  expect([random(), random(), random()].map((number) => number.toFixed(6))).toEqual([
    '0.627074',
    '0.002736',
    '0.527447',
  ])
})
