import { expect, test } from 'vitest'
import { median, table } from '../../../src/node/tools/bench-table.ts'

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 10])).toBe(3)
  expect(median([])).toBeNaN()
})

test('the table shows each change against the baseline, and what it does not know as new', () => {
  expect(table({ 'build (s)': 3, 'fonts (KB)': 26.4, heap: 5 }, { 'build (s)': 2, 'fonts (KB)': 52.8 })).toBe(
    [
      '            median  against baseline',
      'build (s)      3.0      +1.0 (+50 %)',
      'fonts (KB)    26.4     −26.4 (−50 %)',
      'heap           5.0               new',
    ].join('\n'),
  )
})
