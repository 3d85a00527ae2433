import { formatNumber } from '../../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { rangeOf } from '../base/numbers.ts'
import { inCountWords, rangeInWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { headOf, withoutStop } from '../base/words.ts'
import type { BarsData } from './data.ts'

export const stepLabels = (data: BarsData): string[] => labelsOf(data)

export function table(
  { subtitle, columns: [name = '', value = '', ...rest], unit, rows }: BarsData,
  voice: Voice = PLAIN,
): ChartTable {
  const told = { formats: formatsOf(voice) }
  return {
    caption: subtitle,
    columns: [name, headOf(value, unit), ...rest],
    rows: rows.map((row) => [
      { text: row.name },
      { text: formatNumber(row.value, told), origin: row.origin },
      ...rest.map(() => (row.text ? { text: row.text, origin: row.origin } : BLANK)),
    ]),
  }
}

export function alt({ alt, unit, rows }: BarsData, voice: Voice = PLAIN): string {
  const { low, high } = rangeOf(rows.map(({ value }) => value))
  return say(voice, 'alt-bars', {
    number: inCountWords(rows.length, voice),
    count: rows.length,
    range: rangeInWords(low, high, voice),
    unit,
    what: withoutStop(alt),
  })
}
