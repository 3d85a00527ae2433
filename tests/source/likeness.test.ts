import { describe, expect, test } from 'vitest'
import { betterLine, tellingWords } from '../../src/source/likeness.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource([
  'The council closed the bridge on Monday.',
  'Inspectors found rust in two of the nine piers.',
  'Repairs of the piers would cost 312 million crowns.',
  '',
  'Traders fear a quiet summer without visitors.',
])

describe('the line that says a statement better than the one it cites', () => {
  test.each([
    ['Inspectors report rusty piers', [1], 2],
    ['Repairs cost 312 million', [2], 3],
    ['Traders fear the summer', [3], 5],
    ['Inspectors report rusty piers', [5, 1], 2],
    // Words between quotation marks stand in the line that is cited, or they are no quotation of it.
    ['It expects “a quiet summer”', [1], 5],
    ['„two of the nine“', [3], 2],
  ])('“%s” with %j: L%i', (statement, cited, line) => {
    expect(betterLine(source, statement, cited)).toBe(line)
  })

  test.each([
    ['the line itself', 'Inspectors report rusty piers', [2]],
    ['one of several', 'Inspectors report rusty piers', [1, 2]],
    ['too few words', 'Rusty piers', [1]],
    ['a quotation of its own', '“on Monday”', [1]],
    ['a quotation of somebody else', '“never on Monday”', [2]],
    ['other words than the analysis', 'Corrosion of the supports was seen', [1]],
    ['words of two lines', 'The council closed the bridge: inspectors found rust in piers', [1]],
  ])('is not asked for by %s', (_, statement, cited) => {
    expect(betterLine(source, statement, cited)).toBeUndefined()
  })
})

test('words are known in their other forms, and joints tell nothing', () => {
  expect(tellingWords('Inspections inspected')).toHaveLength(1)
  expect(tellingWords('with the than 1,200')).toEqual(['1200'])
})
