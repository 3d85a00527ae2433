import { expect, test } from 'vitest'
import { formatLines, lineRanges } from '../../src/source/line-list.ts'

test('neighbouring lines become a range, others stay apart', () => {
  expect(formatLines([90, 91, 92, 107])).toBe('L90–92, L107')
  expect(formatLines([5])).toBe('L5')
  expect(formatLines([])).toBe('')
})

test('order and repeats of the input do not matter', () => {
  expect(lineRanges([4, 3, 4, 10, 2])).toEqual([
    [2, 4],
    [10, 10],
  ])
})
