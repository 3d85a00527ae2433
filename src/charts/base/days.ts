/** Whole days: counted and found again. No time zones, no clock. */

const DAY = 24 * 60 * 60 * 1000

/** Days from 1 January 1970 to a day `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY)
}

/** The day that so many days after 1 January 1970 is, as `YYYY-MM-DD`. */
export function dateOfDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
