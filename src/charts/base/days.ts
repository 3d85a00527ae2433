import { precisionOf } from './time.ts'

/** Whole days: counted, told in words and found again. No time zones, no clock. */

const DAY = 24 * 60 * 60 * 1000

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Days from 1 January 1970 to a day `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY)
}

/** The day that so many days after 1 January 1970 is, as `YYYY-MM-DD`. */
export function dateOfDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

/** `2025`, `July 2025` or `9 July 2025`, as precisely as the date is written. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const precision = precisionOf(date)
  if (precision === 'year') return String(year)
  const inMonth = `${MONTHS[Number(month) - 1]} ${year}`
  return precision === 'month' ? inMonth : `${day} ${inMonth}`
}

/** `1 July to 31 August 2025`: the year once where it is the same. */
export function periodInWords(from: string, to: string): string {
  const [first, last] = [dateInWords(from), dateInWords(to)]
  const isSameYear = from.slice(0, 4) === to.slice(0, 4) && precisionOf(from) !== 'year'
  return `${isSameYear ? first.slice(0, -5) : first} to ${last}`
}

/** `1 day`, `45 days`. */
export const daysInWords = (count: number): string => `${count} day${count === 1 ? '' : 's'}`
