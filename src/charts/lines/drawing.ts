import { dateInWords, formatNumber } from '../../words/formats.ts'
import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import type { Marker } from '../base/entities.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { precisionOf, startOf } from '../base/time.ts'
import { paintBase, paintTick, sharp } from '../pens/axis.ts'
import { type Context2D, type Point, paintLine, paintText, textWidth, wrapText } from '../pens/paint.ts'
import { paintMarker } from '../pens/signs.ts'
import {
  around,
  bigName,
  bold,
  drawnText,
  font,
  isRecordOnly,
  lookOf,
  plain,
  STILL,
  TEXT,
  TO_BASELINE,
} from '../pens/style.ts'
import type { LinesData } from './data.ts'
import { dateTicks } from './dates.ts'
import { MARKER, type Places, placesOf, SIZE, spread, TO_NAME } from './places.ts'
import { nameOf, stretchesOf, valuesOf } from './stretches.ts'

/** Values over time: each line with its name at its end, broken where a value is missing. */

type Series = LinesData['series'][number]

const LINE = 4
/** Radius of a point, by how close they stand. */
const POINT = { few: 6, many: 3, most: 30 }
const LEADING = 26
/** Room above and below a name. */
const NAME_GAP = 4

export const size = () => SIZE

const pointId = (series: number, position: number): string => `series-${series + 1}-${position + 1}`

/** A line's colour, and the shape of its points. */
export interface Look {
  color: string
  shape: Marker
}

/** How lines look: by its entity, else by its place among those of none. */
export function looksOf({ series }: LinesData, theme: ChartTheme): Look[] {
  const shades = [theme.slate, theme.rating1, theme.rating2]
  const shapes: Marker[] = ['circle', 'square', 'triangle']
  let plainLines = 0
  return series.map(({ entity }) => {
    const { fill, marker } = lookOf(theme, entity)
    if (entity) return { color: fill, shape: marker ?? 'circle' }
    const place = plainLines++
    return { color: shades[place] ?? theme.slate, shape: shapes[place] ?? 'circle' }
  })
}

const POINT_STYLES = { square: 'rect', triangle: 'triangle', circle: 'circle', diamond: 'rectRot' } as const

export function config(data: LinesData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const places = placesOf(data)
  const looks = looksOf(data, theme)
  return {
    type: 'scatter',
    data: {
      datasets: data.series.map((series, index) => {
        const points = isShown(series, step) ? valuesOf(series.points) : []
        const { color, shape } = looks[index]!
        return {
          type: 'scatter' as const,
          data: points.map(({ date, value }, position) => ({
            x: startOf(date),
            y: value,
            id: pointId(index, position),
          })),
          pointStyle: POINT_STYLES[shape],
          pointRadius: series.points.length > POINT.most ? POINT.many : POINT.few,
          pointBackgroundColor: points.map(({ origin }) => (isRecordOnly(origin) ? theme.page : color)),
          pointBorderColor: color,
          pointBorderWidth: 2,
        }
      }),
    },
    options: {
      ...STILL,
      layout: around(places, SIZE),
      scales: {
        x: { type: 'linear', display: false, min: places.from, max: places.to },
        y: { type: 'linear', display: false, min: places.low, max: places.high },
      },
    },
    plugins: [axesPlugin(data, theme, places), linesPlugin(data, theme, places, step)],
  }
}

/** Behind the lines: the unit, where the axis begins if not at zero, level lines, and dates at the foot. */
function axesPlugin(data: LinesData, theme: ChartTheme, places: Places): ChartPlugin {
  const { left, right, bottom } = places
  return {
    id: 'lines-axes',
    beforeDatasetsDraw({ ctx, scales }) {
      const head = bold(theme, theme.muted)
      paintText(ctx, data.unit, { x: 0, y: 20 }, head)
      if (data.from) {
        const x = textWidth(ctx, `${data.unit}  `, head.font)
        paintText(ctx, data.from.remark, { x: Math.max(left, x), y: 20 }, plain(theme))
      }
      const axis = plain(theme, theme.muted)
      for (const tick of places.ticks) {
        const y = sharp(scales.y!.getPixelForValue(tick))
        const isBase = tick === 0 || tick === places.low
        if (data.from && isBase)
          paintLine(ctx, [left, y], [right, y], { color: theme.rule, width: 2, dash: [6, 5] })
        else if (isBase) paintBase(ctx, { left, right, y }, theme)
        else paintLine(ctx, [left, y], [right, y], { color: theme.hairline, width: 1 })
        paintText(
          ctx,
          formatNumber(tick, data),
          { x: left - 12, y: y + TO_BASELINE },
          { ...axis, align: 'right' },
        )
      }
      const precision = precisionOf(data.series[0]?.points[0]?.date ?? '')
      for (const { at, label } of dateTicks(places.from, places.to, precision, data)) {
        const x = sharp(scales.x!.getPixelForValue(at))
        paintTick(ctx, { x, y: bottom + 0.5 }, theme)
        paintText(ctx, label, { x, y: bottom + 28 }, { ...axis, align: 'center' })
      }
    },
  }
}

