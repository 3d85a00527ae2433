import { shortDate, type Told } from '../../words/formats.ts'
import { dateOfDay, dayNumber } from '../base/days.ts'
import { type Precision, startOf } from '../base/time.ts'

/** The dates that an axis of time names. */

export interface DateTick {
  /** In decimal years. */
  at: number
  label: string
}

/** No more fit side by side. */
const MOST_TICKS = 8

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]
const DAY_STEPS = [1, 2, 7, 14]

/** Years, months or days from `from` to `to`, in decimal years: as many round ones as fit, none finer than the data. */
export function dateTicks(from: number, to: number, precision: Precision, told: Told = {}): DateTick[] {
  if (precision === 'day') {
    for (const step of DAY_STEPS) {
      const ticks = dayTicks(from, to, step, told)
      if (ticks.length <= MOST_TICKS) return ticks
    }
  }
  const finest = precision === 'year' ? 12 : 1
  for (const step of MONTH_STEPS) {
    if (step < finest || (to - from) * 12 > step * MOST_TICKS) continue
    const ticks = monthTicks(from, to, step, told)
    if (ticks.length <= MOST_TICKS && ticks.length > 0) return ticks
  }
  return []
}

/** Less than a day: decimal years are rounded. */
const HAIR = 1e-6

function monthTicks(from: number, to: number, step: number, told: Told): DateTick[] {
  const first = Math.ceil((from * 12) / step - 0.04) * step
  const count = Math.floor((to * 12 - first) / step + 1.04)
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step)
    .map((months) => {
      const year = String(Math.floor(months / 12)).padStart(4, '0')
      const date = step % 12 === 0 ? year : `${year}-${String((months % 12) + 1).padStart(2, '0')}`
      return { at: startOf(date), label: shortDate(date, told) }
    })
    .filter(({ at }) => at >= from - HAIR && at <= to + HAIR)
}

/** Only for periods that so many days of a step can fill. */
function dayTicks(from: number, to: number, step: number, told: Told): DateTick[] {
  if ((to - from) * 365 > step * MOST_TICKS) return Array(MOST_TICKS + 1)
  const first = dayOfMoment(from)
  const last = dayOfMoment(to)
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => {
    const date = dateOfDay(first + index * step)
    return { at: startOf(date), label: shortDate(date, told) }
  })
}

function dayOfMoment(moment: number): number {
  const year = Math.floor(moment)
  const [start, next] = [year, year + 1].map((at) => dayNumber(`${String(at).padStart(4, '0')}-01-01`))
  return Math.round(start! + (moment - year) * (next! - start!))
}
