import { BLANK, joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { labelsOf } from '../base/steps.ts'
import { precisionOf, startOf } from '../base/time.ts'
import { fillSlots, inCountWords } from '../base/words.ts'
import type { TimelineData } from './data.ts'

export const stepLabels = (data: TimelineData): string[] => labelsOf(data)

type Row = TimelineData['rows'][number]

const PART = { since: ' it began', until: ' it ended', still: ' it was last known' }

/** How exactly a date is known. */
function knownTo({ precision, date }: Row): string {
  return precision in PART
    ? `the ${precisionOf(date)}${PART[precision as keyof typeof PART]}`
    : `the ${precision}`
}

export function table({ subtitle, columns = [], tracks, rows, periods, undated }: TimelineData): ChartTable {
  /** The first cells of a row: whose event it is. */
  const head = (name?: string): TableCell[] => {
    const track = tracks.find((one) => one.name === name)
    const cells = [
      { text: name ?? '–', origin: track?.origin },
      track?.detail ? { text: track.detail } : BLANK,
    ]
    return columns.map((_, index) => cells[index] ?? BLANK)
  }
  const said = ({ text, origin, also }: Pick<Row, 'text' | 'origin' | 'also'>) =>
    also ? joinFacts({ text, origin }, also) : { text, origin }
  const events = rows.map((row): TableCell[] => [
    ...head(row.track),
    { text: row.when, origin: row.origin },
    said(row),
    { text: knownTo(row) },
  ])
  const byTrack = tracks.flatMap(({ name, throughout }) => [
    ...(throughout ? [[...head(name), BLANK, said(throughout), BLANK]] : []),
    ...events.filter((_, index) => rows[index]?.track === name),
  ])
  const first = columns.length > 0
  return {
    caption: subtitle,
    columns: [...columns, 'Date', 'Event', 'Known to'],
    rows: [
      ...(first ? byTrack : events),
      ...periods.map(({ from, to, text, origin }): TableCell[] => {
        const years = [...new Set([from, to].map((date) => String(Math.floor(startOf(date)))))].join('–')
        return [
          ...head().slice(1),
          ...(first ? [BLANK] : []),
          { text: years, origin },
          { text, origin },
          BLANK,
        ]
      }),
      ...undated.map((one): TableCell[] => {
        const [name = BLANK, ...rest] = first ? head(one.name) : [BLANK]
        return [
          ...(first
            ? [{ ...name, origin: one.origin }, ...rest, BLANK]
            : [{ text: one.name, origin: one.origin }]),
          said(one),
          BLANK,
        ]
      }),
    ],
  }
}

export function alt({ alt, rows }: TimelineData): string {
  const when = new Map(rows.map((row) => [row.id, row.when]))
  const drawn = rows.filter(({ tableOnly }) => !tableOnly).length
  const shown = `${inCountWords(drawn)} dated events, where ${fillSlots(alt, when)}`
  return `Timeline of ${shown}. Marks show precision: year, month or day.`
}
