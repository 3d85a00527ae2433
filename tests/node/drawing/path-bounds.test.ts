import { expect, test } from 'vitest'
import { pathBounds } from './path-bounds.ts'

test('reads level and upright lines, which hold one number', () => {
  expect(pathBounds('M10 20H110V45H10Z')).toEqual({ left: 10, right: 110, top: 20, bottom: 45 })
  expect(pathBounds('M10 20L110 20L110 45')).toEqual({ left: 10, right: 110, top: 20, bottom: 45 })
})

test('reads curves by their handles, circles whole and other arcs by their ends', () => {
  expect(pathBounds('M0 0Q8 -4 16 0')).toEqual({ left: 0, right: 16, top: -4, bottom: 0 })
  const circle = { left: 10, right: 20, top: 5, bottom: 15 }
  expect(pathBounds('M20 10A5 5 0 1 1 10 10A5 5 0 1 1 20 10')).toEqual(circle)
  expect(pathBounds('M5 0A5 5 0 0 1 0 5')).toEqual({ left: 0, right: 5, top: 0, bottom: 5 })
})

test('takes nothing for a shape that it cannot read', () => {
  expect(() => pathBounds('')).toThrow('a path of 0 points')
  expect(() => pathBounds('M1 1')).toThrow('a path of 1 points')
  expect(() => pathBounds('M1 1h5')).toThrow('“h5”')
  expect(() => pathBounds('M1 1L5')).toThrow('“L5”')
})
