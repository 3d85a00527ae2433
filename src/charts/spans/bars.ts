import type { ChartPlugin, ChartTheme } from '../base/chart.ts'
import { startOf } from '../base/time.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintHatch,
  paintLine,
  paintLines,
  paintOpenBox,
  paintText,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { paintMarker } from '../pens/signs.ts'
import {
  bigName,
  bold,
  drawnText,
  lookOf,
  OUTLINE,
  outline,
  plain,
  SEPARATOR,
  TO_BASELINE,
} from '../pens/style.ts'
import type { SpansData } from './data.ts'
import { barHeight, PLOT, SIZE } from './places.ts'
import { type Row, type Stretch, stretches, untilOf } from './stretches.ts'

/** What is drawn and said on each bar of the spans, and what holds now at its right. */

const ARROW = 22
const LEADING = 23

/** What stands where a bar has no end. */
export const CONTINUES = 'continues'

/** What may have ended runs on this far beyond its earliest end, dashed and without a close. */
const OPENING = 26

/** The drawing of a step: from years and rows to pixels, and what is the same for every bar. */
interface Step {
  x(value: number): number
  /** Middle of a row, by its place from 0. */
  y(index: number): number
  step: number
  /** The moment up to which it draws, in decimal years. */
  until: number
  /** Height of a bar. */
  height: number
  /** Left edge of the column of names: they stand right of the start that comes last. */
  nameColumn: number
}

/** On the bars: hatches, open ends, the arrow, names, start dates and, at the right, what holds now. */
export function barsPlugin(data: SpansData, theme: ChartTheme, step: number): ChartPlugin {
  return {
    id: 'spans-bars',
    afterDatasetsDraw({ ctx, scales }) {
      const { solid, ended } = stretches(data, step)
      const x = (value: number) => scales.x!.getPixelForValue(value)
      const y = (index: number) => scales.y!.getPixelForValue(index)
      const lastStart = Math.max(...data.rows.map((row) => startOf(row.from.date)))
      const places = { height: barHeight(data), nameColumn: x(lastStart) + 16 }
      const at: Step = { x, y, step, until: untilOf(data, step), ...places }
      for (const stretch of ended) paintEnded(ctx, stretch, boxOf(stretch, at), theme)
      for (const stretch of solid) paintSolid(ctx, stretch, at, theme)
      for (const [index, row] of data.rows.entries()) {
        const isReached = step >= data.steps.length - 1 || ended.some((stretch) => stretch.row === row)
        if (isReached) paintStatus(ctx, row, y(index), theme)
      }
    },
  }
}

function boxOf({ index, from, to }: Stretch, at: Step): Box {
  const x = at.x(from)
  return { x, y: at.y(index) - at.height / 2, width: at.x(to) - x, height: at.height }
}

/** What came after a bar's end: hatched, apart from the bar and open to the right. */
function paintEnded(ctx: Context2D, { row }: Stretch, outer: Box, theme: ChartTheme): void {
  const apart = { ...outer, x: outer.x + SEPARATOR, width: outer.width - SEPARATOR }
  const box = insetBox(apart, OUTLINE / 2)
  paintHatch(ctx, insetBox(box, OUTLINE), lookOf(theme, row.entity).fill)
  paintOpenBox(ctx, box, outline(theme))
}

/** A bar with its end, the dated lines on it and its words. */
function paintSolid(ctx: Context2D, stretch: Stretch, at: Step, theme: ChartTheme): void {
  const { row, end } = stretch
  const box = boxOf(stretch, at)
  const { fill, ink } = lookOf(theme, row.entity)
  if (end === 'continues') paintArrow(ctx, box, theme, fill)
  else paintBox(ctx, insetBox(box, OUTLINE / 2), outline(theme))
  if (end === 'maybe') paintOpening(ctx, row, box, theme)
  const ticks = (row.ticks ?? [])
    .filter(({ date }) => startOf(date) < at.until)
    .map((tick) => ({ ...tick, x: Math.round(at.x(startOf(tick.date))) }))
  for (const tick of ticks) paintTick(ctx, tick, box, ink, theme)
  const right = Math.min(box.x + box.width, ...ticks.map(({ x }) => x)) - 14
  paintBarText(ctx, row, { box, right, at }, theme)
}

