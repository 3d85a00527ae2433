import { startOf } from '../base/time.ts'
import type { LayersData } from './words.ts'

/**
 * A stretch of a bar, in decimal years. `open`: its end is not stated; `continues`: it has none; `maybe`: it may
 * end from here on, and whether it has is not known.
 */
export interface Stretch {
  id: string
  row: LayersData['rows'][number]
  from: number
  to: number
  end: 'date' | 'open' | 'continues' | 'maybe'
}

/** The moment up to which a step draws, in decimal years; a step beyond the last is the last. */
export const untilOf = (data: LayersData, step: number): number => {
  const { until } = data.steps[Math.min(step, data.steps.length - 1)] ?? {}
  return until === undefined ? data.axis.to : startOf(until)
}

/**
 * The stretches drawn up to a moment. Time that a step has not reached stays blank, so that no step
 * shows a layer as solid in years when it no longer was, and none as ended before it may have.
 */
export function stretches(data: LayersData, step: number): { solid: Stretch[]; ended: Stretch[] } {
  const until = untilOf(data, step)
  const isLast = step >= data.steps.length - 1
  const solid: Stretch[] = []
  const ended: Stretch[] = []
  for (const row of data.rows) {
    const from = startOf(row.from.date)
    const closed = row.closed && startOf(row.closed.date)
    const earliest = row.earliestEnd && startOf(row.earliestEnd.date)
    const isReached = earliest !== undefined && earliest <= until
    const last = closed ?? earliest
    const end = isReached ? 'maybe' : last === undefined && isLast ? 'continues' : 'date'
    solid.push({ id: row.entity, row, from, to: Math.min(last ?? until, until), end })
    if (closed === undefined || closed >= until) continue
    ended.push({ id: `${row.entity}-ended`, row, from: closed, to: until, end: 'open' })
  }
  return { solid, ended }
}
