import { drawnText } from '../pens/style.ts'
import type { TimelineData } from './data.ts'

/** What is said of the events of a timeline, the same at every width. */

type Row = TimelineData['rows'][number]

/** Words beside a mark: what is heavy, and the rest; `step` is the first that shows them. */
export interface Said {
  when: string
  words: string
  step?: number | undefined
}

export type Told = Pick<Row, 'text' | 'origin'> & Partial<Pick<Row, 'when' | 'says' | 'also' | 'step'>>

/** The date of an event, and what happened with what the record adds. */
export function saidOf({ when = '', text, says, also, origin, step }: Told): Said {
  const added = also && drawnText(also.text, also.origin)
  // Without a date, the words themselves end in †.
  const own = when ? (says ?? text) : drawnText(text, origin)
  const words = says === 'also' && added ? added : [own, added].filter(Boolean).join('; ')
  return { when: when && drawnText(when, origin), words, step }
}

/** A line for what holds all the time, and one for each event of a track and what the record adds. */
export function linesOf({ tracks, rows }: TimelineData, index: number): Said[] {
  const { name, throughout } = tracks[index] ?? {}
  const events = rows.filter((row) => row.track === name && !row.tableOnly)
  return [
    ...(throughout ? [saidOf(throughout)] : []),
    ...events.flatMap(({ also, ...row }) => [
      saidOf(row),
      ...(also ? [{ ...saidOf(also), step: row.step }] : []),
    ]),
  ]
}
