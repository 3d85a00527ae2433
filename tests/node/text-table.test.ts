import { expect, test } from 'vitest'
import { textTable } from '../../src/node/text-table.ts'

test('words stand to the left, numbers to the right, each column as wide as its widest', () => {
  expect(
    textTable([
      ['File', 'Pages'],
      ['slides.pdf', '30'],
      ['', '1200'],
    ]).split('\n'),
  ).toEqual(['File        Pages', 'slides.pdf     30', '             1200'])
})

test('a table of headings alone is a line, one of nothing is none', () => {
  expect(textTable([['View', 'seo']])).toBe('View  seo')
  expect(textTable([])).toBe('')
})
