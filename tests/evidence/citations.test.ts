import { expect, test } from 'vitest'
import { numberCitations } from '../../src/evidence/citations.ts'
import { makeRegister } from '../helpers/make-register.ts'

const at = (path: string, title?: string) => ({
  publisher: 'P',
  url: `https://example.org/${path}`,
  ...(title ? { title } : {}),
})
const register = makeRegister(
  [
    { id: 'C01', sources: [at('a')] },
    { id: 'C02', sources: [at('b'), at('c', 'Title of c')] },
  ],
  [{ id: 'E01', sources: [at('c')] }],
)
const numbers = (ids: string[]) =>
  [...numberCitations(register, ids).values()].map(({ number, url }) => `${number} ${url.slice(-1)}`)

test('sources are numbered in the order of the slides, the unused ones last', () => {
  expect(numbers(['E01', 'C02'])).toEqual(['1 c', '2 b', '3 a'])
  expect(numbers([])).toEqual(['1 a', '2 b', '3 c'])
})

test('the same address has one number, and keeps the title that any entry knows', () => {
  const citations = numberCitations(register, ['E01'])
  expect(citations.size).toBe(3)
  expect(citations.get('https://example.org/c')).toMatchObject({ number: 1, title: 'Title of c' })
})

test('an address whose title is known keeps it, whatever a later entry calls the page', () => {
  const twice = makeRegister([
    { id: 'C01', sources: [at('a', 'First title')] },
    { id: 'C02', sources: [at('a', 'Other title')] },
  ])
  expect(numberCitations(twice, ['C01']).get('https://example.org/a')?.title).toBe('First title')
})
