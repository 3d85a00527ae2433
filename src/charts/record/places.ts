import { dateInWords, periodInWords } from '../../words/formats.ts'
import type { Mark } from '../base/chart.ts'
import { precisionOf, spanOf } from '../base/time.ts'
import type { RecordData } from './data.ts'

/** Where things stand in a record, in pixels, and what its marks are called. */

export type Row = RecordData['rows'][number]

export const SIZE = { width: 1152, height: 436 }
export const PLOT = { left: 216, right: 1152, bottom: 398 }

/** Under the large words, and under the line that tells whose record it is. */
const [WORDS, HEAD] = [158, 40]
/** More height would tear the marks of a row from its name. */
const MOST_PITCH = 110

export interface Places {
  /** Baseline of the head, top of the first row, and from row to row. */
  head: number
  top: number
  pitch: number
}

/** From the top down: words, head and rows, which share what is left over the axis. */
export function placesOf({ words, head, rows }: Pick<RecordData, 'words' | 'head' | 'rows'>): Places {
  const start = (words ? WORDS : 0) + (head ? HEAD : 0)
  const pitch = Math.min(MOST_PITCH, (PLOT.bottom - start) / rows.length)
  const top = PLOT.bottom - rows.length * pitch
  return { head: top - 14, top, pitch }
}

/** The middle of a date on the axis in decimal years: a year and a month are as wide as they are. */
export function momentOf(date: string): number {
  const [from, to] = spanOf(date)
  return precisionOf(date) === 'day' ? from : (from + to) / 2
}

/** From the beginning of one date to the end of another. */
export const reachOf = ({ from, to }: NonNullable<Row['span']>): [number, number] => [
  spanOf(from)[0],
  spanOf(to)[1],
]

export const spanId = (row: number): string => `row-${row + 1}`
export const pointId = (row: number, point: number): string => `row-${row + 1}-${point + 1}`

/** First the points, which are drawn over the bars. */
export function marks(data: RecordData): Mark[] {
  const { rows } = data
  return [
    ...rows.flatMap(({ name, points = [] }, row) =>
      points.map(({ date, text, origin }, point) => ({
        id: pointId(row, point),
        label: `${name}, ${dateInWords(date, data)}: ${text}`,
        origin,
      })),
    ),
    ...rows.flatMap(({ name, span }, row) =>
      span
        ? [
            {
              id: spanId(row),
              label: `${name}: ${periodInWords(span.from, span.to, data)}`,
              origin: span.origin,
            },
          ]
        : [],
    ),
  ]
}

/** Whole dashes from end to end. */
export function dashIn(width: number): number[] {
  const count = Math.round((width + 6) / 20)
  return [(width - (count - 1) * 6) / count, 6]
}
