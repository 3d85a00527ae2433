import type { ChartTheme } from '../base/chart.ts'
import { type Context2D, paintLine, paintText, textWidth } from './paint.ts'
import { font, TEXT } from './style.ts'

/** What charts along time draw alike: base line, ticks, dated rules, and a date before its words. */

/** A line stands sharp in the middle of a pixel. */
export const sharp = (value: number): number => Math.round(value) + 0.5

/** The base line of an axis, from left to right at a height. */
export function paintBase(
  ctx: Context2D,
  { left, right, y }: { left: number; right: number; y: number },
  theme: ChartTheme,
): void {
  paintLine(ctx, [left, y], [right, y], { color: theme.rule, width: 1 })
}

/** A short line down from the base line. */
export function paintTick(ctx: Context2D, { x, y }: { x: number; y: number }, theme: ChartTheme): void {
  paintLine(ctx, [x, y], [x, y + 7], { color: theme.rule, width: 1 })
}

/** A dashed upright line through all rows: a day that matters to each of them. */
export function paintDay(
  ctx: Context2D,
  { x, top, bottom }: { x: number; top: number; bottom: number },
  theme: ChartTheme,
): void {
  paintLine(ctx, [x, top], [x, bottom], { color: theme.rule, width: 2, dash: [5, 5] })
}

/** Draws a heavy date and what happened then to the left or the right of `x`, on the baseline `y`; `size` in pixels. */
export function paintDated(
  ctx: Context2D,
  { when, words }: { when: string; words: string },
  { x, y, side }: { x: number; y: number; side: 'left' | 'right' },
  theme: ChartTheme,
  size: number = TEXT.label,
): void {
  const heavy = { color: theme.ink, font: font(theme, size, 600) }
  const light = { color: theme.ink, font: font(theme, size) }
  const dateWidth = textWidth(ctx, when && `${when} `, heavy.font)
  const left = side === 'left' ? x - dateWidth - textWidth(ctx, words, light.font) : x
  paintText(ctx, when, { x: left, y }, heavy)
  paintText(ctx, words, { x: left + dateWidth, y }, light)
}
