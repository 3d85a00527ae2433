import { formatNumber } from '../../words/formats.ts'
import { niceTicks, rangeOf } from '../base/numbers.ts'
import { startOf } from '../base/time.ts'
import type { LinesData } from './data.ts'
import { nameOf, valuesOf } from './stretches.ts'

/** Where things stand in a drawing of lines, in pixels. */

export const SIZE = { width: 1152, height: 436 }

/** Wider than a letter or digit is on average. */
const [LETTER, DIGIT] = [10.6, 10.8]
/** Room of the names at the ends of the lines. */
const NAMES = { least: 90, most: 256 }
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
export function placesOf(data: LinesData): Places {
  const { series, from } = data
  const values = series.flatMap(({ points }) => valuesOf(points).map(({ value }) => value))
  const range = rangeOf(values)
  const ticks = niceTicks(
    from?.value ?? Math.min(0, range.low),
    Math.max(from ? range.low : 0, range.high),
    4,
  )
  const dates = rangeOf(series.flatMap(({ points }) => points.map(({ date }) => startOf(date))))
  const widest = Math.max(...series.map((one) => nameOf(one).length)) * LETTER + MARKER
  const number = Math.max(...values.map((value) => formatNumber(value, data).length + 2)) * DIGIT
  const names = Math.min(NAMES.most, Math.max(NAMES.least, widest + number + 8))
  return {
    left: Math.max(...ticks.map((tick) => formatNumber(tick, data).length)) * DIGIT + 14,
    right: SIZE.width - names - TO_NAME,
    ...{ top: 44, bottom: SIZE.height - 36 },
    ...{ from: dates.low, to: dates.high },
    low: from?.value ?? ticks[0] ?? 0,
    high: ticks.at(-1) ?? 1,
    ticks: ticks.filter((tick) => tick >= (from?.value ?? tick)),
  }
}

/** Text that would stand with its middle at a height, in pixels. */
interface Block {
  middle: number
  height: number
}

/**
 * Moves blocks that would touch apart, up and down alike, and into the room; their order stays. Gives the middle
 * of each.
 */
export function spread(blocks: Block[], { top, bottom }: { top: number; bottom: number }): number[] {
  const heightOf = (items: number[]) => items.reduce((sum, index) => sum + blocks[index]!.height, 0)
  const groupOf = (items: number[]) => {
    const height = heightOf(items)
    const wanted = items.reduce((sum, index) => sum + blocks[index]!.middle, 0) / items.length
    return { items, end: Math.max(top + height, Math.min(wanted + height / 2, bottom)), height }
  }
  const groups: ReturnType<typeof groupOf>[] = []
  for (const index of [...blocks.keys()].sort((a, b) => blocks[a]!.middle - blocks[b]!.middle)) {
    let group = groupOf([index])
    while (groups.length > 0 && groups.at(-1)!.end > group.end - group.height)
      group = groupOf([...groups.pop()!.items, ...group.items])
    groups.push(group)
  }
  const middles: number[] = []
  for (const { items, end, height } of groups)
    for (const [place, index] of items.entries())
      middles[index] = end - height + heightOf(items.slice(0, place)) + blocks[index]!.height / 2
  return middles
}
