import { expect, test } from 'vitest'
import { capitalised, fillSlots, inCountWords, shortMonths, slotsIn } from '../../../src/charts/base/words.ts'

test('counts in words, as far as there are short ones', () => {
  expect([0, 3, 14, 40].map(inCountWords)).toEqual(['none', 'three', 'fourteen', '40'])
  expect(capitalised('six')).toBe('Six')
})

test('months are cut to three letters, and words that only begin like one are not', () => {
  expect(shortMonths('29 or 30 September 2025; May 2023; Marches')).toBe(
    '29 or 30 Sep 2025; May 2023; Marches',
  )
})

test('a sentence takes the words of its rows, and leaves a slot of none as it is', () => {
  expect(fillSlots('from {a} to {b}', new Map([['a', '2021']]))).toBe('from 2021 to {b}')
  expect(slotsIn('from {a} to {b}')).toEqual(['a', 'b'])
})
