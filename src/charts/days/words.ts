import { dateInWords, daysInWords, periodInWords } from '../../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../../words/say.ts'
import type { ChartTable } from '../base/chart.ts'
import { inCountWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { withoutStop } from '../base/words.ts'
import type { DaysData } from './data.ts'
import { countedOf, datedOf, daysOf } from './period.ts'

export const stepLabels = (data: DaysData): string[] => labelsOf(data)

export function table(data: DaysData, voice: Voice = PLAIN): ChartTable {
  const { subtitle, columns, before, days } = data
  const told = { formats: formatsOf(voice) }
  return {
    caption: subtitle,
    columns,
    rows: [
      ...[...(before ? [before] : []), ...days].map((day) => [
        { text: dateInWords(day.date, told), origin: datedOf(day) },
        { text: day.text, origin: day.origin },
      ]),
      ...countedOf({ ...data, ...told }).map(({ from, to, count, text, remark, origin }) => [
        { text: periodInWords(from.date, to.date, told) },
        { text: `${count} ${text}${remark ? `: ${remark}` : ''}`, origin },
      ]),
    ],
  }
}

export function alt(data: DaysData, voice: Voice = PLAIN): string {
  const { alt, days, from, to } = data
  const told = { formats: formatsOf(voice) }
  const counted = countedOf({ ...data, ...told }).map(({ count, text }) => `; ${count} ${text}`)
  return say(voice, 'alt-days', {
    days: daysInWords(daysOf(data).length, told),
    period: periodInWords(from, to, told),
    number: inCountWords(days.length, voice),
    count: days.length,
    counted: counted.join(''),
    what: withoutStop(alt),
  })
}
