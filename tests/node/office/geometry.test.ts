import { expect, test } from 'vitest'
import { freeform, stepsOf } from '../../../src/node/office/geometry.ts'

const HERE = [1, 0, 0, 1, 0, 0]
const drawn = (path: string, matrix = HERE) =>
  stepsOf({ path, matrix }).map(({ draw, points }) => [
    draw,
    ...points.flat().map((value) => Math.round(value * 100) / 100 + 0),
  ])

test('lines, relative or not, and what follows a closed path', () => {
  expect(drawn('M1 2 3 4h5V6l1-1zm1 1v2')).toEqual([
    ['moveTo', 1, 2],
    ['lnTo', 3, 4],
    ['lnTo', 8, 4],
    ['lnTo', 8, 6],
    ['lnTo', 9, 5],
    ['close'],
    ['moveTo', 2, 3],
    ['lnTo', 2, 5],
  ])
})

test('a matrix moves and scales every point', () => {
  expect(drawn('M1 1L2 2', [2, 0, 0, 3, 10, 20])).toEqual([
    ['moveTo', 12, 23],
    ['lnTo', 14, 26],
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
  expect(drawn('M0 0C0 5 5 5 5 0S10-5 10 0').at(-1)).toEqual(['cubicBezTo', 5, -5, 10, -5, 10, 0])
  expect(drawn('M0 0Q3 3 6 0').at(-1)).toEqual(['cubicBezTo', 2, 2, 4, 2, 6, 0])
})

test('a line without height still has room to be drawn in', () => {
  const { box, geometry } = freeform(stepsOf({ path: 'M0 5H10', matrix: HERE }), false)
  expect(box).toEqual({ x: 0, y: 5, width: 10, height: 0 })
  expect(geometry).toContain('<a:path w="95250" h="1" fill="none">')
})

test('what is no path is named', () => {
  expect(() => drawn('M0 0B1 1')).toThrow('a path with the command B')
  expect(() => drawn('1 2')).toThrow('a path that begins with a number')
})
