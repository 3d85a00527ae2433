import { type FoundDate, findDates, findYearless } from './dates.ts'

/** A line that says what happened on a date: “3 May 2025: the pier is shut”. */
export interface DatedLine {
  written: string
  /** What stands behind the date and the hour. */
  says: string
  /** Undefined where the line leaves out the year. */
  date?: Pick<FoundDate, 'date' | 'precision'>
  /** The day of a line without a year. */
  yearless?: { month: number; day: number }
}

/** The hour, then a sign, then what happened. */
const SAYS_RE = /^(?:,?\s+\d{1,2}[.:]\d{2}(?:\s*h)?)?\s*(?::|\s[–—-])\s+(?=\S)(.+)$/u

/** A line’s words without their marker in, date and event out; undefined for a line that does not begin with a date. */
export function readDatedLine(text: string): DatedLine | undefined {
  const [first] = findDates(text)
  const yearless = first?.start === 0 ? undefined : findYearless(text)
  const written = first?.start === 0 ? first.written : yearless?.written
  const [, says] = SAYS_RE.exec(text.slice(written?.length ?? 0)) ?? []
  if (written === undefined || says === undefined) return undefined
  if (yearless) return { written, says, yearless: { month: yearless.month, day: yearless.day } }
  return first && { written, says, date: { date: first.date, precision: first.precision } }
}
