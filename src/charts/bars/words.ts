import { BLANK } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { formatNumber, formatRange, rangeOf } from '../base/numbers.ts'
import { labelsOf } from '../base/steps.ts'
import { inCountWords, withoutStop } from '../base/words.ts'
import type { BarsData } from './data.ts'

export const stepLabels = (data: BarsData): string[] => labelsOf(data)

export function table({
  subtitle,
  columns: [name = '', value = '', ...rest],
  unit,
  rows,
}: BarsData): ChartTable {
  return {
    caption: subtitle,
    columns: [name, headOf(value, unit), ...rest],
    rows: rows.map((row) => [
      { text: row.name },
      { text: formatNumber(row.value), origin: row.origin },
      ...rest.map(() => (row.text ? { text: row.text, origin: row.origin } : BLANK)),
    ]),
  }
}

/** The head of the values: what they are, and their unit where that is another word. */
export const headOf = (value: string, unit: string): string => (value === unit ? unit : `${value}, ${unit}`)

export function alt({ alt, unit, rows }: BarsData): string {
  const { low, high } = rangeOf(rows.map(({ value }) => value))
  const count = `${inCountWords(rows.length)} row${rows.length === 1 ? '' : 's'}`
  return `Bar chart of ${count}, ${formatRange(low, high)} ${unit}: ${withoutStop(alt)}.`
}
