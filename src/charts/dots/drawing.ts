import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { sharp } from '../pens/axis.ts'
import { paintLine, paintLines, paintText, textWidth, wrapText } from '../pens/paint.ts'
import { around, bigName, bold, font, OUTLINE, STILL, TEXT } from '../pens/style.ts'
import type { DotsData } from './data.ts'

/** Ratings as dots on ordered levels: no bars and no lines from zero, since no distance is known. */

const SIZE = { width: 1152, height: 410 }
const PLOT = { left: 168, right: 724, top: 48, bottom: 410 }
const TEXT_LEFT = 764
const DOT = 15
/** From the middle of a dot to its level, which stands at its right if the texts leave room. */
const TO_LEVEL = DOT + 10
const LEADING = 26
/** From a row's middle down to the baseline of its name. */
const TO_NAME = 7

/** The rows share the height. */
export const size = () => SIZE

const idOf = ({ name }: DotsData['rows'][number]): string => name.toLowerCase().replaceAll(' ', '-')

export function config(data: DotsData, theme: ChartTheme): ChartConfig {
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          data: data.rows.map((row) => ({ x: row.level, y: row.name, id: idOf(row) })),
          pointRadius: DOT,
          pointBackgroundColor: data.rows.map(({ level }) => shadeOf(data, level, theme)),
          pointBorderColor: theme.ink,
          pointBorderWidth: OUTLINE,
        },
      ],
    },
    options: {
      ...STILL,
      layout: around(PLOT, SIZE),
      scales: {
        x: { type: 'category', labels: data.levels, offset: true, display: false },
        y: { type: 'category', labels: data.rows.map(({ name }) => name), offset: true, display: false },
      },
    },
    plugins: [levelsPlugin(data, theme), rowsPlugin(data, theme), ratingsPlugin(data, theme)],
  }
}

/** The palette has three shades; of more levels, neighbours share one, and place and word tell them apart. */
function shadeOf({ levels }: DotsData, level: string, theme: ChartTheme): string {
  const ramp = [theme.rating1, theme.rating2, theme.rating3]
  const last = ramp.length - 1
  const index = levels.indexOf(level)
  return ramp[levels.length <= ramp.length ? index : Math.round((index * last) / (levels.length - 1))]!
}

/** Behind the dots: the levels with their lines, and the head of the texts. */
function levelsPlugin({ levels, columns }: DotsData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'dots-levels',
    beforeDatasetsDraw({ ctx, scales }) {
      const head = bold(theme, theme.muted)
      for (const [index, level] of levels.entries()) {
        const x = sharp(scales.x!.getPixelForValue(index))
        paintText(ctx, level, { x, y: 22 }, { ...head, align: 'center' })
        paintLine(ctx, [x, PLOT.top], [x, PLOT.bottom], { color: theme.rule, width: 1, dash: [2, 5] })
      }
      paintText(ctx, columns[1] ?? '', { x: TEXT_LEFT, y: 22 }, head)
    },
  }
}

/** Each row's upper edge, name and text. */
function rowsPlugin({ rows }: DotsData, theme: ChartTheme): ChartPlugin {
  const style = { font: font(theme, TEXT.name), color: theme.ink }
  return {
    id: 'dots-rows',
    beforeDatasetsDraw({ ctx, scales }) {
      const rowHeight = (PLOT.bottom - PLOT.top) / rows.length
      for (const [index, row] of rows.entries()) {
        const edge = Math.round(PLOT.top + index * rowHeight) - 0.5
        const color = index === 0 ? theme.rule : theme.hairline
        paintLine(ctx, [0, edge], [SIZE.width, edge], { color, width: 1 })
        const y = scales.y!.getPixelForValue(index) + TO_NAME
        paintText(ctx, row.name, { x: 0, y }, bigName(theme))
        const lines = wrapText(ctx, row.text, style.font, SIZE.width - TEXT_LEFT)
        const first = y - ((lines.length - 1) * LEADING) / 2
        paintLines(ctx, lines, { x: TEXT_LEFT, y: first, leading: LEADING }, style)
      }
    },
  }
}

/** Beside each dot its level. */
function ratingsPlugin({ rows, levels }: DotsData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'dots-ratings',
    afterDatasetsDraw({ ctx, scales }) {
      for (const [index, { level }] of rows.entries()) {
        const x = scales.x!.getPixelForValue(levels.indexOf(level))
        const y = scales.y!.getPixelForValue(index) + TO_NAME
        const style = bigName(theme)
        const fits = x + TO_LEVEL + textWidth(ctx, level, style.font) < TEXT_LEFT
        if (fits) paintText(ctx, level, { x: x + TO_LEVEL, y }, style)
        else paintText(ctx, level, { x: x - TO_LEVEL, y }, { ...style, align: 'right' })
      }
    },
  }
}

export function marks({ rows }: DotsData): Mark[] {
  return rows.map((row) => ({
    id: idOf(row),
    label: `${row.name}, ${row.level}: ${row.text}`,
    origin: row.origin,
  }))
}
