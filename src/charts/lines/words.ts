import { BLANK } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { dateInWords, periodInWords } from '../base/days.ts'
import { formatNumber, formatRange, rangeOf } from '../base/numbers.ts'
import { labelsOf } from '../base/steps.ts'
import { startOf } from '../base/time.ts'
import { inCountWords, withoutStop } from '../base/words.ts'
import type { LinesData } from './data.ts'
import { hasGap, hasValue, nameOf, type Point, valuesOf } from './stretches.ts'

type Series = LinesData['series'][number]

export const stepLabels = (data: LinesData): string[] => labelsOf(data)

/** A row for each date, a column for each line. */
export function table({ subtitle, columns, unit, series }: LinesData): ChartTable {
  return {
    caption: subtitle,
    columns: [...columns, ...series.map((one) => `${nameOf(one)}, ${unit}`)],
    rows: datesOf(series).map((date) => [
      { text: dateInWords(date) },
      ...series.map(({ points }) => cellAt(points.find((point) => point.date === date))),
    ]),
  }
}

/** Every date of any line, once, in order. */
function datesOf(series: Series[]): string[] {
  const dates = new Set(series.flatMap(({ points }) => points.map(({ date }) => date)))
  return [...dates].sort((a, b) => startOf(a) - startOf(b))
}

function cellAt(point: Point | undefined): TableCell {
  if (point === undefined) return BLANK
  if (hasValue(point)) return { text: formatNumber(point.value), origin: point.origin }
  return point.origin ? { text: point.missing, origin: point.origin } : { text: point.missing }
}

export function alt({ alt, unit, series }: LinesData): string {
  const { low, high } = rangeOf(series.flatMap(({ points }) => valuesOf(points).map(({ value }) => value)))
  const dates = datesOf(series)
  const count = series.length === 1 ? 'one series' : `${inCountWords(series.length)} series`
  const period = periodInWords(dates[0] ?? '', dates.at(-1) ?? '')
  const gaps = series.some(hasGap) ? ', with gaps' : ''
  return `Line chart of ${count}, ${period}, ${formatRange(low, high)} ${unit}${gaps}: ${withoutStop(alt)}.`
}
