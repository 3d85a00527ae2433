import { PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK, cellOf, joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { inCountWords, insideSentence } from '../base/said.ts'
import type { SpansData } from './data.ts'
import type { Row } from './stretches.ts'

export function stepLabels({ steps }: SpansData): string[] {
  return steps.map(({ label }) => label)
}

export function table(
  { subtitle, columns, rows, rules, alongside }: SpansData,
  voice: Voice = PLAIN,
): ChartTable {
  return {
    caption: subtitle,
    columns,
    rows: [
      ...rows.map((row) => barRow(row, voice)),
      ...alongside.map(({ name, label, origin }): TableCell[] => [
        { text: name, origin },
        ...[BLANK, BLANK, BLANK],
        { text: label, origin },
      ]),
      ...rules.map(({ text, meaning, origin }) =>
        lineRow({ text: meaning, origin }, say(voice, 'drawn-upright'), { text, origin }),
      ),
      ...rows.flatMap(({ short, ticks = [] }) =>
        ticks.map((tick) =>
          lineRow(cellOf(tick), say(voice, 'drawn-diamond', { band: short }), cellOf(tick)),
        ),
      ),
    ],
  }
}

function barRow(row: Row, voice: Voice): TableCell[] {
  const end = row.closed ?? row.earliestEnd
  return [
    { text: row.name, origin: row.origin },
    row.entity ? { text: row.entity.spoken } : BLANK,
    joinFacts(row.before, row.from),
    end ? cellOf(end) : { text: say(voice, 'continues'), origin: row.status.origin },
    joinFacts(row.status, row.remark),
  ]
}

/** A dated line of the drawing as a row: what it is, how it is drawn, when. */
const lineRow = (what: TableCell, marker: string, when: TableCell): TableCell[] => [
  what,
  { text: marker },
  when,
  BLANK,
  BLANK,
]

export function alt({ what, rows, rules, alongside }: SpansData, voice: Voice = PLAIN): string {
  const spans = rows.map(({ short, from, closed, earliestEnd, ticks = [] }) => {
    const begins = say(voice, 'alt-spans-from', { name: short, year: from.date.slice(0, 4) })
    const end = (closed ?? earliestEnd)?.text ?? say(voice, 'continues')
    return [begins, ...ticks.map(({ text }) => text), end].join(', ')
  })
  const names = alongside.map(({ name }) => insideSentence(name, voice)).join('; ')
  const lines = rules.map(({ text, meaning }) => `${text}, ${meaning}`).join('; ')
  const number = inCountWords(rows.length, voice)
  const sentences = [
    say(voice, 'alt-spans', { number, what, spans: spans.join('; ') }),
    ...(names ? [say(voice, 'alt-spans-also', { names })] : []),
    ...(lines ? [say(voice, 'alt-spans-lines', { lines })] : []),
  ]
  return sentences.join(' ')
}
