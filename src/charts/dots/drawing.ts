import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { LEVELS } from '../base/dimensions.ts'
import { paintLine, paintLines, paintText, wrapText } from '../pens/paint.ts'
import { font, OUTLINE, STILL, TEXT } from '../pens/style.ts'
import type { RiskData } from './words.ts'

/** Ratings as dots on three ordered levels: no bars and no lines from zero, since no distance is known. */

const SIZE = { width: 1152, height: 410 }

export const size = () => SIZE

const PLOT = { left: 168, right: 724, top: 48, bottom: 410 }
const TEXT_LEFT = 764
const DOT = 15
const LEADING = 26

export function config(data: RiskData, theme: ChartTheme): ChartConfig {
  const ramp = { 'Medium–High': theme.rating1, High: theme.rating2, 'Very High': theme.rating3 }
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          data: data.rows.map(({ level, dimension }) => ({
            x: level,
            y: dimension,
            id: dimension.toLowerCase(),
          })),
          pointRadius: DOT,
          pointBackgroundColor: data.rows.map(({ level }) => ramp[level]),
          pointBorderColor: theme.ink,
          pointBorderWidth: OUTLINE,
        },
      ],
    },
    options: {
      ...STILL,
      layout: {
        autoPadding: false,
        padding: {
          left: PLOT.left,
          right: SIZE.width - PLOT.right,
          top: PLOT.top,
          bottom: SIZE.height - PLOT.bottom,
        },
      },
      scales: {
        x: { type: 'category', labels: [...LEVELS], offset: true, display: false },
        y: { type: 'category', labels: data.rows.map((row) => row.dimension), offset: true, display: false },
      },
    },
    plugins: [wordsPlugin(data, theme)],
  }
}

function wordsPlugin(data: RiskData, theme: ChartTheme): ChartPlugin {
  const bold = (color: string, size: number = TEXT.label) => ({ font: font(theme, size, 600), color })
  const plain = { font: font(theme, TEXT.name), color: theme.ink }
  return {
    id: 'risk-words',
    beforeDatasetsDraw({ ctx, scales }) {
      const rowHeight = (PLOT.bottom - PLOT.top) / data.rows.length
      const heading = { ...bold(theme.muted), align: 'center' as const }
      for (const [index, level] of LEVELS.entries()) {
        const x = Math.round(scales.x!.getPixelForValue(index)) + 0.5
        paintText(ctx, level, x, 22, heading)
        paintLine(ctx, [x, PLOT.top], [x, PLOT.bottom], theme.rule, 1, [2, 5])
      }
      paintText(ctx, 'Risk if withdrawal is finalised', TEXT_LEFT, 22, bold(theme.muted))
      for (const [index, row] of data.rows.entries()) {
        const edge = Math.round(PLOT.top + index * rowHeight) - 0.5
        paintLine(ctx, [0, edge], [SIZE.width, edge], index === 0 ? theme.rule : theme.hairline, 1)
        const middle = scales.y!.getPixelForValue(index)
        paintText(ctx, row.dimension, 0, middle + 7, bold(theme.ink, TEXT.name))
        const lines = wrapText(ctx, row.risk, plain.font, SIZE.width - TEXT_LEFT)
        const first = middle + 7 - ((lines.length - 1) * LEADING) / 2
        paintLines(ctx, lines, TEXT_LEFT, first, LEADING, plain)
      }
    },
    afterDatasetsDraw({ ctx, scales }) {
      for (const [index, row] of data.rows.entries()) {
        const x = scales.x!.getPixelForValue(LEVELS.indexOf(row.level)) + DOT + 10
        paintText(ctx, row.level, x, scales.y!.getPixelForValue(index) + 7, bold(theme.ink, TEXT.name))
      }
    },
  }
}

export function marks(data: RiskData): Mark[] {
  return data.rows.map(({ dimension, level, risk, origin }) => ({
    id: dimension.toLowerCase(),
    label: `${dimension}, ${level}: ${risk}`,
    origin,
  }))
}
