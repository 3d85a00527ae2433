import { formatNumber, type Told } from '../../words/formats.ts'
import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { niceTicks } from '../base/numbers.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { headOf } from '../base/words.ts'
import { paintBase, paintTick, sharp } from '../pens/axis.ts'
import {
  type Context2D,
  insetBox,
  paintBox,
  paintLine,
  paintLines,
  paintText,
  paintTint,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { paintMarker } from '../pens/signs.ts'
import {
  around,
  bigName,
  bigSerif,
  bold,
  drawnText,
  isRecordOnly,
  lookOf,
  OUTLINE,
  plain,
  STILL,
  TO_BASELINE,
} from '../pens/style.ts'
import type { BarsData } from './data.ts'
import { GAP, type Places, placesOf } from './places.ts'

/** Bars from zero, each with its name, its number and its words: nothing is read off a legend. */

type Row = BarsData['rows'][number]

/** Width of the outline of what only the public record says. */
const HOLLOW = 3
/** From line to line of a name, and of a text. */
const LEADING = { name: 25, text: 22 }

/** The rows share the height. */
export function size(data: BarsData) {
  const { width, height } = placesOf(data)
  return { width, height }
}

const rowId = (index: number): string => `row-${index + 1}`
const lengthOf = ({ value }: Row): [number, number] => [Math.min(0, value), Math.max(0, value)]

export function config(data: BarsData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const places = placesOf(data)
  const shown = data.rows.map((row, index) => ({ row, index })).filter(({ row }) => isShown(row, step))
  return {
    type: 'bar',
    data: {
      labels: data.rows.map((_, index) => rowId(index)),
      datasets: [
        {
          type: 'bar',
          grouped: false,
          barThickness: places.bar,
          inflateAmount: 0,
          data: shown.map(({ row, index }) => ({ x: lengthOf(row), y: rowId(index), id: rowId(index) })),
          backgroundColor: shown.map(({ row }) =>
            isRecordOnly(row.origin) ? theme.page : lookOf(theme, row.entity).fill,
          ),
        },
      ],
    },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: around(places, places),
      scales: {
        x: { type: 'linear', display: false, min: places.low, max: places.high },
        y: { type: 'category', display: false },
      },
    },
    plugins: [axisPlugin(data, theme, places), rowsPlugin(data, theme, places, step)],
  }
}

/** Behind the bars: heads, and the axis at the foot with the numbers that it reaches. */
function axisPlugin(data: BarsData, theme: ChartTheme, places: Places): ChartPlugin {
  const { columns, unit } = data
  const { left, right, bottom, low, high } = places
  return {
    id: 'bars-axis',
    beforeDatasetsDraw({ ctx, scales }) {
      const head = bold(theme, theme.muted)
      paintText(ctx, columns[0] ?? '', { x: 0, y: 20 }, head)
      const zero = scales.x!.getPixelForValue(0)
      const value = headOf(columns[1] ?? '', unit)
      const isRoomy = zero + textWidth(ctx, value, head.font) <= places.width
      paintText(ctx, value, { x: isRoomy ? zero : left, y: 20 }, head)
      paintBase(ctx, { left, right, y: bottom + 0.5 }, theme)
      for (const tick of niceTicks(low, high).filter((number) => number >= low && number <= high)) {
        const x = sharp(scales.x!.getPixelForValue(tick))
        paintTick(ctx, { x, y: bottom + 0.5 }, theme)
        const style = { ...plain(theme, theme.muted), align: 'center' as const }
        paintText(ctx, formatNumber(tick, data), { x, y: bottom + 26 }, style)
      }
    },
  }
}

/** On the bars: the zero line they all begin at, and each row's name, number and words. */
function rowsPlugin(data: BarsData, theme: ChartTheme, places: Places, step: number): ChartPlugin {
  const { top, bottom, pitch, bar } = places
  return {
    id: 'bars-rows',
    afterDatasetsDraw({ ctx, scales }) {
      const x = (value: number) => scales.x!.getPixelForValue(value)
      for (const [index, row] of data.rows.entries()) {
        const middle = top + (index + 0.5) * pitch
        const reached = isShown(row, step)
        paintName(ctx, row, { middle, places, reached }, theme)
        const [from, to] = lengthOf(row).map(x) as [number, number]
        const box = { x: from, y: middle - bar / 2, width: to - from, height: bar }
        if (!reached) {
          paintTint(ctx, box, lookOf(theme, row.entity).fill)
          continue
        }
        if (isRecordOnly(row.origin) && row.value !== 0)
          paintBox(ctx, insetBox(box, HOLLOW / 2), { color: lookOf(theme, row.entity).fill, width: HOLLOW })
        paintWords(ctx, row, { from, to, middle, places, told: data }, theme)
      }
      const zero = sharp(x(0))
      paintLine(ctx, [zero, top], [zero, bottom], { color: theme.ink, width: OUTLINE })
    },
  }
}

function paintName(
  ctx: Context2D,
  { name, entity }: Row,
  { middle, places, reached }: { middle: number; places: Places; reached: boolean },
  theme: ChartTheme,
): void {
  const { fill, marker } = lookOf(theme, entity)
  const x = places.indent
  const style = bigName(theme, reached ? theme.ink : theme.muted)
  const lines = wrapText(ctx, name, style.font, places.names - x)
  const y = middle + TO_BASELINE - ((lines.length - 1) * LEADING.name) / 2
  if (marker) paintMarker(ctx, marker, { x: 8, y: y - TO_BASELINE, size: 16, color: fill })
  paintLines(ctx, lines, { x, y, leading: LEADING.name }, style)
}

/** Behind the bar its number and words; a bar to the left of zero has its number before it. */
function paintWords(
  ctx: Context2D,
  { value, text, origin }: Row,
  {
    from,
    to,
    middle,
    places,
    told,
  }: { from: number; to: number; middle: number; places: Places; told: Told },
  theme: ChartTheme,
): void {
  const number = drawnText(formatNumber(value, told), origin)
  const isLarge = places.lines > 1
  const style = isLarge ? bigSerif(theme, 28) : bold(theme)
  const y = middle + TO_BASELINE
  const isLeft = value < 0
  const numberY = isLarge ? y + 3 : y
  if (isLeft) paintText(ctx, number, { x: from - GAP, y: numberY }, { ...style, align: 'right' })
  else paintText(ctx, number, { x: to + GAP, y: numberY }, style)
  if (!text) return
  const x = to + GAP + (isLeft ? 0 : textWidth(ctx, number, style.font) + GAP)
  const lines = wrapText(ctx, text, plain(theme).font, places.width - x)
  const first = y - ((lines.length - 1) * LEADING.text) / 2
  paintLines(ctx, lines, { x, y: first, leading: LEADING.text }, plain(theme))
}

export function marks(data: BarsData): Mark[] {
  const { rows, unit } = data
  return rows.map(({ name, value, text, origin }, index) => ({
    id: rowId(index),
    label: `${name}: ${formatNumber(value, data)} ${unit}${text ? `, ${text}` : ''}`,
    origin,
  }))
}
