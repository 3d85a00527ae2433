import { expect, test } from 'vitest'
import { type Change, compileChanged, foundAfter } from '../../helpers/compile-changed.ts'

const headline = (words: string): Change => ['010-rust.md', '# Two of the nine piers have rust', `# ${words}`]
const point = (words: string): Change => ['010-rust.md', 'Two of nine {L7}', words]

test('a number that stands in no line and no record of its slide is a mistake, at its place', () => {
  expect(compileChanged([headline('Rust is in 5 of 9 piers')]).problems).toMatchObject([
    {
      ...{ file: 'slides/010-rust.md', line: 9, column: 3, rule: 'slide-numbers' },
      found: '5, which nothing that this slide rests on says',
      expected: 'numbers and dates of the lines and records that it cites, quotes or draws',
    },
  ])
  expect(foundAfter(point('2 of 90 piers {L7}'))).toEqual([
    '010-rust.md:15:1 90, which nothing that this slide rests on says',
  ])
  expect(foundAfter(point('Two of nine, on 6 June 1935 {L7}'))).toEqual([
    '010-rust.md:15:1 6 June 1935, which nothing that this slide rests on says',
  ])
})

test('however it is written, what a line or a record says may be said; words for numbers are not asked', () => {
  expect(foundAfter(headline('Rust is in 2 of 9 piers'))).toEqual([])
  expect(foundAfter(point('Two or three of nine {L7}'))).toEqual([])
})

test('of lines of the text a slide may speak by their numbers', () => {
  expect(foundAfter(headline('The sentence in lines 7 to 9 is cut'))).toEqual([])
})

test('a slide may waive it with its reason, and a needless waiver is told', () => {
  const waive: Change = ['010-rust.md', 'seconds:', 'waive: { slide-numbers: nine less two }\nseconds:']
  expect(foundAfter(point('7 of nine are sound {L7}'), waive)).toEqual([])
  expect(foundAfter(waive)).toEqual([expect.stringContaining('a waiver of slide-numbers, which this slide')])
})

test('digits that also stand inside other digits are found where they stand alone', () => {
  const dated: Change = [
    'claims.json',
    'lists piers 3 and 4.',
    'of 1917 lists piers 3 and 4, on 17 March 2026.',
  ]
  expect(foundAfter(dated, point('Two of nine, on day 17 {L7}'))).toEqual([])
})