/** The last value, behind the name of its line. */
const large = (theme: ChartTheme) => ({ font: font(theme, TEXT.name), color: theme.ink })

/** From the data to pixels. */
interface Scales {
  x(moment: number): number
  y(value: number): number
}

/** Under the points their lines, broken where a value is missing; at the end of each its name and last value. */
function linesPlugin(data: LinesData, theme: ChartTheme, places: Places, step: number): ChartPlugin {
  const looks = looksOf(data, theme)
  const scaled = (scales: { [name: string]: { getPixelForValue(value: number): number } }): Scales => ({
    x: (moment) => scales.x!.getPixelForValue(moment),
    y: (value) => scales.y!.getPixelForValue(value),
  })
  return {
    id: 'lines-lines',
    beforeDatasetsDraw({ ctx, scales }) {
      for (const [index, series] of data.series.entries())
        if (isShown(series, step)) paintStretches(ctx, series, scaled(scales), looks[index]!.color)
    },
    afterDatasetsDraw({ ctx, scales }) {
      const ends = endsOf(ctx, data, scaled(scales), { theme, places })
      for (const [index, series] of data.series.entries())
        if (isShown(series, step)) paintEnd(ctx, ends[index]!, { look: looks[index]!, places, theme })
    },
  }
}

function paintStretches(ctx: Context2D, series: Series, { x, y }: Scales, color: string): void {
  ctx.beginPath()
  for (const stretch of stretchesOf(series))
    for (const [index, { date, value }] of stretch.entries()) {
      if (index === 0) ctx.moveTo(x(startOf(date)), y(value))
      else ctx.lineTo(x(startOf(date)), y(value))
    }
  ctx.strokeStyle = color
  ctx.lineWidth = LINE
  ctx.setLineDash([])
  ctx.stroke()
}

/** The end of a line, and its name in lines of text, moved aside where two ends are close together. */
interface End {
  point: Point
  middle: number
  lines: string[]
  value: string
}

function endsOf(
  ctx: Context2D,
  data: LinesData,
  { x, y }: Scales,
  { theme, places }: { theme: ChartTheme; places: Places },
): End[] {
  const { series } = data
  const room = SIZE.width - places.right - TO_NAME - MARKER
  const ends = series.map((one) => {
    const { points } = one
    const last = valuesOf(points).at(-1)!
    const value = drawnText(formatNumber(last.value, data), last.origin)
    const lines = wrapText(ctx, nameOf(one), bigName(theme).font, room)
    const width =
      textWidth(ctx, `${lines.at(-1)} `, bigName(theme).font) + textWidth(ctx, value, large(theme).font)
    if (width > room) lines.push('')
    return { point: { x: x(startOf(last.date)), y: y(last.value) }, lines, value }
  })
  const blocks = ends.map(({ point, lines }) => ({
    middle: point.y,
    height: lines.length * LEADING + 2 * NAME_GAP,
  }))
  const middles = spread(blocks, { top: places.top - 16, bottom: places.bottom + 16 })
  return ends.map((end, index) => ({ ...end, middle: middles[index]! }))
}

function paintEnd(
  ctx: Context2D,
  { point, middle, lines, value }: End,
  { look, places, theme }: { look: Look; places: Places; theme: ChartTheme },
): void {
  const left = places.right + TO_NAME
  const first = middle - ((lines.length - 1) * LEADING) / 2
  const isBeside = Math.abs(first - point.y) < 2 && point.x > places.right - 2
  if (!isBeside)
    paintLine(ctx, [point.x + 9, point.y], [left - 4, first], { color: theme.rule, width: 1, dash: [2, 4] })
  paintMarker(ctx, look.shape, { x: left + 7, y: first, size: 14, color: look.color })
  for (const [index, line] of lines.entries()) {
    const y = first + index * LEADING + TO_BASELINE
    paintText(ctx, line, { x: left + MARKER, y }, bigName(theme))
    if (index < lines.length - 1) continue
    const behind = line === '' ? 0 : textWidth(ctx, `${line} `, bigName(theme).font)
    paintText(ctx, value, { x: left + MARKER + behind, y }, large(theme))
  }
}

/** In drawing order: line after line, each from its first value to its last. */
export function marks(data: LinesData): Mark[] {
  const { series, unit } = data
  return series.flatMap((one, index) =>
    valuesOf(one.points).map(({ date, value, origin }, position) => ({
      id: pointId(index, position),
      label: `${nameOf(one)}, ${dateInWords(date, data)}: ${formatNumber(value, data)} ${unit}`,
      origin,
    })),
  )
}
