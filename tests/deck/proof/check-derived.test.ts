import { expect, test } from 'vitest'
import { checkDerived } from '../../../src/deck/proof/check-derived.ts'
import type { Derivation } from '../../../src/evidence/derive.ts'
import { makeRegister } from '../../helpers/make-register.ts'

const source = { publisher: 'P', url: 'https://example.org/' }
const point = (date: string, value: number) =>
  ({ date, precision: 'month', value, text: 'x', source, confidence: 'high' }) as const
const register = makeRegister(
  [],
  [
    { id: 'E31', date: '2025-07-09', precision: 'day' },
    { id: 'E33', date: '2025-08-23', precision: 'day' },
    { id: 'E16', date: '2021' },
  ],
  [{ id: 'S03', title: 'T', unit: 'u', note: 'n', points: [point('2024-11', 5), point('2024-12', 17050)] }],
)
const found = (value: unknown, lang = 'en') =>
  checkDerived(value, register, { lang, asOf: { analysis: 'May 2026', record: '2026-11-25' } }).map(
    ({ path, found, expected }) => `${path.join('.')}: ${found} / ${expected}`,
  )
const says = (text: string, derived: Derivation, more: object = {}, lang = 'en') =>
  found({ rows: [{ text, derived, ...more }] }, lang)

const days: Derivation = { rule: 'days-between', from: 'E31', to: 'E33' }
const effect: Derivation = { rule: 'effect-of-notice', received: '2025-09-29', months: 12 }

test('a number of days is the one between two events, and no part of another number', () => {
  expect(says('45 days later', days)).toEqual([])
  expect(says('44 days later', days)).toEqual([
    'rows.0.text: “44 days later” / words with the computed “45 days”',
  ])
  expect(says('145 days later', days)).toHaveLength(1)
  expect(says('one of 1,45 days', days)).toHaveLength(1)
})

test.each([
  ['de', '45 Tage später', 'ab 1. Oktober 2026', 'ab 1. Okt. 2026'],
  ['fr', '45 jours plus tard', 'à partir du 1er octobre 2026', 'dès 1 oct. 2026'],
  ['uk', 'через 45 днів', 'з 1 жовтня 2026 року', 'з 1 жовт. 2026'],
])('in a deck in %s it is said in that language', (lang, later, date, short) => {
  expect(says(later, days, {}, lang)).toEqual([])
  expect(says('45 days later', days, {}, lang)).toHaveLength(1)
  expect(says(date, effect, {}, lang)).toEqual([])
  expect(says(short, effect, {}, lang)).toEqual([])
  expect(says('1 October 2026', effect, {}, lang)).toHaveLength(1)
})

test('the date of effect is computed, in its date and in its words', () => {
  expect(says('1 October 2026', effect, { date: '2026-10-01' })).toEqual([])
  expect(says('not before 1 Oct 2026', effect, { date: '2026-10-01' })).toEqual([])
  expect(says('1 November 2026', effect, { date: '2026-11-01' })).toEqual([
    'rows.0.date: “2026-11-01” / the computed date 2026-10-01',
    'rows.0.text: “1 November 2026” / words with the computed “1 October 2026” or “1 Oct 2026”',
  ])
  expect(says('11 October 2026', effect)).toHaveLength(1)
})

test('an event stands for its date, and one that is not precise enough computes nothing', () => {
  const from = (received: string): Derivation => ({ rule: 'effect-of-notice', received, months: 12 })
  expect(says('1 September 2026', from('E33'))).toEqual([])
  expect(says('2022', from('E16'))).toEqual([
    'rows.0.derived: no month of receipt in “E16” / what the register can compute from',
  ])
  expect(says('3 days', { rule: 'days-between', from: 'E16', to: 'E33' })).toHaveLength(1)
  expect(says('3 days', { rule: 'days-between', from: 'E99', to: 'E33' })).toHaveLength(1)
})

test('a count of a series, in digits or as an ordinal', () => {
  const value = (at: string, series = 'S03'): Derivation => ({ rule: 'series-value', series, at })
  expect(says('fifth statement', value('2024-11'))).toEqual([])
  expect(says('5 statements', value('2024-11'))).toEqual([])
  expect(says('fourth statement', value('2024-11'))).toHaveLength(1)
  expect(says('17,050 applications', value('2024-12'))).toEqual([])
  expect(says('5', value('2023-01'))).toHaveLength(1)
  expect(says('5', value('2024-11', 'S99'))).toHaveLength(1)
})

test('the day of the record check is that of deck.yaml, also under a step’s label', () => {
  const derived: Derivation = { rule: 'record-checked' }
  expect(found([{ label: '25 Nov 2026: open', until: '2026-11-25', derived }])).toEqual([])
  expect(found([{ label: '22 Nov 2026: open', until: '2026-11-22', derived }])).toHaveLength(2)
})

test('a date that only the record gives is the date of an event that is named', () => {
  const dated = (date: string, origin: object) => found({ rows: [{ date, text: 'x', origin }] })
  expect(dated('2025-07-09', { events: ['E31'] })).toEqual([])
  expect(dated('2025-07-10', { events: ['E31'] })).toEqual([
    'rows.0.date: “2025-07-10” / the date of E31, 2025-07-09',
  ])
  expect(dated('2025-07', { lines: [15], events: ['E31'] })).toEqual([])
})

test('a register that cannot be read holds nothing against a data file', () => {
  expect(checkDerived([{ text: 'x', derived: days }], { ...register, complete: false }, undefined)).toEqual(
    [],
  )
})