/** A bar without an end: its outline runs into a head that stands beyond the last date drawn. */
function paintArrow(ctx: Context2D, outer: Box, theme: ChartTheme, fill: string): void {
  const { x, y, width, height } = insetBox(outer, OUTLINE / 2)
  const right = x + width
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(right, y)
  ctx.lineTo(right + ARROW, y + height / 2)
  ctx.lineTo(right, y + height)
  ctx.lineTo(x, y + height)
  ctx.closePath()
  ctx.fillStyle = fill
  ctx.fill()
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = OUTLINE
  ctx.stroke()
}

/** Beyond the earliest end: two dashed lines that nothing closes, and above them when it may be. */
function paintOpening(ctx: Context2D, { earliestEnd }: Row, box: Box, theme: ChartTheme): void {
  const right = box.x + box.width
  const dashed = { ...outline(theme), dash: [6, 4] }
  for (const y of [box.y + OUTLINE / 2, box.y + box.height - OUTLINE / 2])
    paintLine(ctx, [right, y], [right + OPENING, y], dashed)
  if (!earliestEnd) return
  const text = drawnText(earliestEnd.text, earliestEnd.origin)
  paintText(ctx, text, { x: right - OUTLINE, y: box.y - 9 }, plain(theme))
}

/** A line across a bar, in the colour of the bar's text, that runs out below it to its words. */
function paintTick(
  ctx: Context2D,
  { x, text, origin }: NonNullable<Row['ticks']>[number] & { x: number },
  { y, height }: Box,
  ink: string,
  theme: ChartTheme,
): void {
  paintLine(ctx, [x, y + OUTLINE], [x, y + height - OUTLINE], { color: ink, width: OUTLINE })
  paintLine(ctx, [x, y + height], [x, y + height + 22], outline(theme))
  paintText(ctx, drawnText(text, origin), { x: x + 8, y: y + height + 20 }, plain(theme))
}

interface BarRoom {
  box: Box
  /** Right edge of the remark. */
  right: number
  at: Step
}

/** Inside a bar: marker and name in one column, and what the record adds at its ends. */
function paintBarText(ctx: Context2D, row: Row, { box, right, at }: BarRoom, theme: ChartTheme): void {
  const { ink: color, marker } = lookOf(theme, row.entity)
  const middle = box.y + box.height / 2
  const y = middle + TO_BASELINE
  if (marker) paintMarker(ctx, marker, { x: at.nameColumn + 8, y: middle, size: 16, color })
  paintText(ctx, row.label, { x: at.nameColumn + (marker ? 26 : 0), y }, bigName(theme, color))
  const inside = plain(theme, color)
  if (row.remark && at.step >= row.remark.step) {
    const text = drawnText(row.remark.text, row.remark.origin)
    paintText(ctx, text, { x: right, y }, { ...inside, align: 'right' })
  }
  const start = drawnText(row.from.text, row.from.origin)
  const fitsInside = box.x + textWidth(ctx, start, inside.font) + 28 < at.nameColumn
  if (fitsInside) paintText(ctx, start, { x: box.x + 14, y }, inside)
  else paintText(ctx, start, { x: box.x - 12, y }, { ...plain(theme), align: 'right' })
}

/** At the right of a bar: its status now, and how it ends where the bar itself doesn't say. */
function paintStatus(ctx: Context2D, row: Row, middle: number, theme: ChartTheme): void {
  const [now, then] = [bold(theme), plain(theme, theme.muted)]
  const x = PLOT.right + 22
  const width = SIZE.width - x
  const status = wrapText(ctx, drawnText(row.status.text, row.status.origin), now.font, width)
  const ends = endWords(row)
    .split(/(?<=;) /)
    .flatMap((part) => (part === '' ? [] : wrapText(ctx, part, then.font, width)))
  const first = middle - ((status.length + ends.length) * LEADING) / 2 + 17
  const next = paintLines(ctx, status, { x, y: first, leading: LEADING }, now)
  paintLines(ctx, ends, { x, y: next, leading: LEADING }, then)
}

/** How a bar ends; nothing where its earliest end stands above it. */
function endWords({ closed, earliestEnd }: Row): string {
  if (earliestEnd) return ''
  return closed ? drawnText(closed.text, closed.origin) : CONTINUES
}
