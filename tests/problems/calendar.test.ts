import { describe, expect, test } from 'vitest'
import { findDateMistake } from '../../src/problems/calendar.ts'

describe('case record-date-impossible', () => {
  test.each(['2026', '2026-11', '2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is a date',
    (date) => expect(findDateMistake(date)).toBeUndefined(),
  )

  test.each([
    ['2026-22-11', 'there is no month 22'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-00-10', 'there is no month 00'],
    ['2026-02-31', 'there is no such day'],
    ['2026-02-29', 'there is no such day'],
    ['1900-02-29', 'there is no such day'],
    ['2026-04-31', 'there is no such day'],
    ['2026-01-00', 'there is no such day'],
    ['9999-99-99', 'there is no month 99'],
    ['0000-01-01', 'there is no year 0'],
  ])('%s is none: %s', (date, found) => {
    expect(findDateMistake(date)?.found).toBe(`“${date}”: ${found}`)
  })

  test.each(['', '26-11-22', '2026-1-1', '2026/01/01', '2026-05-<b>', ' 2026', '2026-01-01T00:00', '٢٠٢٦'])(
    '“%s” is not written as a date',
    (date) => expect(findDateMistake(date)?.expected).toBe('a date as YYYY, YYYY-MM or YYYY-MM-DD'),
  )
})
