import { daysInWords } from '../../words/formats.ts'
import { mergeOrigins } from '../base/cells.ts'
import type { Origin } from '../base/chart.ts'
import { dateOfDay, dayNumber } from '../base/days.ts'
import { isShown } from '../base/steps.ts'
import { isRecordOnly } from '../pens/style.ts'
import type { DaysData } from './data.ts'

/** The days of a period, and what is counted between two of them. */

export type MarkedDay = DaysData['days'][number]

/** Every day from the first to the last, as dates. */
export function daysOf({ from, to }: Pick<DaysData, 'from' | 'to'>): string[] {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => dateOfDay(first + index))
}

/** Where a day is from: of an event that the text gives without its day, the records alone. */
export function datedOf({ dated, origin }: Pick<MarkedDay, 'dated' | 'origin'>): Origin {
  const { lines, ...records } = origin
  return dated ? records : origin
}

/** A bracket with its two days and the number of days from one to the other. */
export interface Counted {
  from: MarkedDay
  to: MarkedDay
  /** `45 days`. */
  count: string
  text: string
  remark?: string | undefined
  step?: number | undefined
  /** Where both days are from: the count rests on them. */
  origin: Origin
}

/** The brackets, counted. */
export function countedOf(data: Pick<DaysData, 'days' | 'brackets' | 'formats'>): Counted[] {
  const { days, brackets = [] } = data
  const dayOf = (id: string) => days.find((day) => day.id === id)!
  return brackets.map((bracket) => {
    const [from, to] = [dayOf(bracket.from), dayOf(bracket.to)]
    const count = daysInWords(dayNumber(to.date) - dayNumber(from.date), data)
    return { ...bracket, from, to, count, origin: mergeOrigins(datedOf(from), datedOf(to)) }
  })
}

/** Whether a count rests on a date that only the public record gives, and so carries a dagger. */
export const restsOnRecord = ({ from, to }: Counted): boolean =>
  [from, to].some((day) => isRecordOnly(datedOf(day)))

/** A bracket needs both its days. */
export const isBracketShown = (bracket: Counted, step: number): boolean =>
  [bracket, bracket.from, bracket.to].every((part) => isShown(part, step))
