import type { ChartTable } from '../base/chart.ts'
import { dateInWords, periodInWords } from '../base/days.ts'
import { labelsOf } from '../base/steps.ts'
import { inCountWords, withoutStop } from '../base/words.ts'
import type { DaysData } from './data.ts'
import { countedOf, datedOf, daysOf } from './period.ts'

export const stepLabels = (data: DaysData): string[] => labelsOf(data)

export function table(data: DaysData): ChartTable {
  const { subtitle, columns, before, days } = data
  return {
    caption: subtitle,
    columns,
    rows: [
      ...[...(before ? [before] : []), ...days].map((day) => [
        { text: dateInWords(day.date), origin: datedOf(day) },
        { text: day.text, origin: day.origin },
      ]),
      ...countedOf(data).map(({ from, to, count, text, remark, origin }) => [
        { text: periodInWords(from.date, to.date) },
        { text: `${count} ${text}${remark ? `: ${remark}` : ''}`, origin },
      ]),
    ],
  }
}

export function alt(data: DaysData): string {
  const { alt, days, from, to } = data
  const period = `Strip of ${daysOf(data).length} days, ${periodInWords(from, to)}`
  const counted = countedOf(data).map(({ count, text }) => `; ${count} ${text}`)
  return `${period}, ${inCountWords(days.length)} of them marked${counted.join('')}: ${withoutStop(alt)}.`
}
