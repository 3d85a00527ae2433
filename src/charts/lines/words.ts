import { dateInWords, formatNumber, periodInWords, type Told } from '../../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { rangeOf } from '../base/numbers.ts'
import { inCountWords, rangeInWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { startOf } from '../base/time.ts'
import { headOf, withoutStop } from '../base/words.ts'
import type { LinesData } from './data.ts'
import { hasGap, hasValue, nameOf, type Point, valuesOf } from './stretches.ts'

type Series = LinesData['series'][number]

export const stepLabels = (data: LinesData): string[] => labelsOf(data)

/** A row for each date, a column for each line. */
export function table({ subtitle, columns, unit, series }: LinesData, voice: Voice = PLAIN): ChartTable {
  const told = { formats: formatsOf(voice) }
  return {
    caption: subtitle,
    columns: [...columns, ...series.map((one) => headOf(nameOf(one), unit))],
    rows: datesOf(series).map((date) => [
      { text: dateInWords(date, told) },
      ...series.map(({ points }) =>
        cellAt(
          points.find((point) => point.date === date),
          told,
        ),
      ),
    ]),
  }
}

/** Every date of any line, once, in order. */
function datesOf(series: Series[]): string[] {
  const dates = new Set(series.flatMap(({ points }) => points.map(({ date }) => date)))
  return [...dates].sort((a, b) => startOf(a) - startOf(b))
}

function cellAt(point: Point | undefined, told: Told): TableCell {
  if (point === undefined) return BLANK
  if (hasValue(point)) return { text: formatNumber(point.value, told), origin: point.origin }
  return point.origin ? { text: point.missing, origin: point.origin } : { text: point.missing }
}

export function alt({ alt, unit, series }: LinesData, voice: Voice = PLAIN): string {
  const { low, high } = rangeOf(series.flatMap(({ points }) => valuesOf(points).map(({ value }) => value)))
  const dates = datesOf(series)
  return say(voice, series.some(hasGap) ? 'alt-lines-gaps' : 'alt-lines', {
    number: inCountWords(series.length, voice),
    count: series.length,
    period: periodInWords(dates[0] ?? '', dates.at(-1) ?? '', { formats: formatsOf(voice) }),
    range: rangeInWords(low, high, voice),
    unit,
    what: withoutStop(alt),
  })
}
