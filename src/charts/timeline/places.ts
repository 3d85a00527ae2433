import type { ChartTheme } from '../base/chart.ts'
import { endsOf, spanOf, startOf } from '../base/time.ts'
import type { Box } from '../pens/paint.ts'
import { isRecordOnly, lookOf } from '../pens/style.ts'
import type { TimelineData } from './data.ts'

/** Where things stand in the drawing of a timeline, in pixels. */

export type Row = TimelineData['rows'][number]

export const WIDTH = 1152
/** Height of the base line where nothing stands below its years, and of the drawing below it. */
const BASE = 404
const UNDER = 32
/** A statement below the axis. */
export const LINE = 34
/** Titles of periods stand above the rows. */
export const HEAD = 40
const MOST_PITCH = 72
export const DIAMOND = 12
/** A mark that points to what was before the axis. */
const BEFORE = 50
/** Columns of names and of what they are seen in. */
export const NAMES = { width: 166, detail: 178, detailWidth: 224 }

export const hasDetails = ({ tracks }: Pick<TimelineData, 'tracks'>): boolean =>
  tracks.some(({ detail }) => detail !== undefined)

export interface Plot {
  left: number
  top: number
  base: number
  /** From row to row. */
  pitch: number
  size: { width: number; height: number }
}

export function plotOf({ tracks, rows, periods, undated }: TimelineData): Plot {
  const top = periods.length > 0 ? HEAD : 4
  const left = tracks.length === 0 ? 0 : hasDetails({ tracks }) ? 424 : 246
  const count = tracks.length || rows.filter(({ tableOnly }) => !tableOnly).length
  const below = undated.length > 0 ? undated.length * LINE + 8 : 0
  const room = BASE - below - top - 8
  const pitch = Math.min(tracks.length ? 130 : MOST_PITCH, room / count)
  const base = Math.round(top + pitch * count + 8)
  const height = base + UNDER + below
  return { left, top, base, pitch, size: { width: WIDTH, height } }
}

/** Pixels of a moment in decimal years. */
export function xOf({ axis }: TimelineData, { left }: Plot, at: number): number {
  const [from, to] = endsOf(axis)
  return left + ((at - from) / (to - from)) * (WIDTH - left)
}

/** A drawn event: the box of its mark, which is a diamond for a day. */
export interface Event {
  row: Row
  box: Box
  y: number
  isDay: boolean
  /** It lies before the axis, and its mark points there. */
  isBefore: boolean
}

/** The drawn events in the order of the file. */
export function eventsOf(data: TimelineData): Event[] {
  const plot = plotOf(data)
  const drawn = data.rows.filter(({ tableOnly }) => !tableOnly)
  return drawn.map((row, index) => {
    const at = data.tracks.length > 0 ? data.tracks.findIndex(({ name }) => name === row.track) : index
    const y = Math.round(plot.top + (at + 0.5) * plot.pitch)
    const [from, to] = stretchOf(data, row)
    const isBefore = to <= startOf(data.axis.from)
    const isDay = isDayMark(row) && !isBefore
    const least = plot.left + (isDay ? DIAMOND : 0)
    const left = Math.min(Math.max(least, xOf(data, plot, from)), WIDTH - (isDay ? DIAMOND : 0))
    const right = isBefore ? plot.left + BEFORE : Math.min(WIDTH, xOf(data, plot, to))
    const height = heightOf(data, row, plot)
    const box = isDay
      ? { x: left - DIAMOND, y: y - DIAMOND, width: 2 * DIAMOND, height: 2 * DIAMOND }
      : { x: left, y: y - height / 2, width: right - left, height }
    return { row, box, y, isDay, isBefore }
  })
}

function heightOf({ tracks }: TimelineData, { precision }: Row, { pitch }: Plot): number {
  if (tracks.length === 0) return Math.min(18, pitch - 10)
  return ['since', 'until', 'still'].includes(precision) ? Math.min(62, pitch - 20) : 32
}

/** The stretch that a mark covers, in decimal years. */
export function stretchOf({ axis }: TimelineData, { date, precision, drawnTo }: Row): [number, number] {
  const [from, to] = spanOf(date)
  if (precision === 'since') return [from, drawnTo ? spanOf(drawnTo)[1] : endsOf(axis)[1]]
  if (precision === 'until') return [startOf(axis.from), from]
  return precision === 'still' ? [startOf(axis.from), to] : [from, to]
}

/** Hollow where only the record says it; else the colour of its track. */
export function fillOf(
  { origin, precision, look, track }: Row,
  { tracks }: TimelineData,
  theme: ChartTheme,
): string {
  const isExact = ['year', 'month', 'day'].includes(precision)
  if (look === 'dashed' || (isExact && isRecordOnly(origin))) return theme.page
  if (look === 'context') return theme.rating1
  return lookOf(theme, tracks.find(({ name }) => name === track)?.entity).fill
}

export const isDayMark = ({ precision }: Row): boolean => precision === 'day'

/** The left and right edge of a period. */
export function edgesOf(data: TimelineData, { from, to }: TimelineData['periods'][number]) {
  const plot = plotOf(data)
  return { left: xOf(data, plot, startOf(from)), right: xOf(data, plot, spanOf(to)[1]) }
}
