import { formatNumber } from '../../words/formats.ts'
import { rangeOf } from '../base/numbers.ts'
import type { BarsData } from './data.ts'

/** Where things stand in a drawing of bars, in pixels: from the letters and numbers alone, before any is measured. */

type Row = BarsData['rows'][number]

const WIDTH = 1152
/** Above the rows their heads, below them the axis. */
const [HEAD, FOOT] = [36, 34]
const HEIGHT = 436
/** How high a bar is in the room of its row, and at most: one or two alone are not to look lost. */
const BAR = { share: 0.56, most: 96 }

/** A little more than a letter is wide on average, in each size of text. */
const LETTER = { name: 10.2, label: 8.8, digit: 10.5, largeDigit: 17 }
export const MARKER = 26
/** A column of names this wide is not worth a second line of a name. */
const NAMES = { least: 110, unbroken: 220, most: 320, gap: 18 }
/** Between a bar and its value, between the value and its text, and the shortest plot. */
export const GAP = 10
const LEAST_PLOT = 240

export interface Places {
  width: number
  height: number
  /** The plot's edges. */
  left: number
  right: number
  top: number
  bottom: number
  /** Room of a row, and how high its bar is. */
  pitch: number
  bar: number
  /** Width of the column of names, and where in it they begin: behind the markers, if there are any. */
  names: number
  indent: number
  /** Lines of text that a row has room for. */
  lines: number
  /** Ends of the axis: zero is always between them. */
  low: number
  high: number
}

/** Where everything stands; the widest bar leaves its words their room. */
export function placesOf({ rows }: BarsData): Places {
  const pitch = Math.floor((HEIGHT - HEAD - FOOT) / rows.length)
  const bar = Math.round(Math.min(BAR.most, pitch * BAR.share))
  const lines = pitch >= 54 ? 2 : 1
  const indent = rows.some(({ entity }) => entity) ? MARKER : 0
  const names = namesWidth(rows, lines) + indent
  const range = rangeOf(rows.map(({ value }) => value))
  const low = Math.min(0, range.low)
  const high = Math.max(0, range.high) || (low < 0 ? 0 : 1)
  const before = Math.max(0, ...rows.map(({ value }) => (value < 0 ? valueWidth(value, lines) + GAP : 0)))
  const left = names + NAMES.gap + before
  const right = rows.reduce(
    (most, row) => Math.min(most, rightFor(row, { left, low, high, lines })),
    WIDTH - GAP,
  )
  const bottom = HEAD + rows.length * pitch
  return {
    ...{
      width: WIDTH,
      height: HEIGHT,
      top: HEAD,
      bottom,
      pitch,
      bar,
      names,
      indent,
      lines,
      low,
      high,
    },
    ...{ left, right: Math.max(left + LEAST_PLOT, right) },
  }
}

function namesWidth(rows: Row[], lines: number): number {
  const widths = rows.map(({ name }) => {
    const whole = name.length * LETTER.name
    if (lines === 1 || whole <= NAMES.unbroken) return whole
    const words = name.split(/\s+/).map(({ length }) => length)
    // Two lines are seldom equally long.
    return Math.max(NAMES.unbroken, Math.max(...words, name.length * 0.62) * LETTER.name)
  })
  return Math.min(NAMES.most, Math.max(NAMES.least, ...widths))
}

/** The plot may reach so far right that behind the end of this row's bar its words still have their room. */
function rightFor(
  row: Row,
  { left, low, high, lines }: Pick<Places, 'left' | 'low' | 'high' | 'lines'>,
): number {
  const share = (Math.max(0, row.value) - low) / (high - low)
  const text = row.text ? (row.text.length * LETTER.label) / (lines === 1 ? 1 : 1.6) + 3 * GAP : 0
  const needed = (row.value < 0 ? 0 : valueWidth(row.value, lines)) + GAP + text
  return share === 0 ? WIDTH - GAP : left + (WIDTH - left - needed) / share
}

/** With room for a dagger behind it. */
const valueWidth = (value: number, lines: number): number =>
  (formatNumber(value).length + 2) * (lines === 1 ? LETTER.digit : LETTER.largeDigit)
