import { expect, test } from 'vitest'
import { seededRandom, spoil } from '../../../src/node/tools/fuzz-inputs.ts'
import { goodFiles } from '../../helpers/good-deck.ts'

const SEED = 7
const good = await goodFiles()

test('the same numbers spoil the same way, others another', () => {
  const text = (number: number) => JSON.stringify(spoil(good, SEED, number))
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
