import { expect, test } from 'vitest'
import { precisionOf, spanOf, startOf } from '../../../src/charts/base/time.ts'

test('a date covers its year, its month or its day, in decimal years', () => {
  expect(spanOf('2022')).toEqual([2022, 2023])
  expect(spanOf('2025-07')).toEqual([2025 + 181 / 365, 2025 + 212 / 365])
  expect(spanOf('2024-02-29')).toEqual([2024 + 59 / 366, 2024 + 60 / 366])
  expect(spanOf('2025-12')[1]).toBe(2026)
})

test('precision is how the date is written', () => {
  expect(['2021', '2025-08', '2025-08-23'].map(precisionOf)).toEqual(['year', 'month', 'day'])
  expect(startOf('2022-01-01')).toBe(2022)
})
