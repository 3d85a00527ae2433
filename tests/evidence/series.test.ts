import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { numberCitations, sourcesOf } from '../../src/evidence/citations.ts'
import { trackingParameters } from '../../src/evidence/clean-url.ts'
import { hasRecord, readRegister, recordKind } from '../../src/evidence/register.ts'
import { formatValue, readSeries } from '../../src/evidence/series.ts'
import { GALLERY } from '../helpers/gallery.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const real = (path: string) => ({ path, text: read(join(GALLERY, 'assets/evidence', path)) })
const { register, problems } = readRegister(real('claims.json'), real('events.json'), real('series.json'))

const source = { title: 'A page', publisher: 'P', date: '2021-05', url: 'https://example.org/a?utm_source=x' }
const point = { date: '2021-05', precision: 'month', value: 3, text: 'three', source, confidence: 'high' }
const series = { id: 'S01', title: 'Visits', unit: 'visits', note: 'A count.', points: [point] }

/** The problems of a series after a change, without their place. */
const found = (change: object, pointChange: object = {}): string[] => {
  const json = [{ ...series, points: [{ ...point, ...pointChange }], ...change }]
  return readSeries('series.json', JSON.stringify(json, null, 1)).problems.map(
    ({ found, expected }) => `${found} / ${expected}`,
  )
}

test('the register’s own series are read, each with an id that may be used', () => {
  expect(problems).toEqual([])
  expect(register.series.size).toBeGreaterThan(2)
  expect(hasRecord(register, 'S03')).toBe(true)
  expect(hasRecord(register, 'S99')).toBe(false)
  expect(recordKind('S03')).toBe('series')
})

test('a register without a file of series has none, and is complete', () => {
  const { register } = readRegister(real('claims.json'), real('events.json'))
  expect(register.series.size).toBe(0)
  expect(register.complete).toBe(true)
})

test('a file of series that cannot be read calls no id unknown', () => {
  const { register, problems } = readRegister(real('claims.json'), real('events.json'), {
    path: 's',
    text: '[',
  })
  expect(problems).toHaveLength(1)
  expect(hasRecord(register, 'S99')).toBe(true)
})

describe('a series is as strict as claims and events', () => {
  test('what is right is taken', () => {
    expect(found({})).toEqual([])
    expect(found({}, { value: '2026-10-01' })).toEqual([])
    expect(found({}, { value: { for: 17, against: 6 } })).toEqual([])
    expect(found({}, { value: { notice: null, noticePrecision: null, state: 'X' } })).toEqual([])
  })
  test.each<[string, object, object, string]>([
    ['an id that is none', { id: 'E01' }, {}, 'an id like S05'],
    ['no note', { note: ' ' }, {}, 'words'],
    ['no point', { points: [] }, {}, 'at least one point'],
    ['an unknown key', { colour: 'red' }, {}, 'one of id, title, unit, note, points'],
    ['a date that does not exist', {}, { date: '2021-02-31', precision: 'day' }, 'a day from 01 to 28'],
    ['a month that does not exist', {}, { date: '2021-13' }, 'a month from 01 to 12'],
    ['a date finer than its precision', {}, { precision: 'year' }, '“precision: year”'],
    ['a confidence of another kind', {}, { confidence: 'sure' }, 'one of high, medium, low'],
    ['a value that is no date', {}, { value: 'many' }, 'a date as YYYY'],
    ['a value without parts', {}, { value: {} }, 'at least one named value'],
    [
      'an effect that does not exist',
      {},
      { value: { effect: '2021-02-30', effectPrecision: 'day' } },
      'a day from',
    ],
    [
      'a part finer than it is known',
      {},
      { value: { effect: '2021-02-03', effectPrecision: 'month' } },
      'month” says',
    ],
    [
      'a date whose precision is not known',
      {},
      { value: { effect: '2021', effectPrecision: null } },
      'null” says',
    ],
    ['an address that is none', {}, { source: { ...source, url: 'example.org' } }, 'an address that begins'],
    ['no source', {}, { source: undefined }, 'a value for “source”'],
  ])('%s', (_, change, pointChange, expected) => {
    const list = found(change, pointChange)
    expect(list).toHaveLength(1)
    expect(list[0]).toContain(expected)
  })
  test('each problem has its place', () => {
    const text = JSON.stringify([{ ...series, points: [{ ...point, date: '2021-13' }] }], null, 1)
    const line = text.split('\n').findIndex((words) => words.includes('2021-13')) + 1
    expect(readSeries('series.json', text).problems).toMatchObject([{ file: 'series.json', line }])
  })
  test('an id twice', () => {
    const text = JSON.stringify([series, series], null, 1)
    const { problems } = readRegister(real('claims.json'), real('events.json'), { path: 'series.json', text })
    expect(problems).toMatchObject([{ file: 'series.json', found: 'id S01 for a second time' }])
  })
})

test('the sources of its points are the sources of a series, numbered when a slide cites it, and track nobody', () => {
  const urls = new Set(sourcesOf(register, 'S01').map(({ url }) => url))
  expect(urls.size).toBeGreaterThan(1)
  const numbers = numberCitations(register, ['S01'])
  expect([...numbers.keys()].slice(0, urls.size)).toEqual([...urls])
  const all = [...register.series.keys()].flatMap((id) => sourcesOf(register, id).map(({ url }) => url))
  expect(all.flatMap(trackingParameters)).toEqual([])
  const { series: read1 } = readSeries('series.json', JSON.stringify([series]))
  expect(read1?.[0]?.points[0]?.source.url).toBe('https://example.org/a')
})

test('values in words', () => {
  expect(formatValue(17050)).toBe('17,050')
  expect(formatValue(1234567)).toBe('1,234,567')
  expect(formatValue(3)).toBe('3')
  expect(formatValue('2026-10-01')).toBe('1 October 2026')
  expect(formatValue({ for: 17, against: 6 })).toBe('for 17, against 6')
  expect(
    formatValue({
      state: 'X',
      notice: null,
      noticePrecision: null,
      effect: '2021-04',
      effectPrecision: 'month',
    }),
  ).toBe('state X, notice not found, effect April 2021')
})
