import { expect, test } from 'vitest'
import { lanesOf, panelOf } from '../../../src/charts/timeline/panels.ts'

const panels = [
  { from: 2000, to: 2010 },
  { from: 2010, to: 2020 },
]

test('a date stands in the panel that has begun by then', () => {
  const at = ['1999', '2000', '2009-12-31', '2010', '2019'].map((date) => panelOf(panels, { date }))
  expect(at).toEqual([0, 0, 0, 1, 1])
})

test('a panel has as many lanes as its drawn rows take, however few rows that are', () => {
  const rows = [{ date: '2001', place: { lane: 2 } }, { date: '2011', place: { lane: 0 } }, { date: '2012' }]
  expect(lanesOf(panels, rows)).toEqual([3, 1])
  expect(lanesOf(panels, [])).toEqual([0, 0])
})
