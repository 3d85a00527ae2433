import { PLAIN, say, type Voice, type WordKey } from '../../words/say.ts'
import { BLANK, joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { inCountWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { precisionOf, startOf } from '../base/time.ts'
import { fillSlots } from '../base/words.ts'
import type { TimelineData } from './data.ts'

export const stepLabels = (data: TimelineData): string[] => labelsOf(data)

type Row = TimelineData['rows'][number]

const PARTS = {
  since: 'known-since',
  until: 'known-until',
  still: 'known-still',
} as const satisfies Partial<Record<Row['precision'], WordKey>>

/** How exactly a date is known: “the day”, “the year it began”. */
function knownTo({ precision, date }: Row, voice: Voice): string {
  const unit = say(voice, `known-${precisionOf(date)}`)
  return precision in PARTS ? say(voice, PARTS[precision as keyof typeof PARTS], { unit }) : unit
}

export function table(
  { subtitle, columns = [], tracks, rows, periods, undated }: TimelineData,
  voice: Voice = PLAIN,
): ChartTable {
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
    { text: knownTo(row, voice) },
  ])
  const byTrack = tracks.flatMap(({ name, throughout }) => [
    ...(throughout ? [[...head(name), BLANK, said(throughout), BLANK]] : []),
    ...events.filter((_, index) => rows[index]?.track === name),
  ])
  const first = columns.length > 0
  return {
    caption: subtitle,
    columns: [
      ...columns,
      say(voice, 'column-date'),
      say(voice, 'column-event-alone'),
      say(voice, 'column-known'),
    ],
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

export function alt({ alt, rows }: TimelineData, voice: Voice = PLAIN): string {
  const when = new Map(rows.map((row) => [row.id, row.when]))
  const count = rows.filter(({ tableOnly }) => !tableOnly).length
  return say(voice, 'alt-timeline', {
    number: inCountWords(count, voice),
    count,
    what: fillSlots(alt, when),
  })
}
