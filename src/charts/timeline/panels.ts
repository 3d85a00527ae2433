import { startOf } from '../base/time.ts'

/** How a timeline is cut into panels of different scale, and which rows stand in which. */

export interface Panel {
  /** The first year, and the first one that is not drawn any more. */
  from: number
  to: number
}

interface Dated {
  date: string
  place?: { lane: number } | undefined
}

/** The panel of a date: the last one that has begun by then, from 0; the first for what is earlier than all. */
export function panelOf(panels: Panel[], { date }: Dated): number {
  const at = startOf(date)
  return Math.max(
    0,
    panels.findLastIndex(({ from }) => from <= at),
  )
}

/** How many lanes each panel has: as many as its rows take. */
export function lanesOf(panels: Panel[], rows: Dated[]): number[] {
  return panels.map((_, panel) => {
    const lanes = rows.flatMap((row) => (row.place && panelOf(panels, row) === panel ? [row.place.lane] : []))
    return Math.max(0, ...lanes.map((lane) => lane + 1))
  })
}
