import { expect, test } from 'vitest'
import { lasting, median, percentile, table } from '../../../../src/node/tools/bench/bench-table.ts'

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 10])).toBe(3)
  expect(median([])).toBeNaN()
})

test('of a hundred values 95 are no larger than the 95th percentile', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(values, 95)).toBe(95)
  expect(percentile([7, 3], 95)).toBe(7)
  expect(percentile([], 95)).toBeNaN()
})

test('what is kept for the next machine are ratios, sizes and counts, no times', () => {
  const numbers = {
    'build (s)': 2,
    'first paint (ms)': 300,
    'first paint (×)': 1.2,
    'HTML (KB)': 80,
    'style passes': 3,
  }
  expect(lasting(numbers)).toEqual({ 'first paint (×)': 1.2, 'HTML (KB)': 80, 'style passes': 3 })
  expect(table(numbers, lasting(numbers)).split('\n')[1]).toMatch(/^build \(s\) +2\.0 *$/)
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
