/*
 * How dates and numbers are written, by language: spelled out, so that a deck has the same bytes on every machine,
 * whichever version of `Intl` is there; tests/words/formats.test.ts holds them against it. Drawings use them in
 * browsers too, and get them with their data: nothing here imports the tables of words.
 */

import { fill } from './fill.ts'

/**
 * English: what drawings say where their data bring no other. A month that is called otherwise behind a day has both
 * names, as in “вересень|вересня”.
 */
export const ENGLISH_FORMATS = {
  'month-1': 'January',
  'month-2': 'February',
  'month-3': 'March',
  'month-4': 'April',
  'month-5': 'May',
  'month-6': 'June',
  'month-7': 'July',
  'month-8': 'August',
  'month-9': 'September',
  'month-10': 'October',
  'month-11': 'November',
  'month-12': 'December',
  'short-months': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'date-day': '{day} {month} {year}',
  'date-first-day': '{day} {month} {year}',
  'date-month': '{month} {year}',
  'date-day-short': '{day} {month} {year}',
  'date-month-short': '{month} {year}',
  period: '{from} to {to}',
  days: '{count} {count:day|days}',
  'drawn-to': 'drawn to {date}',
  'units-to': '{units} 1 to {last}',
  quoted: '“{quote}”',
} as const

export type FormatKey = keyof typeof ENGLISH_FORMATS

/** What a drawing writes dates and numbers by; plain data. */
export interface Formats {
  /** The language whose rules choose between forms; a tag. */
  lang: string
  /** Between thousands. */
  group: string
  /** Before decimals. */
  decimal: string
  texts: Record<FormatKey, string>
}

/** Data that say in which language they are drawn; English where they don't. */
export interface Told {
  formats?: Formats | undefined
}

const ENGLISH: Formats = { lang: 'en', group: ',', decimal: '.', texts: ENGLISH_FORMATS }

const of = ({ formats = ENGLISH }: Told) => formats

/** An entry, filled in. */
export function format(told: Told, key: FormatKey, values: Record<string, string | number>): string {
  const { texts, lang } = of(told)
  return fill(texts[key], lang, values)
}

/** `12,400.5`, `−3`: thousands apart, and a minus that is as wide as a plus. */
export function formatNumber(value: number, told: Told = {}): string {
  const { group, decimal } = of(told)
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group)
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `${decimal}${decimals}`}`
}

/** `2025`, `July 2025` or `9 July 2025`, as precisely as the date is written (`2025-07-09`). */
export function dateInWords(date: string, told: Told = {}): string {
  const [year = '', month, day] = date.split('-').map(Number)
  if (month === undefined) return String(year)
  const [alone = '', ofDay = alone] = of(told).texts[`month-${month}` as FormatKey].split('|')
  if (day === undefined) return format(told, 'date-month', { year, month: alone })
  return format(told, day === 1 ? 'date-first-day' : 'date-day', { year, month: ofDay, day })
}

/** The same with the month cut short, as labels on a drawing have room for: `9 Jul 2025`. */
export function shortDate(date: string, told: Told = {}): string {
  const [year = '', month, day] = date.split('-').map(Number)
  if (month === undefined) return String(year)
  const words = { year, month: of(told).texts['short-months'].split(' ')[month - 1] ?? '' }
  return day === undefined
    ? format(told, 'date-month-short', words)
    : format(told, 'date-day-short', { ...words, day })
}

/** `9 July`: within a period whose year is said. */
export function dateWithoutYear(date: string, told: Told = {}): string {
  const { texts, ...rest } = of(told)
  const cut = (key: FormatKey) => texts[key].replace(/[\s,]*\{year\}.*$/s, '')
  const keys = ['date-day', 'date-first-day', 'date-month'] as const
  const short = { ...texts, ...Object.fromEntries(keys.map((key) => [key, cut(key)])) }
  return dateInWords(date, { formats: { ...rest, texts: short } })
}

/** `1 July to 31 August 2025`: the year once where it is the same. */
export function periodInWords(from: string, to: string, told: Told = {}): string {
  const isSameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4
  const first = isSameYear ? dateWithoutYear(from, told) : dateInWords(from, told)
  return format(told, 'period', { from: first, to: dateInWords(to, told) })
}

/** `1 day`, `45 days`. */
export const daysInWords = (count: number, told: Told = {}): string => format(told, 'days', { count })
