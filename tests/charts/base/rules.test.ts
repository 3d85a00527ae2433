import { expect, test } from 'vitest'
import {
  axisProblems,
  beside,
  notAfter,
  offAxis,
  periodProblems,
  repeated,
  repeatedWords,
  slotProblems,
  spanProblems,
} from '../../../src/charts/base/rules.ts'
import { inOneLine } from '../data-files.ts'

const path = ['date']

test('a slot without a row is named', () => {
  expect(slotProblems('from {a} to {b}', ['alt'], ['a'])).toEqual([
    { path: ['alt'], found: '{b}', expected: 'an id of a row in braces: a' },
  ])
})

test('a subtitle without years says nothing of the period', () => {
  expect(periodProblems('What happened', 1998, 2026)).toEqual([])
  expect(periodProblems('What happened, 1998 to 2026', 1998, 2026)).toEqual([])
  expect(periodProblems('What happened, 1987 to 2026', 1998, 2026)).toHaveLength(1)
})

test('an axis may hold a date at each of its ends, and none beyond', () => {
  const axis = { from: 1998, to: 2026 }
  for (const date of ['1998', '2013-05', '2026', '2026-01-01'])
    expect(beside(axis, { path, date }), date).toEqual([])
  for (const date of ['1997-12-31', '2026-01-02', '2027'])
    expect(beside(axis, { path, date }).map(inOneLine)).toEqual([
      `date: found “${date}”, expected a date on the axis, from the beginning of 1998 to the beginning of 2026`,
    ])
})

test('what is to be written is said where an axis is too short for a date', () => {
  const hintFor = (date: string) => beside({ from: 1998, to: 2026 }, { path, date })[0]?.hint
  expect(hintFor('2026-06')).toBe('correct it, or let the axis reach it: "to": 2027')
  expect(hintFor('1997-12-31')).toBe('correct it, or let the axis reach it: "from": 1997')
})

test('all of the date that an axis of time ends with lies on it', () => {
  const years = { from: '2024', to: '2027' }
  for (const date of ['2024', '2027', '2027-12', '2027-12-31'])
    expect(offAxis(years, { path, date }), date).toEqual([])
  expect(offAxis({ from: '2024', to: '2027-06' }, { path, date: '2027-06-30' })).toEqual([])
  const [late] = offAxis({ from: '2024', to: '2027-06' }, { path, date: '2027-07-01' })
  expect([late].map((issue) => inOneLine(issue!))).toEqual([
    'date: found “2027-07-01”, expected a date on the axis, 2024 to the end of 2027-06',
  ])
  expect(late?.hint).toBe('correct it, or let the axis reach it: "to": "2027-07"')
  expect(offAxis(years, { path, date: '2023-12-31' })[0]?.hint).toContain('"from": "2023"')
})

test('an axis of time runs forwards, and no longer than it can be read by', () => {
  const most = (from: string, to: string) => axisProblems({ from, to }, 4).map(inOneLine)
  expect([most('2024', '2024'), most('2024', '2027'), most('2024-03', '2028-02')]).toEqual([[], [], []])
  expect(most('2024', '2028')).toEqual([
    'axis.to: found “2028”, expected a date after 2024, by at most 4 years',
  ])
  expect(most('2024-03', '2024-02')).toHaveLength(1)
})

test('a date comes after another, not with it', () => {
  expect(notAfter('2022-03-16', { path, date: '2022-03-17' })).toEqual([])
  expect(notAfter(undefined, { path, date: '2022' })).toEqual([])
  for (const date of ['2022-03-16', '2022-03', '2021'])
    expect(notAfter('2022-03-16', { path, date })).toHaveLength(1)
})

test('an axis of years runs forwards, and no longer than it can be marked', () => {
  expect(spanProblems({ from: 1900, to: 2100 }, [])).toEqual([])
  expect(spanProblems({ from: 1900, to: 1900 }, [])).toHaveLength(1)
  expect(spanProblems({ from: 1900, to: 2101 }, [])).toHaveLength(1)
})

test('what stands there already is named, and what is absent repeats nothing', () => {
  const rows: { id?: string }[] = [{ id: 'a' }, {}, { id: 'a' }, {}]
  expect(repeated(rows, 'rows', 'id').map(inOneLine)).toEqual([
    'rows.2.id: found “a” again, expected each id once',
  ])
  expect(repeatedWords(['a', 'b', 'a'], 'columns').map(inOneLine)).toEqual([
    'columns.2: found “a” again, expected each entry once',
  ])
})
