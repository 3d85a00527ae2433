import { expect, test } from 'vitest'
import { daysBetween, effectOfNotice, precisionOf } from '../../src/evidence/dates.ts'

test('days from one day to another, over month, leap day and year', () => {
  expect(daysBetween('2025-07-09', '2025-08-23')).toBe(45)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1)
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1)
  expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1)
})

test('no number of days between dates that are not known to the day', () => {
  expect(daysBetween('2025-07', '2025-08-23')).toBeUndefined()
  expect(daysBetween('2025-07-09', '2025')).toBeUndefined()
})

test.each([
  ['2025-09-29', '2026-10-01'],
  ['2025-09-30', '2026-10-01'],
  ['2025-10-01', '2026-11-01'],
  ['2025-10-31', '2026-11-01'],
  ['2025-11', '2026-12-01'],
  ['2025-12', '2027-01-01'],
  ['2024-02-29', '2025-03-01'],
])('a notice received %s takes effect on %s, after twelve months', (received, effect) => {
  expect(effectOfNotice(received, 12)).toBe(effect)
})

test('other periods over the turn of the year, and a year alone, which says no month', () => {
  expect(effectOfNotice('2025-11-30', 1)).toBe('2026-01-01')
  expect(effectOfNotice('2025-11-30', 24)).toBe('2027-12-01')
  expect(effectOfNotice('2025', 12)).toBeUndefined()
})

test('a date is as precise as it is long', () => {
  expect(['2021', '1998-11', '1998-09-01'].map(precisionOf)).toEqual(['year', 'month', 'day'])
})
