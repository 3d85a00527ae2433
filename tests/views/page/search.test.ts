import { expect, test } from 'vitest'
import { search } from '../../../src/views/page/search.ts'

const entries = [
  { label: '1', title: 'Russia’s move to leave', text: 'The prime minister' },
  { label: '2', title: 'Bottom line', text: 'UN duties; slide 12 says more' },
  { label: '12', title: 'UNCAT still binds', text: 'prevent, investigate' },
  { label: 'A2', title: 'Record check', text: 'Russia' },
]
const found = (typed: string) => search(entries, typed).map(({ label }) => label)

test('a number leads to its slide before anything that mentions it', () => {
  expect(found('12')).toEqual(['12', '2'])
  expect(found('a2')).toEqual(['A2'])
})

test('titles come before text, all words count, case and apostrophes don’t', () => {
  expect(found('russia')).toEqual(['1', 'A2'])
  expect(found("russia's LEAVE")).toEqual(['1'])
  expect(found('leave prime')).toEqual(['1'])
  expect(found('nothing of the kind')).toEqual([])
})

test('nothing typed: all, in their order', () => {
  expect(found('  ')).toEqual(['1', '2', '12', 'A2'])
})
