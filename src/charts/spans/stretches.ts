import { startOf } from '../base/time.ts'
import { rowKey } from '../pens/style.ts'
import type { SpansData } from './data.ts'

export type Row = SpansData['rows'][number]

/**
 * A stretch of a bar, in decimal years. `open`: its end is not stated; `continues`: it has none; `maybe`: it may
 * end from here on, and whether it has is not known.
 */
export interface Stretch {
  id: string
  row: Row
  /** The bar it is part of: its place in the data, from 0. */
  index: number
  from: number
  to: number
  end: 'date' | 'open' | 'continues' | 'maybe'
}

/** The moment up to which a step draws, in decimal years; a step beyond the last is the last. */
export const untilOf = (data: SpansData, step: number): number => {
  const { until } = data.steps[Math.min(step, data.steps.length - 1)] ?? {}
  return until === undefined ? data.axis.to : startOf(until)
}

/** What a step shows: bars as far as it reaches, and behind those that have closed what came after. */
export interface Stretches {
  solid: Stretch[]
  ended: Stretch[]
}

/**
 * The stretches drawn up to a moment. Time that a step has not reached is not among them, so that no step
 * shows a bar as solid in years when it no longer was, and none as ended before it may have. A bar that
 * begins later is not there yet.
 */
export function stretches(data: SpansData, step: number): Stretches {
  const until = untilOf(data, step)
  const isLast = step >= data.steps.length - 1
  const solid: Stretch[] = []
  const ended: Stretch[] = []
  for (const [index, row] of data.rows.entries()) {
    const key = rowKey(row, index)
    const from = startOf(row.from.date)
    const closed = row.closed && startOf(row.closed.date)
    const earliest = row.earliestEnd && startOf(row.earliestEnd.date)
    const isReached = earliest !== undefined && earliest <= until
    const last = closed ?? earliest
    const end = isReached ? 'maybe' : last === undefined && isLast ? 'continues' : 'date'
    if (from < until) solid.push({ id: key, row, index, from, to: Math.min(last ?? until, until), end })
    if (closed === undefined || closed >= until) continue
    ended.push({ id: `${key}-ended`, row, index, from: closed, to: until, end: 'open' })
  }
  return { solid, ended }
}
