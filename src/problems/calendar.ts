const DATE_RE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * What is wrong with a date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, Gregorian calendar);
 * undefined when there is such a day. It knows the lengths of months and leap years and no clock: whether a
 * date lies in the future is not its question.
 */
export function findDateMistake(text: string): { found: string; expected: string } | undefined {
  const match = DATE_RE.exec(text)
  if (!match) return { found: `“${text}”`, expected: 'a date as YYYY, YYYY-MM or YYYY-MM-DD' }
  const [, year = '', month, day] = match
  if (Number(year) === 0) return { found: `“${text}”: there is no year 0`, expected: 'a year from 0001' }
  if (month === undefined) return undefined
  if (Number(month) < 1 || Number(month) > 12)
    return { found: `“${text}”: there is no month ${month}`, expected: 'a month from 01 to 12, then the day' }
  if (day === undefined) return undefined
  const last = daysIn(Number(year), Number(month))
  if (Number(day) >= 1 && Number(day) <= last) return undefined
  const expected = `a day from 01 to ${last}: so long is month ${month} of ${year}`
  return { found: `“${text}”: there is no such day`, expected }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
