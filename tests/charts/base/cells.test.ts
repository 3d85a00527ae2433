import { expect, test } from 'vitest'
import { cellOf, joinFacts, mergeOrigins } from '../../../src/charts/base/cells.ts'

test('origins merge to one, each id once and in the order first met; nothing is left empty', () => {
  expect(
    mergeOrigins({ lines: [5, 3], events: ['E02'] }, undefined, { lines: [3, 9], series: ['S01'] }),
  ).toEqual({ lines: [5, 3, 9], events: ['E02'], series: ['S01'] })
  expect(mergeOrigins(undefined)).toEqual({})
})

test('statements join to one cell, those that there are', () => {
  const cell = joinFacts({ text: 'a', origin: { lines: [1] } }, undefined, {
    text: 'b',
    origin: { claims: ['C01'] },
  })
  expect(cell).toEqual({ text: 'a; b', origin: { lines: [1], claims: ['C01'] } })
})

test('a cell keeps words and origin, and nothing that only the compiler needs', () => {
  const fact = { text: 'a', origin: { lines: [1] }, date: '2026', derived: { rule: 'record-checked' } }
  expect(cellOf(fact)).toEqual({ text: 'a', origin: { lines: [1] } })
  expect(cellOf({ text: 'a' })).toEqual({ text: 'a' })
})
