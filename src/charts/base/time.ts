/** Dates on a linear axis of years: 16 March 2022 is 2022.2…; no time zones, no clock. */

export type Precision = 'year' | 'month' | 'day'

/** How precisely a date is written: `2022`, `2022-03` or `2022-03-16`. */
export function precisionOf(date: string): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The span a date covers, in decimal years: a year, a month or a day. */
export function spanOf(date: string): [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [year, year + 1]
  if (day === undefined) return [decimal(year, month, 1), decimal(year, month + 1, 1)]
  return [decimal(year, month, day), decimal(year, month, day + 1)]
}

/** An axis of time: all of the date that it ends with is drawn, of `2027` the whole year. */
export interface TimeAxis {
  from: string
  to: string
}

/** The first and the last moment of an axis, in decimal years. */
export function endsOf({ from, to }: TimeAxis): [number, number] {
  return [startOf(from), spanOf(to)[1]]
}

/** The first moment of a date, in decimal years. */
export function startOf(date: string): number {
  return spanOf(date)[0]
}

function decimal(year: number, month: number, day: number): number {
  const start = moment(year, 1, 1)
  return year + (moment(year, month, day) - start) / (moment(year + 1, 1, 1) - start)
}

/** Milliseconds; unlike `Date.UTC` it takes the year 98 for the year 98. */
function moment(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}
