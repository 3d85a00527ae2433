import { expect, test } from 'vitest'
import {
  beside,
  notAfter,
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
      `date: found “${date}”, expected a date on the axis, 1998 to 2026`,
    ])
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
