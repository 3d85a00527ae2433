import { dateInWords, periodInWords } from '../../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK, cellOf } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { inCountWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { capitalised, withoutStop } from '../base/words.ts'
import type { RecordData } from './data.ts'

export const stepLabels = (data: RecordData): string[] => labelsOf(data)

export function table(data: RecordData, voice: Voice = PLAIN): ChartTable {
  const told = { formats: formatsOf(voice) }
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
                { text: periodInWords(span.from, span.to, told), origin: span.origin },
                span.text ? { text: span.text, origin: span.origin } : BLANK,
              ],
            ]
          : []),
        ...points.map((point) => [
          { text: name },
          { text: dateInWords(point.date, told), origin: point.origin },
          cellOf(point),
        ]),
        ...(remark ? [[{ text: name }, BLANK, cellOf(remark)]] : []),
      ]),
    ],
  }
}

export function alt({ alt, rows }: RecordData, voice: Voice = PLAIN): string {
  const told = { formats: formatsOf(voice) }
  const said = rows.map(({ name, span, points = [] }) => {
    const dates = [...(span ? [span.from, span.to] : []), ...points.map(({ date }) => date)]
    const years = dates.map((date) => date.slice(0, 4)).sort()
    const [first = '', last = ''] = [years[0], years.at(-1)]
    const period = first === last ? first : periodInWords(first, last, told)
    const count = points.length
    const row = { name, number: inCountWords(count, voice), count, period }
    return count > 0 ? say(voice, 'alt-record-marked', row) : `${name}, ${period}`
  })
  return say(voice, 'alt-record', {
    number: inCountWords(rows.length, voice),
    count: rows.length,
    rows: said.join('; '),
    what: capitalised(withoutStop(alt)),
  })
}
