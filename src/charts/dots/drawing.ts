import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { sharp } from '../pens/axis.ts'
import { type Context2D, paintLine, paintLines, paintText, textWidth, wrapText } from '../pens/paint.ts'
import {
  around,
  bigName,
  bigSerif,
  drawnText,
  font,
  OUTLINE,
  plain,
  referenceOf,
  STILL,
  TEXT,
  TO_BASELINE,
} from '../pens/style.ts'
import type { DotsData } from './data.ts'
import { idOf, type Places, placesOf, SIZE, shadeOf, TEXT_EDGES } from './places.ts'

/** Ratings as dots on ordered levels: no bars and no lines from zero, since no distance is known. */

/** From a dot to its level, and between a text and a line that it would touch. */
const [TO_LEVEL, FREE] = [13, 20]

/** The rows share the height. */
export const size = () => SIZE

export function config(data: DotsData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const places = placesOf(data)
  const { top, bottom, first, last, radius } = places
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          data: data.rows.map((row) => ({ x: row.level, y: row.name, id: idOf(row) })),
          pointRadius: radius,
          pointBackgroundColor: data.rows.map(({ level }) => theme[shadeOf(level, data.levels)]),
          pointBorderColor: theme.ink,
          pointBorderWidth: OUTLINE,
        },
      ],
    },
    options: {
      ...STILL,
      layout: around({ left: first, right: last, top, bottom }, SIZE),
      scales: {
        x: { type: 'category', labels: data.levels, offset: false, display: false },
        y: { type: 'category', labels: data.rows.map(({ name }) => name), offset: true, display: false },
      },
    },
    plugins: [groundPlugin(data, theme, places, step), rowsPlugin(data, theme, places)],
  }
}

/** Behind the dots: the ground of the row that is told apart, the rows' edges, and the levels with their lines. */
function groundPlugin(
  { levels, rows, highlight }: DotsData,
  theme: ChartTheme,
  { top, bottom, pitch }: Places,
  step: number,
): ChartPlugin {
  return {
    id: 'dots-ground',
    beforeDatasetsDraw({ ctx, scales }) {
      const { left, right } = TEXT_EDGES
      for (const [index, { name }] of rows.entries()) {
        const y = Math.round(top + index * pitch)
        if (name === highlight?.row && isShown(highlight, step)) {
          ctx.fillStyle = theme.surface
          ctx.fillRect(0, y, SIZE.width, Math.round(pitch))
        }
        if (index > 0) paintLine(ctx, [left, y + 0.5], [right, y + 0.5], { color: theme.hairline, width: 1 })
      }
      for (const [index, level] of levels.entries()) {
        const x = sharp(scales.x!.getPixelForValue(index))
        paintText(ctx, level, { x, y: top - 14 }, { ...bigName(theme), align: 'center' })
        paintLine(ctx, [x, top], [x, bottom - 4], { color: theme.rule, width: 1.5, dash: [2, 5] })
      }
      paintLine(ctx, [left, top], [right, top], { color: theme.ink, width: OUTLINE })
    },
  }
}

/** Each row's name and text at the left, and beside its dot the level. */
function rowsPlugin({ rows, levels }: DotsData, theme: ChartTheme, places: Places): ChartPlugin {
  return {
    id: 'dots-rows',
    afterDatasetsDraw({ ctx, scales }) {
      for (const [index, row] of rows.entries()) {
        const middle = scales.y!.getPixelForValue(index)
        paintWords(ctx, row, middle, places, theme)
        paintLevel(
          ctx,
          row.level,
          { x: scales.x!.getPixelForValue(levels.indexOf(row.level)), middle },
          places,
          theme,
        )
      }
    },
  }
}

/** The name with where it comes from, and the text below it. */
function paintWords(
  ctx: Context2D,
  { name, text, origin }: DotsData['rows'][number],
  middle: number,
  { first, radius, isRoomy }: Places,
  theme: ChartTheme,
): void {
  const { left } = TEXT_EDGES
  const head = bigSerif(theme, isRoomy ? 28 : 22)
  const body = { font: font(theme, isRoomy ? TEXT.name : TEXT.label), color: theme.ink }
  const leading = isRoomy ? 26 : 22
  const lines = wrapText(ctx, text, body.font, first - radius - FREE - left)
  const y = middle + (isRoomy ? 5 : 2) - (lines.length * leading) / 2
  paintText(ctx, drawnText(name, origin), { x: left, y }, head)
  const behind = left + textWidth(ctx, `${drawnText(name, origin)} `, head.font)
  paintText(ctx, referenceOf(origin), { x: behind, y }, plain(theme, theme.muted))
  paintLines(ctx, lines, { x: left, y: y + leading + (isRoomy ? 4 : 0), leading }, body)
}

/** At the right of its dot, if it ends inside the text's edge there; else at the left. */
function paintLevel(
  ctx: Context2D,
  level: string,
  { x, middle }: { x: number; middle: number },
  { radius }: Places,
  theme: ChartTheme,
): void {
  const style = bigName(theme)
  const reach = radius + TO_LEVEL
  const y = middle + TO_BASELINE
  const fits = x + reach + textWidth(ctx, level, style.font) <= TEXT_EDGES.right
  if (fits) paintText(ctx, level, { x: x + reach, y }, style)
  else paintText(ctx, level, { x: x - reach, y }, { ...style, align: 'right' })
}

export function marks({ rows }: DotsData): Mark[] {
  return rows.map((row) => ({
    id: idOf(row),
    label: `${row.name}, ${row.level}: ${row.text}`,
    origin: row.origin,
  }))
}
