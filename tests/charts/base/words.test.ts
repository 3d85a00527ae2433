import { expect, test } from 'vitest'
import { inCountWords, insideSentence, listInWords, rangeInWords } from '../../../src/charts/base/said.ts'
import { capitalised, fillSlots, slotsIn } from '../../../src/charts/base/words.ts'

test('counts in words, as far as there are short ones', () => {
  expect([0, 3, 14, 40].map((count) => inCountWords(count, {}))).toEqual(['none', 'three', 'fourteen', '40'])
  expect(capitalised('six')).toBe('Six')
})

test('lists, ranges and names inside a sentence are said in the language of the deck', () => {
  const names = ['Traffic', 'EU trade', 'Fines']
  const said = (lang: string) =>
    listInWords(
      names.map((name) => insideSentence(name, { lang })),
      { lang },
    )
  expect(said('en')).toBe('traffic, EU trade and fines')
  expect(said('de')).toBe('Traffic, EU trade und Fines')
  expect(listInWords(['one'], {})).toBe('one')
  expect(rangeInWords(3, 12_400.5, {})).toBe('from 3 to 12,400.5')
  expect(rangeInWords(3, 12_400.5, { lang: 'de' })).toBe('von 3 bis 12.400,5')
  expect(rangeInWords(7, 7, {})).toBe('7')
})

test('a sentence takes the words of its rows, and leaves a slot of none as it is', () => {
  expect(fillSlots('from {a} to {b}', new Map([['a', '2021']]))).toBe('from 2021 to {b}')
  expect(slotsIn('from {a} to {b}')).toEqual(['a', 'b'])
})
