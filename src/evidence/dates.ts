import { dateInWords } from '../words/formats.ts'
import { formatsOf, PLAIN, type Voice } from '../words/say.ts'

/** How precisely a date is known. */
export type Precision = 'year' | 'month' | 'day'

const MILLISECONDS_PER_DAY = 86_400_000

/** How precisely a date is written. */
export function precisionOf(date: string): Precision {
  return date.length === 'YYYY'.length ? 'year' : date.length === 'YYYY-MM'.length ? 'month' : 'day'
}

/**
 * Days from one day to another (`YYYY-MM-DD`), the first not counted: 45 from 9 July to 23 August 2025.
 * Negative when the second is earlier; undefined when either is not known to the day.
 */
export function daysBetween(from: string, to: string): number | undefined {
  if (precisionOf(from) !== 'day' || precisionOf(to) !== 'day') return undefined
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY)
}

/**
 * The day on which leaving a treaty takes effect, from the day or the month in which the notice was received:
 * the first day of the month after a period of `months` whole months. This is the rule of many treaties of the
 * Council of Europe, such as ETS 126, Article 22(2), with twelve months “after the date of receipt of the
 * notification”. The day of the month makes no difference: a notice received on the 1st counts as that month's,
 * as Article 19(2) was counted for entry into force. Undefined when not even the month is known.
 */
export function effectOfNotice(received: string, months: number): string | undefined {
  const [year, month] = received.split('-').map(Number)
  if (year === undefined || month === undefined) return undefined
  const at = year * 12 + (month - 1) + months + 1
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/**
 * A date at the precision it has and no finer, in the words of the voice: `1 September 1998`, `November 1998`,
 * `2021`.
 */
export function formatDate(date: string, voice: Voice = PLAIN): string {
  return dateInWords(date, { formats: formatsOf(voice) })
}
