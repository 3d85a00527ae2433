import { expect, test } from 'vitest'
import { coverage } from '../../src/source/coverage.ts'
import { findQuote } from '../../src/source/find-quote.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource(['A heading', 'Five words stand here, anti‑torture', '', 'Two more'], {
  headings: [1],
})
const passages = (...quotes: string[]) =>
  quotes.flatMap((words) => {
    const search = findQuote(source, words)
    return 'passage' in search ? search.passage : []
  })

test('headings and blank lines count for nothing', () => {
  expect(coverage(source, passages('Five words stand here, anti‑torture', 'Two more'))).toEqual({
    words: 7,
    quoted: 7,
    leftOut: 0,
    missing: [],
  })
})

test('words that nobody quotes are named with their line', () => {
  expect(coverage(source, passages('words stand'))).toEqual({
    words: 7,
    quoted: 2,
    leftOut: 0,
    missing: [
      { line: 2, words: ['Five', 'here', 'anti‑torture'] },
      { line: 4, words: ['Two', 'more'] },
    ],
  })
})

test('a word quoted twice counts once', () => {
  expect(coverage(source, passages('Two more', 'more')).quoted).toBe(2)
})

test('lines left out on purpose are counted by themselves', () => {
  const outline = { headings: [1], leftOut: [{ first: 3, last: 4, why: 'an older draft' }] }
  const shorter = makeSource(['A heading', 'Five words stand here, anti‑torture', '', 'Two more'], outline)
  expect(coverage(shorter, passages('Five words stand here, anti‑torture'))).toEqual({
    words: 5,
    quoted: 5,
    leftOut: 2,
    missing: [],
  })
})
