import { joinFacts } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { fillSlots, inCountWords } from '../base/words.ts'
import type { TimelineData } from './data.ts'

export function table({ subtitle, rows }: TimelineData): ChartTable {
  return {
    caption: subtitle,
    columns: ['Date', 'Event', 'Known to'],
    rows: rows.map(({ when, text, precision, origin, also }) => [
      { text: when, origin },
      also ? joinFacts({ text, origin }, also) : { text, origin },
      { text: precision === 'since' ? 'the year it began' : `the ${precision}` },
    ]),
  }
}

export function alt({ alt, rows }: TimelineData): string {
  const when = new Map(rows.map((row) => [row.id, row.when]))
  const drawn = rows.filter(({ place }) => place).length
  const shown = `${inCountWords(drawn)} dated events, where ${fillSlots(alt, when)}`
  return `Timeline of ${shown}. Marks show precision: year, month or day.`
}
