import { expect, test } from 'vitest'
import { merge, type Range } from '../../../src/views/drawer/drawer-marks.ts'

const ranges = (...given: Range[]) => merge(given)

test('ranges apart stay apart, in the order of the line', () => {
  expect(ranges([20, 30], [0, 5])).toEqual([
    [0, 5],
    [20, 30],
  ])
})

test('what overlaps, touches or lies within becomes one mark, so that no word is marked twice', () => {
  expect(ranges([0, 10], [5, 15])).toEqual([[0, 15]])
  expect(ranges([5, 8], [8, 12])).toEqual([[5, 12]])
  expect(ranges([0, 20], [5, 8], [18, 19])).toEqual([[0, 20]])
  expect(ranges([0, 4], [6, 9], [3, 7])).toEqual([[0, 9]])
  expect(ranges()).toEqual([])
})

test('the ranges handed in are not changed', () => {
  const given: Range[] = [
    [5, 8],
    [6, 12],
  ]
  merge(given)
  expect(given).toEqual([
    [5, 8],
    [6, 12],
  ])
})
