import { formatNumber } from '../../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { inCountWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { withoutStop } from '../base/words.ts'
import type { StripData } from './data.ts'
import { spanOfPlace, unitsMarked, writtenPlaces } from './positions.ts'
import { quoteMarks } from './said.ts'

export const stepLabels = (data: StripData): string[] => labelsOf(data)

export function table({ subtitle, columns, unit, groups }: StripData, voice: Voice = PLAIN): ChartTable {
  const marks = quoteMarks({ formats: formatsOf(voice) })
  const hasText = groups.some(({ text, quote }) => text || quote)
  return {
    caption: subtitle,
    columns,
    rows: groups.map(({ name, at, text, quote, origin }) => {
      const said = quote ? marks.join(quote) : text
      const where = { text: `${unitsMarked(at) === 1 ? unit.one : unit.many} ${writtenPlaces(at)}`, origin }
      return [{ text: name }, where, ...(hasText ? [said ? { text: said, origin } : BLANK] : [])]
    }),
  }
}

export function alt({ alt, unit, count, groups }: StripData, voice: Voice = PLAIN): string {
  const marked = new Set(groups.flatMap(({ at }) => at.flatMap(unitsOf))).size
  return say(voice, 'alt-strip', {
    all: formatNumber(count, { formats: formatsOf(voice) }),
    units: unit.many,
    number: inCountWords(marked, voice),
    count: marked,
    sets: inCountWords(groups.length, voice),
    groups: groups.length,
    what: withoutStop(alt),
  })
}

function unitsOf(place: number | string): number[] {
  const [from, to] = spanOfPlace(place)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
