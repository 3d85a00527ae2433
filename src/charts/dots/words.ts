import { BLANK, cellOf } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { labelsOf } from '../base/steps.ts'
import { capitalised, inCountWords, uncapitalised } from '../base/words.ts'
import type { DotsData } from './data.ts'

export const stepLabels = (data: DotsData): string[] => labelsOf(data)

export function table({ subtitle, columns, rows }: DotsData): ChartTable {
  const hasEarlier = rows.some(({ earlier }) => earlier)
  return {
    caption: subtitle,
    columns,
    rows: rows.map(({ name, text, level, earlier, origin }) => {
      const said = [{ text: name }, { text, origin }, { text: level, origin }]
      return hasEarlier ? [...said, earlier ? cellOf(earlier) : BLANK] : said
    }),
  }
}

export function alt({ what, missing, levels, rows }: DotsData): string {
  const rated = levels.toReversed().flatMap((level) => {
    const names = rows.filter((row) => row.level === level).map(({ name }) => uncapitalised(name))
    const rating = level.toLowerCase().replace('–', ' to ')
    return names.length === 0
      ? []
      : [`${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} rated ${rating}`]
  })
  const shown = `Dot plot of ${what.ratings} for ${inCountWords(rows.length)} ${what.rows} on an ordinal scale`
  return `${shown}, where ${rated.join(', ')}.${missing ? ` ${capitalised(missing)}.` : ''}`
}
