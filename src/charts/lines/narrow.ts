import { formatNumber, shortDate } from '../../words/formats.ts'
import type { ChartTheme } from '../base/chart.ts'
import { precisionOf, startOf } from '../base/time.ts'
import { type Context2D, paintLine } from '../pens/paint.ts'
import { gap, narrowOf, type Piece, paintWord, stack, textPiece, WIDTH, wordWidth } from '../pens/pieces.ts'
import { paintMarker } from '../pens/signs.ts'
import { drawnText, isRecordOnly } from '../pens/style.ts'
import type { LinesData } from './data.ts'
import { dateTicks } from './dates.ts'
import { type Look, looksOf } from './drawing.ts'
import { placesOf } from './places.ts'
import { nameOf, stretchesOf, valuesOf } from './stretches.ts'

/** Lines in a narrow window: the plot over all its width, and under it each line's marker, name and last value. */

type Series = LinesData['series'][number]

const [HEIGHT, AXIS] = [220, 26]
/** The most dates that an axis of this width names. */
const MOST_DATES = 4

/** Of the kind `lines`; see `NarrowDrawing`. */
export const narrow = narrowOf((data: LinesData) => [
  textPiece(data.unit, { face: 'small', color: 'muted' }),
  ...(data.from ? [textPiece(data.from.remark, { face: 'small' })] : []),
  gap(10),
  plotPiece(data),
  gap(12),
  ...data.series.flatMap((series, index) => [endPiece(data, series, index), gap(4)]),
])

/** From the data to pixels of the plot. */
interface Scales {
  x(moment: number): number
  y(value: number): number
}

function plotPiece(data: LinesData): Piece {
  const { low, high, from, to, ticks } = placesOf(data)
  const left = Math.max(...ticks.map((tick) => wordWidth(formatNumber(tick, data), 'small'))) + 10
  const right = WIDTH - 8
  return {
    height: HEIGHT + AXIS,
    paint(ctx, top, theme) {
      const x = (moment: number) => left + ((moment - from) / (to - from || 1)) * (right - left)
      const y = (value: number) => top + HEIGHT - ((value - low) / (high - low || 1)) * HEIGHT
      for (const tick of ticks) {
        const at = Math.round(y(tick)) + 0.5
        const isBase = tick === 0 || tick === low
        paintLine(ctx, [left, at], [right, at], { color: isBase ? theme.rule : theme.hairline, width: 1 })
        const place = { x: left - 8, y: at - 10, face: 'small', color: 'muted', align: 'right' } as const
        paintWord(ctx, formatNumber(tick, data), place, theme)
      }
      paintDates(ctx, data, { x, y: () => top + HEIGHT }, theme)
      const looks = looksOf(data, theme)
      for (const [index, series] of data.series.entries())
        paintSeries(ctx, series, looks[index]!, { x, y }, theme)
    },
  }
}

function paintDates(ctx: Context2D, data: LinesData, { x, y }: Scales, theme: ChartTheme): void {
  const dates = data.series.flatMap(({ points }) => points.map(({ date }) => date))
  const moments = dates.map(startOf)
  const all = dateTicks(Math.min(...moments), Math.max(...moments), precisionOf(dates[0] ?? ''), data)
  const every = Math.ceil(all.length / MOST_DATES)
  for (const [index, { at, label }] of all.entries()) {
    if (index % every !== 0) continue
    const half = wordWidth(label, 'small') / 2
    const middle = Math.min(WIDTH - half, Math.max(half, x(at)))
    paintLine(ctx, [x(at), y(0)], [x(at), y(0) + 6], { color: theme.rule, width: 1 })
    paintWord(ctx, label, { x: middle, y: y(0) + 6, face: 'small', color: 'muted', align: 'center' }, theme)
  }
}

function paintSeries(
  ctx: Context2D,
  series: Series,
  { color, shape }: Look,
  { x, y }: Scales,
  theme: ChartTheme,
) {
  ctx.beginPath()
  for (const stretch of stretchesOf(series))
    for (const [index, { date, value }] of stretch.entries()) {
      if (index === 0) ctx.moveTo(x(startOf(date)), y(value))
      else ctx.lineTo(x(startOf(date)), y(value))
    }
  ctx.strokeStyle = color
  ctx.lineWidth = 3
  ctx.stroke()
  const size = series.points.length > 20 ? 5 : 10
  for (const { date, value, origin } of valuesOf(series.points)) {
    const at = { x: x(startOf(date)), y: y(value) }
    paintMarker(ctx, shape, { ...at, size, color })
    if (isRecordOnly(origin)) paintMarker(ctx, shape, { ...at, size: size / 2, color: theme.page })
  }
}

/** A line's marker and name, and behind them its last value with its date. */
function endPiece(data: LinesData, series: Series, index: number): Piece {
  const last = valuesOf(series.points).at(-1)!
  const value = drawnText(formatNumber(last.value, data), last.origin)
  const name = textPiece(nameOf(series), { face: 'label', x: 26 })
  const said = textPiece(`${shortDate(last.date, data)}: ${value}`, { face: 'text', x: 26 })
  const words = stack([name, said])
  return {
    height: words.height,
    paint(ctx, y, theme) {
      const { color, shape } = looksOf(data, theme)[index]!
      paintMarker(ctx, shape, { x: 9, y: y + 11, size: 14, color })
      words.paint(ctx, y, theme)
    },
  }
}
