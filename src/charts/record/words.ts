import { BLANK, cellOf } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { dateInWords, periodInWords } from '../base/days.ts'
import { labelsOf } from '../base/steps.ts'
import { capitalised, inCountWords, withoutStop } from '../base/words.ts'
import type { RecordData } from './data.ts'

export const stepLabels = (data: RecordData): string[] => labelsOf(data)

export function table(data: RecordData): ChartTable {
  const { subtitle, columns, words = [], head, rows } = data
  return {
    caption: subtitle,
    columns,
    rows: [
      ...words.map(({ text, origin, doubt }) => [{ text, origin }, BLANK, doubt ? cellOf(doubt) : BLANK]),
      ...(head ? [[cellOf(head), BLANK, BLANK]] : []),
      ...rows.flatMap(({ name, span, points = [], remark }) => [
        ...(span
          ? [
              [
                { text: name },
                { text: periodInWords(span.from, span.to), origin: span.origin },
                span.text ? { text: span.text, origin: span.origin } : BLANK,
              ],
            ]
          : []),
        ...points.map((point) => [
          { text: name },
          { text: dateInWords(point.date), origin: point.origin },
          cellOf(point),
        ]),
        ...(remark ? [[{ text: name }, BLANK, cellOf(remark)]] : []),
      ]),
    ],
  }
}

export function alt({ alt, rows }: RecordData): string {
  const said = rows.map(({ name, span, points = [] }) => {
    const dates = [...(span ? [span.from, span.to] : []), ...points.map(({ date }) => date)]
    const years = dates.map((date) => date.slice(0, 4)).sort()
    const period = years[0] === years.at(-1) ? years[0] : `${years[0]} to ${years.at(-1)}`
    const count = points.length > 0 ? `, ${inCountWords(points.length)} marked` : ''
    return `${name}${count}, ${period}`
  })
  return `Timeline of ${inCountWords(rows.length)} rows: ${said.join('; ')}. ${capitalised(withoutStop(alt))}.`
}
