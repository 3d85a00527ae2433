import { expect, test } from 'vitest'
import { stepsOf } from '../../../src/node/drawing/path-steps.ts'

const HERE = [1, 0, 0, 1, 0, 0]
const drawn = (path: string, matrix = HERE) =>
  stepsOf(path, matrix).map(({ draw, points }) => [
    draw,
    ...points.flat().map((value) => Math.round(value * 100) / 100 + 0),
  ])

test('lines, relative or not, and what follows a closed path', () => {
  expect(drawn('M1 2 3 4h5V6l1-1zm1 1v2')).toEqual([
    ['move', 1, 2],
    ['line', 3, 4],
    ['line', 8, 4],
    ['line', 8, 6],
    ['line', 9, 5],
    ['close'],
    ['move', 2, 3],
    ['line', 2, 5],
  ])
})

test('a matrix moves and scales every point', () => {
  expect(drawn('M1 1L2 2', [2, 0, 0, 3, 10, 20])).toEqual([
    ['move', 12, 23],
    ['line', 14, 26],
  ])
})

test('an arc ends where it says and bends to the side that it says', () => {
  const half = drawn('M0 0A5 5 0 0 1 10 0')
  expect(half).toHaveLength(3)
  expect(half.at(1)?.slice(-2)).toEqual([5, -5])
  expect(half.at(-1)?.slice(-2)).toEqual([10, 0])
  expect(drawn('M0 0A5 5 0 0 0 10 0').at(1)?.slice(-2)).toEqual([5, 5])
})

test('curves keep the handle that a smooth one mirrors', () => {
  expect(drawn('M0 0C0 5 5 5 5 0S10-5 10 0').at(-1)).toEqual(['curve', 5, -5, 10, -5, 10, 0])
  expect(drawn('M0 0Q3 3 6 0').at(-1)).toEqual(['curve', 2, 2, 4, 2, 6, 0])
})

test('what is no path is named', () => {
  expect(() => drawn('M0 0B1 1')).toThrow('a path with the command B')
  expect(() => drawn('1 2')).toThrow('a path with no command')
})
