import { expect, test } from 'vitest'
import { nearestOf } from '../../src/problems/nearest.ts'

test.each([
  ['timelne', 'timeline'],
  ['timelime', 'timeline'],
  ['emit-ln', undefined],
  ['time-line', 'timeline'],
  ['cost', 'costs'],
  ['a', undefined],
  ['elsewhere', undefined],
])('%s was meant as %s', (written, meant) => {
  expect(nearestOf(written, ['title', 'timeline', 'costs', 'b'])).toBe(meant)
})

test('of several the nearest is named', () => {
  expect(nearestOf('riers', ['tiles', 'piers'])).toBe('piers')
})
