import { BLANK } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { formatNumber } from '../base/numbers.ts'
import { labelsOf } from '../base/steps.ts'
import { inCountWords, withoutStop } from '../base/words.ts'
import type { StripData } from './data.ts'
import { spanOfPlace, unitsMarked, writtenPlaces } from './positions.ts'

export const stepLabels = (data: StripData): string[] => labelsOf(data)

export function table({ subtitle, columns, unit, groups }: StripData): ChartTable {
  const hasText = groups.some(({ text, quote }) => text || quote)
  return {
    caption: subtitle,
    columns,
    rows: groups.map(({ name, at, text, quote, origin }) => {
      const said = quote ? `“${quote}”` : text
      const where = { text: `${unitsMarked(at) === 1 ? unit.one : unit.many} ${writtenPlaces(at)}`, origin }
      return [{ text: name }, where, ...(hasText ? [said ? { text: said, origin } : BLANK] : [])]
    }),
  }
}

export function alt({ alt, unit, count, groups }: StripData): string {
  const marked = new Set(groups.flatMap(({ at }) => at.flatMap(unitsOf))).size
  const sets = groups.length === 1 ? 'one group' : `${inCountWords(groups.length)} groups`
  const sequence = `Strip of ${formatNumber(count)} ${unit.many}`
  return `${sequence}, ${inCountWords(marked)} of them marked in ${sets}: ${withoutStop(alt)}.`
}

function unitsOf(place: number | string): number[] {
  const [from, to] = spanOfPlace(place)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
