import type { ChartConfig, ChartPlugin, ChartTheme } from '../base/chart.ts'
import { isShown } from '../base/steps.ts'
import { type Context2D, paintLine, paintLines, paintText, textWidth, wrapText } from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { bigName, bigSerif, bold, drawnText, font, lookOf, plain, refOf } from '../pens/style.ts'
import { paintUnits, unitBoxes } from '../pens/units.ts'
import type { StripData } from './data.ts'
import { markId, spanOfPlace, spansDrawn, writtenPlace } from './positions.ts'
import { quoteMarks, sequenceOf } from './said.ts'

/**
 * Groups with quotes: the quotes side by side in one size, each with a letter, and below them the sequence once, on
 * which each mark carries the letter of its group.
 */

/** As wide as the canvas, since quotation marks hang; all else stays within its margins. */
export const READINGS = { width: 1280, height: 436 }
const [LEFT, RIGHT, GAP] = [64, 1216, 33]
/** Baseline of the names; top of the quotes and the height that they may take; the strip and how far marks stand out. */
const [NAME, QUOTES, MOST] = [42, 76, 210]
const [STRIP, HEIGHT, OUT] = [352, 38, 7]
/** Size of a quote and from line to line: the largest at which each of them has room. */
const SIZES = [
  [40, 50],
  [34, 42],
  [28, 35],
  [24, 30],
] as const
/** A square with a letter, before a name and over a mark. */
const KEY = 24

export const hasQuotes = ({ groups }: StripData): boolean => groups.some(({ quote }) => quote)

/** What a group is called on the strip, by its place. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

export function readingsConfig(data: StripData, theme: ChartTheme, step: number): ChartConfig {
  const { groups, count } = data
  const unit = (RIGHT - LEFT) / count
  const points = groups.flatMap((group, index) =>
    isShown(group, step)
      ? spansDrawn(group, count, RIGHT - LEFT).map(([from, to], position) => ({
          fill: lookOf(theme, group.entity).fill,
          point: {
            x: [LEFT + from * unit, LEFT + to * unit] as [number, number],
            y: STRIP + HEIGHT / 2,
            id: markId(index, position),
          },
        }))
      : [],
  )
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...BAR,
          barThickness: HEIGHT + 2 * OUT,
          data: points.map(({ point }) => point),
          backgroundColor: points.map(({ fill }) => fill),
        },
      ],
    },
    options: inPixels(READINGS),
    plugins: [readingsPlugin(data, theme, step)],
  }
}

function readingsPlugin(data: StripData, theme: ChartTheme, step: number): ChartPlugin {
  return {
    id: 'strip-readings',
    beforeDatasetsDraw({ ctx }) {
      const strip = { x: LEFT, y: STRIP, width: RIGHT - LEFT, height: HEIGHT }
      paintUnits(ctx, unitBoxes(data.count, strip), theme.hairline)
      const all = sequenceOf(data)
      paintText(ctx, all, { x: LEFT, y: STRIP + HEIGHT + 38 }, bigName(theme))
      const left = LEFT + textWidth(ctx, all, bigName(theme).font) + 14
      const style = { font: font(theme, 20), color: theme.ink }
      paintText(ctx, data.foot ?? '', { x: left, y: STRIP + HEIGHT + 38 }, style)
      paintQuotes(ctx, data, theme)
    },
    afterDatasetsDraw({ ctx }) {
      paintMarked(ctx, data, step, theme)
    },
  }
}

function paintKey(
  ctx: Context2D,
  index: number,
  { x, y, data }: { x: number; y: number; data: StripData },
  theme: ChartTheme,
): void {
  const { fill, ink } = lookOf(theme, data.groups[index]?.entity)
  ctx.fillStyle = fill
  ctx.fillRect(x, y, KEY, KEY)
  paintText(ctx, letterOf(index), { x: x + KEY / 2, y: y + 18 }, { ...bold(theme, ink), align: 'center' })
}

/** Equal columns: none of the quotes is larger than another. */
function paintQuotes(ctx: Context2D, data: StripData, theme: ChartTheme): void {
  const { groups } = data
  const [open, close] = quoteMarks(data)
  const width = (RIGHT - LEFT - (groups.length - 1) * GAP) / groups.length
  const laid = SIZES.map(([size, leading]) => {
    const style = bigSerif(theme, size)
    return {
      style,
      leading,
      quotes: groups.map(({ quote }) => wrapText(ctx, `${quote}${close}`, style.font, width)),
    }
  })
  const { style, leading, quotes } =
    laid.find(({ leading, quotes }) => quotes.every((lines) => lines.length * leading <= MOST)) ??
    laid.at(-1)!
  for (const [index, { name, origin }] of groups.entries()) {
    const x = Math.round(LEFT + index * (width + GAP))
    paintLine(ctx, [x, 4], [x + width, 4], { color: theme.ink, width: 4 })
    paintKey(ctx, index, { x, y: NAME - 19, data }, theme)
    const heavy = { font: font(theme, 20, 600), color: theme.ink }
    const called = drawnText(name, origin)
    paintText(ctx, called, { x: x + KEY + 12, y: NAME }, heavy)
    const after = x + KEY + 20 + textWidth(ctx, called, heavy.font)
    paintText(ctx, refOf(origin), { x: after, y: NAME }, plain(theme, theme.muted))
    const y = QUOTES + leading * 0.76
    paintText(ctx, open, { x: x - textWidth(ctx, open, style.font), y }, style)
    paintLines(ctx, quotes[index]!, { x, y, leading }, style)
  }
}

/** A letter and numbers over marks from one pixel to another. */
interface Marked {
  index: number
  from: number
  to: number
  text: string
}

/** Over each mark the letter of its group and its number; those of a group that would touch are said together. */
function paintMarked(ctx: Context2D, data: StripData, step: number, theme: ChartTheme): void {
  const unit = (RIGHT - LEFT) / data.count
  const style = bigName(theme)
  const widthOf = ({ text }: Marked) => KEY + 7 + textWidth(ctx, text, style.font)
  const leftOf = (mark: Marked) => {
    const width = widthOf(mark)
    return Math.min(Math.max((mark.from + mark.to - width) / 2, LEFT), RIGHT - width)
  }
  const labels: Marked[] = []
  for (const mark of marksOf(data, unit)) {
    const before = labels.at(-1)
    const touches = before && leftOf(before) + widthOf(before) + 12 > leftOf(mark)
    if (touches && before.index === mark.index)
      labels[labels.length - 1] = { ...mark, from: before.from, text: `${before.text}, ${mark.text}` }
    else labels.push(mark)
  }
  let free = 0
  for (const label of labels) {
    const x = leftOf(label)
    const row = x < free ? 1 : 0
    if (row === 0) free = x + widthOf(label) + 12
    if (!isShown(data.groups[label.index]!, step)) continue
    const y = STRIP - OUT - 8 - KEY - row * (KEY + 4)
    paintKey(ctx, label.index, { x, y, data }, theme)
    paintText(ctx, label.text, { x: x + KEY + 7, y: y + 19 }, style)
  }
}

/** All marks from left to right, whosesoever they are. */
function marksOf({ groups }: StripData, unit: number): Marked[] {
  const marks = groups.flatMap(({ at }, index) =>
    at.map((place) => {
      const [from, to] = spanOfPlace(place)
      return { index, from: LEFT + (from - 1) * unit, to: LEFT + to * unit, text: writtenPlace(place) }
    }),
  )
  return marks.sort((a, b) => a.from - b.from)
}
