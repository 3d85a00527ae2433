import { daysInWords, shortDate } from '../../words/formats.ts'
import { dayNumber } from '../base/days.ts'
import { endsOf, spanOf, startOf } from '../base/time.ts'
import type { LadderData } from './data.ts'

/** Where things stand in a ladder, and what is reached at which step of the presenter. */

export type Rung = LadderData['rows'][number]

/** As wide as the canvas: the band runs off it. Words stay within its margins. */
export const SIZE = { width: 1280, height: 436 }
export const PLOT = { left: 64, right: 1216, bottom: 400 }

/** Between the steps and the band, where the words of its end stand, and below it. */
const [ABOVE, BELOW] = [54, 14]
/** From step to step, what they take at least, the height of the band, and from rung to rung: each at most, or least. */
const STEPS = { least: 32, most: 40, all: 96 }
const [LEAST_BAND, MOST_BAND, MOST_RUNG] = [72, 112, 48]

export interface Places {
  /** From one step to the next, and from one rung to the next. */
  step: number
  rung: number
  band: { y: number; height: number }
  /** Middle of the first rung. */
  rungs: number
}

/** From the axis up: the rungs, the band, and the steps at the top. */
export function placesOf({ steps, rows }: Pick<LadderData, 'steps' | 'rows'>): Places {
  const room = PLOT.bottom - BELOW - ABOVE - Math.max(STEPS.all, steps.length * STEPS.least)
  const rung = Math.min(MOST_RUNG, (room - LEAST_BAND) / rows.length)
  const height = Math.min(MOST_BAND, room - rows.length * rung)
  const y = PLOT.bottom - BELOW - rows.length * rung - height
  const step = Math.min(STEPS.most, (y - ABOVE) / steps.length)
  return { step, rung, band: { y, height }, rungs: y + height + BELOW + rung / 2 }
}

/** The day from which on the first rung would have its effect. */
export const earliestOf = ({ rows }: Pick<LadderData, 'rows'>): Rung =>
  rows.reduce((first, rung) => (startOf(rung.effect.date) < startOf(first.effect.date) ? rung : first))

export const spanOfReceipt = ({ received }: Rung): [number, number] => [
  startOf(received.from),
  spanOf(received.to)[1],
]

/** `21 days`, from the first step to the last; nothing where there is one, or a day isn't known. */
export function daysOfSteps(data: Pick<LadderData, 'steps' | 'formats'>): string | undefined {
  const { steps } = data
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last || first === last || first.date.length < 10 || last.date.length < 10) return undefined
  return daysInWords(dayNumber(last.date) - dayNumber(first.date), data)
}

/** Whether a date had been reached when the record was checked. */
export const isReached = ({ checked }: Pick<LadderData, 'checked'>, date: string): boolean =>
  startOf(date) <= startOf(checked.date)

/** Steps of the presenter: what happened, then the notice, then its effect. */
export const [NOTICE, EFFECT] = [1, 2]

/** First months of quarters on an axis, with their names; of a long axis, of years. */
export function quarters(data: Pick<LadderData, 'axis' | 'formats'>): { at: number; label: string }[] {
  const [from, to] = endsOf(data.axis)
  const [first, last] = [Math.ceil(from * 4 - 0.01), Math.floor(to * 4)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const [year, quarter] = [Math.floor((first + index) / 4), (first + index) % 4]
    const month = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}`
    return { at: startOf(month), label: shortDate(month, data) }
  })
}
