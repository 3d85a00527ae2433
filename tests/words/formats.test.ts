import { describe, expect, test } from 'vitest'
import {
  dateInWords,
  dateWithoutYear,
  daysInWords,
  ENGLISH_FORMATS,
  formatNumber,
  periodInWords,
  shortDate,
} from '../../src/words/formats.ts'
import { formatsOf, LANGUAGE_NAMES, languageFor, say } from '../../src/words/say.ts'

test('English formats are those of drawings whose data bring none', () => {
  expect(formatsOf({})).toEqual({ lang: 'en', group: ',', decimal: '.', texts: ENGLISH_FORMATS })
  for (const date of ['2025', '2025-07', '2025-07-09'])
    expect(dateInWords(date)).toBe(dateInWords(date, { formats: formatsOf({ lang: 'en-GB' }) }))
})

test('a date is written at the precision it has', () => {
  expect(['2021', '1998-11', '1998-09-01'].map((date) => dateInWords(date))).toEqual([
    ...['2021', 'November 1998', '1 September 1998'],
  ])
  expect(shortDate('2025-09-08')).toBe('8 Sep 2025')
  expect(dateWithoutYear('2025-09-08')).toBe('8 September')
  expect(periodInWords('2025-07-01', '2025-08-31')).toBe('1 July to 31 August 2025')
  expect(periodInWords('2003', '2003')).toBe('2003 to 2003')
})

test('numbers have their thousands apart, and a minus as wide as a plus', () => {
  expect([12_400.5, -3, 1250, 0].map((value) => formatNumber(value))).toEqual([
    '12,400.5',
    '−3',
    '1,250',
    '0',
  ])
})

/** A day of each month, the first among them. */
const DAYS = Array.from(
  { length: 12 },
  (_, index) => `2025-${String(index + 1).padStart(2, '0')}-${index === 4 ? '01' : '23'}`,
)

describe.each(LANGUAGE_NAMES)('in %s, as Intl has it,', (name) => {
  const told = { formats: formatsOf({ lang: name }) }
  const locale = name === 'en' ? 'en-GB' : name
  const at = (date: string) => new Date(`${date}T00:00:00Z`)
  /** Where we go our own way: the first of a month in French, the word for “year” in Ukrainian written out. */
  const ours = (text: string) =>
    text
      .replace(/ р\.$/, ' року')
      .replace(/^1 (?=mai)/, '1er ')
      .replaceAll('\u00a0', ' ')

  test('days and months are written', () => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
    for (const date of DAYS) {
      expect(dateInWords(date, told)).toBe(ours(day.format(at(date))))
      expect(dateInWords(date.slice(0, 7), told)).toBe(ours(month.format(at(date))))
    }
  })

  test('short months are those of its calendars', () => {
    const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    const named = DAYS.map(
      (date) => short.formatToParts(at(date)).find(({ type }) => type === 'month')?.value,
    )
    // British English has four letters for September; ours are three, as on axes everywhere.
    expect(told.formats.texts['short-months'].split(' ')).toEqual(
      named.map((month) => month?.replace('Sept', name === 'en' ? 'Sep' : 'Sept')),
    )
  })

  test('numbers, lists and counts are', () => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
    for (const value of [0, 7, 1250, 12_400.5, 1_234_567.125])
      expect(formatNumber(value, told)).toBe(number.format(value).replaceAll('\u202f', '\u00a0'))
    const list = new Intl.ListFormat(locale, { type: 'conjunction' })
    expect(say({ lang: name }, 'and', { names: 'A, B', last: 'C' })).toBe(
      list.format(['A', 'B', 'C']).replace(' й ', ' і '),
    )
    const unit = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
    for (const count of [1, 2, 5, 21, 45, 184])
      expect(daysInWords(count, told)).toBe(unit.format(count).replaceAll(/[\u00a0\u202f]/g, ' '))
    expect(languageFor({ lang: name }).tag).toBe(name)
  })
})
