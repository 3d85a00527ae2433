import { formatNumber, niceTicks, rangeOf } from '../base/numbers.ts'
import { startOf } from '../base/time.ts'
import type { LinesData } from './data.ts'
import { nameOf, valuesOf } from './stretches.ts'

/** Where things stand in a drawing of lines, in pixels. */

export const SIZE = { width: 1152, height: 404 }

/** Wider than a letter or digit is on average. */
const [LETTER, DIGIT] = [9.6, 10]
/** Room of the names at the ends of the lines. */
const NAMES = { least: 90, most: 236 }
/** From the end of a line to its name. */
export const TO_NAME = 26
export const MARKER = 22

export interface Places {
  left: number
  right: number
  top: number
  bottom: number
  /** Ends of the axes, in decimal years and in the unit. */
  from: number
  to: number
  low: number
  high: number
  /** Values that the axis names. */
  ticks: number[]
}

/** The plot beside the numbers of its axis and the names of its lines. */
export function placesOf({ series, from }: LinesData): Places {
  const values = series.flatMap(({ points }) => valuesOf(points).map(({ value }) => value))
  const range = rangeOf(values)
  const ticks = niceTicks(
    from?.value ?? Math.min(0, range.low),
    Math.max(from ? range.low : 0, range.high),
    4,
  )
  const dates = rangeOf(series.flatMap(({ points }) => points.map(({ date }) => startOf(date))))
  const widest = Math.max(...series.map((one) => nameOf(one).length)) * LETTER + MARKER
  const number = Math.max(...values.map((value) => formatNumber(value).length + 2)) * DIGIT
  const names = Math.min(NAMES.most, Math.max(NAMES.least, widest + number + 8))
  return {
    left: Math.max(...ticks.map((tick) => formatNumber(tick).length)) * DIGIT + 14,
    right: SIZE.width - names - TO_NAME,
    ...{ top: 44, bottom: SIZE.height - 36 },
    ...{ from: dates.low, to: dates.high },
    low: from?.value ?? ticks[0] ?? 0,
    high: ticks.at(-1) ?? 1,
    ticks: ticks.filter((tick) => tick >= (from?.value ?? tick)),
  }
}

/**
 * Blocks of text that would stand at a height, moved as little as needed so that none touches the next and all
 * stay in the room; their order stays. Gives the middle of each.
 */
export function spread(
  blocks: { middle: number; height: number }[],
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const order = [...blocks.keys()].sort((a, b) => blocks[a]!.middle - blocks[b]!.middle)
  const middles = blocks.map(({ middle }) => middle)
  let free = top
  for (const index of order) {
    const { height } = blocks[index]!
    middles[index] = Math.max(middles[index]!, free + height / 2)
    free = middles[index]! + height / 2
  }
  free = bottom
  for (const index of order.toReversed()) {
    const { height } = blocks[index]!
    middles[index] = Math.min(middles[index]!, free - height / 2)
    free = middles[index]! - height / 2
  }
  return middles
}
