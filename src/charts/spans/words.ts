import { BLANK, cellOf, joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { inCountWords, uncapitalised } from '../base/words.ts'
import type { SpansData } from './data.ts'
import type { Row } from './stretches.ts'

/** What stands where a band has no end. */
const CONTINUES = 'continues'

export function stepLabels({ steps }: SpansData): string[] {
  return steps.map(({ label }) => label)
}

export function table({ subtitle, columns, rows, rules, alongside }: SpansData): ChartTable {
  return {
    caption: subtitle,
    columns,
    rows: [
      ...rows.map(barRow),
      ...alongside.map(({ name, label, origin }): TableCell[] => [
        { text: name, origin },
        ...[BLANK, BLANK, BLANK],
        { text: label, origin },
      ]),
      ...rules.map(({ text, meaning, origin }) =>
        lineRow({ text: meaning, origin }, 'upright line', { text, origin }),
      ),
      ...rows.flatMap(({ short, ticks = [] }) =>
        ticks.map((tick) => lineRow(cellOf(tick), `diamond on the band ${short}`, cellOf(tick))),
      ),
    ],
  }
}

function barRow(row: Row): TableCell[] {
  const end = row.closed ?? row.earliestEnd
  return [
    { text: row.name, origin: row.origin },
    row.entity ? { text: row.entity.spoken } : BLANK,
    joinFacts(row.before, row.from),
    end ? cellOf(end) : { text: CONTINUES, origin: row.status.origin },
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

export function alt({ what, rows, rules, alongside }: SpansData): string {
  const spans = rows.map(({ short, from, closed, earliestEnd, ticks = [] }) => {
    const end = (closed ?? earliestEnd)?.text ?? CONTINUES
    return [`${short} from ${from.date.slice(0, 4)}`, ...ticks.map(({ text }) => text), end].join(', ')
  })
  const lines = rules.map(({ text, meaning }) => `${text}, ${meaning}`)
  const bars = `${inCountWords(rows.length)} ${what}: ${spans.join('; ')}`
  const sentences = [
    `Floating bar chart of ${bars}.`,
    ...(alongside.length > 0
      ? [`Also: ${alongside.map(({ name }) => uncapitalised(name)).join('; ')}.`]
      : []),
    ...(lines.length > 0 ? [`Lines: ${lines.join('; ')}.`] : []),
  ]
  return sentences.join(' ')
}
