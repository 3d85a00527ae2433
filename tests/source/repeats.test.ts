import { describe, expect, test } from 'vitest'
import { coverage } from '../../src/source/coverage.ts'
import { findQuote, twinsOf } from '../../src/source/find-quote.ts'
import { makeSource } from '../helpers/make-source.ts'

const lines = [
  'Costs rose and the bridge stayed shut all summer long',
  '  • No decision yet',
  'The council said that costs rose and the bridge stayed shut all summer, and left',
  '  2. No decision yet at all',
  'There was no decision yet',
  'No decision yet, but hope: costs rose and the bridge stayed shut all summer long',
]
const source = makeSource(lines)
const passage = (words: string, line?: number) => {
  const search = findQuote(source, words, line)
  if (!('passage' in search)) throw new Error(`not found: ${words}`)
  return search.passage
}
const placesOf = (words: string) => twinsOf(source, passage(words)).map(({ line, start }) => [line, start])

describe('words that stand more than once', () => {
  test('are those of the line that has no others', () => {
    const alike = makeSource(['High risk of floods', 'High risk', 'Low risk'])
    expect(findQuote(alike, 'High risk')).toMatchObject({ passage: { line: 2 } })
  })

  test('are those of the line that is named', () => {
    expect(passage('No decision yet').line).toBe(2)
    expect(passage('No decision yet', 4)).toMatchObject({ line: 4, start: 5, text: 'No decision yet' })
    expect(findQuote(source, 'No decision yet', 5)).not.toHaveProperty('passage')
  })

  test('are those of a statement sooner than of a heading or of a line left out', () => {
    const outline = { headings: [1], leftOut: [{ first: 2, last: 2, why: 'older' }] }
    const drafts = makeSource(['The piers', 'The piers', 'The piers'], outline)
    expect(findQuote(drafts, 'The piers')).toMatchObject({ passage: { line: 3 } })
    const parts = makeSource(['An old draft: the piers', 'A new one: the piers'], {
      leftOut: [{ first: 1, last: 1, why: 'older' }],
    })
    expect(findQuote(parts, 'the piers')).toMatchObject({ passage: { line: 2 } })
  })
})

describe('a quote counts for every place', () => {
  test('when it is a whole line, bullets and numbers of lists aside', () => {
    const alike = makeSource(['  • No decision yet', 'No decision yet', 'No decision yet, but hope'])
    const search = findQuote(alike, 'No decision yet')
    expect('passage' in search && twinsOf(alike, search.passage).map(({ line }) => line)).toEqual([1, 2])
  })

  test('when it has six words or more', () => {
    expect(placesOf('the bridge stayed shut all summer')).toEqual([
      [1, 15],
      [3, 37],
      [6, 42],
    ])
  })

  test('and for its own only when it has fewer', () => {
    expect(placesOf('the bridge stayed shut')).toEqual([[1, 15]])
    expect(placesOf('There was no decision')).toEqual([[5, 0]])
  })

  test('so that each line quoted once covers the text, and one left away is missed', () => {
    const quotes = [1, 2, 3, 4, 5, 6].map((line) => passage(lines[line - 1]?.trim().replace(/^• /, '') ?? ''))
    expect(coverage(source, quotes).missing).toEqual([])
    const missing = coverage(source, quotes.toSpliced(1, 1)).missing
    expect(missing).toEqual([{ line: 2, words: ['No', 'decision', 'yet'] }])
  })

  test('with the words of each line counted once', () => {
    const twice = makeSource(['Six words and no more here', 'Six words and no more here'])
    const search = findQuote(twice, 'Six words and no more here')
    const { words, quoted } = coverage(twice, 'passage' in search ? [search.passage] : [])
    expect([words, quoted]).toEqual([12, 12])
  })
})

/** A text in which each line says much the same again: all lines must be reached by quoting them. */
test('any text is covered by quoting its lines, however often it repeats itself', () => {
  const pieces = [
    'High',
    'High risk',
    'High risk, low cost',
    'Very high risk',
    '| High | risk |',
    'risk High',
  ]
  const all = pieces.flatMap((first) => pieces.map((second) => `${first} ${second}`)).concat(pieces, pieces)
  const repeating = makeSource(all)
  const quotes = all.flatMap((words) => {
    const search = findQuote(repeating, words)
    return 'passage' in search ? search.passage : []
  })
  expect(quotes).toHaveLength(all.length)
  expect(coverage(repeating, quotes).missing).toEqual([])
})
