import { format, shortDate } from '../../words/formats.ts'
import type { Box } from '../pens/paint.ts'
import type { SpansData } from './data.ts'

/** Where things stand in the drawing of spans, in pixels. It is as wide as the canvas: bands run off its edges. */

export const WIDTH = 1280

/** The margins of the canvas: no text stands outside them. */
export const MARGIN = { left: 64, right: WIDTH - 64 }

/** The years from left to right; the rules' words stand above `top`. */
export const PLOT = { left: MARGIN.left, right: 912, top: 36 }

/** What holds now stands here, at the right of the years. */
export const STATUS = { left: 944, right: MARGIN.right }

const GAP = 12
/** A band beside the rows, which has no dates of its own. */
const LOW_BAND = 40
/** Few bands are no higher than this. */
const HIGHEST_BAND = 164
/** Most that bands and gaps take together. */
const ROOM = 340
/** From the base line of the axis down to its words, and to the end of the drawing. */
const UNDER = 44

/** Height of a band and the edges of all, and the axis below them. */
export interface Places {
  height: number
  /** Upper edge of a row's band, by its place from 0. */
  top(index: number): number
  /** Lower edge of the last row's band. */
  bottom: number
  /** Upper edge of a low band, by its place from 0. */
  lowTop(index: number): number
  base: number
  size: { width: number; height: number }
}

/** Rows share the room that low bands leave. */
export function placesOf({ rows, alongside }: Pick<SpansData, 'rows' | 'alongside'>): Places {
  const room = ROOM - alongside.length * (LOW_BAND + GAP)
  const height = Math.min(HIGHEST_BAND, Math.floor((room + GAP) / rows.length) - GAP)
  const top = (index: number) => PLOT.top + index * (height + GAP)
  const bottom = top(rows.length) - GAP
  const lowTop = (index: number) => bottom + GAP + index * (LOW_BAND + GAP)
  const base = lowTop(alongside.length)
  return { height, top, bottom, lowTop, base, size: { width: WIDTH, height: base + UNDER } }
}

export const lowBox = (places: Places, index: number): Box => {
  return { x: 0, y: places.lowTop(index), width: WIDTH, height: LOW_BAND }
}

/** Pixels of a moment in decimal years. */
export const xOf = ({ from, to }: SpansData['axis'], at: number): number =>
  PLOT.left + ((at - from) / (to - from)) * (PLOT.right - PLOT.left)

/** The moments at the two edges of the drawing: what runs off it ends there. */
export function edgesOf({ from, to }: SpansData['axis']): { first: number; last: number } {
  const years = (pixels: number) => (pixels * (to - from)) / (PLOT.right - PLOT.left)
  return { first: from - years(PLOT.left), last: to + years(WIDTH - PLOT.right) }
}

/** Each of these many years an axis may name one, but no more than `MOST_NAMED`. */
const STEPS = [1, 2, 5, 10, 20, 50]
const MOST_NAMED = 9

/** The years that an axis names. */
export function namedYears({ from, to }: SpansData['axis']): number[] {
  const step = STEPS.find((years) => (to - from) / years <= MOST_NAMED) ?? 50
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}

/** Up to when the last step draws, in words. */
export const drawnTo = (data: SpansData): string =>
  format(data, 'drawn-to', { date: shortDate(data.steps.at(-1)?.until ?? '', data) })
