import { mergeOrigins } from '../base/cells.ts'
import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { startOf } from '../base/time.ts'
import { paintBase, paintDated, paintDay, paintTick, sharp } from '../pens/axis.ts'
import { paintText } from '../pens/paint.ts'
import { bold, drawnText, lookOf, rowKey, STILL, TEXT } from '../pens/style.ts'
import { barsPlugin } from './bars.ts'
import type { SpansData } from './data.ts'
import { barHeight, PLOT, SIZE, YEARS } from './places.ts'
import { type Stretch, stretches, untilOf } from './stretches.ts'

/** When something holds: floating bars on an axis of years, of which each step shows more. */

/** The rows share the height. */
export const size = () => SIZE

/** Baseline of what the step says, between the rules' words and the first bar. */
const STEP_LABEL = 50

const lastStep = ({ steps }: SpansData): number => steps.length - 1

export function config(data: SpansData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  return {
    type: 'bar',
    data: { labels: data.rows.map(rowKey), datasets: datasets(data, theme, step) },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: { padding: { top: PLOT.top, right: SIZE.width - PLOT.right } },
      scales: { x: yearAxis(data, theme), y: { type: 'category', display: false } },
    },
    plugins: [rulesPlugin(data, theme, step), barsPlugin(data, theme, step)],
  }
}

function datasets(data: SpansData, theme: ChartTheme, step: number): ChartConfig['data']['datasets'] {
  const { solid, ended } = stretches(data, step)
  const points = (list: Stretch[]) =>
    list.map(({ id, row, index, from, to }) => ({
      x: [from, to] as [number, number],
      y: rowKey(row, index),
      id,
    }))
  const bar = {
    type: 'bar' as const,
    grouped: false,
    barThickness: barHeight(data),
    inflateAmount: 0 as const,
  }
  const fills = solid.map(({ row }) => lookOf(theme, row.entity).fill)
  return [
    { ...bar, data: points(solid), backgroundColor: fills },
    { ...bar, data: points(ended), backgroundColor: theme.page },
  ]
}

type YearAxis = NonNullable<NonNullable<ChartConfig['options']>['scales']>[string]

function yearAxis({ axis }: SpansData, theme: ChartTheme): YearAxis {
  return {
    type: 'linear',
    min: axis.from,
    max: axis.to,
    afterFit: (scale) => {
      scale.height = SIZE.height - PLOT.bottom
    },
    grid: { display: false },
    border: { display: false },
    // Chart.js would count from the first year when the last is a whole number of steps away.
    afterBuildTicks: (scale) => {
      scale.ticks = tenthYears(axis).map((value) => ({ value }))
    },
    ticks: {
      padding: 8,
      color: theme.muted,
      font: { family: theme.fontFamily, size: TEXT.label, weight: 400 },
      callback: String,
    },
  }
}

/** The years that an axis names. */
function tenthYears({ from, to }: SpansData['axis']): number[] {
  const first = Math.ceil(from / YEARS) * YEARS
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / YEARS) + 1) },
    (_, index) => first + index * YEARS,
  )
}

/** Behind the bars: the axis line and the dated vertical rules, each from the step that reaches it. */
function rulesPlugin(data: SpansData, theme: ChartTheme, step: number): ChartPlugin {
  return {
    id: 'spans-rules',
    beforeDatasetsDraw({ ctx, scales }) {
      const xOf = (value: number) => sharp(scales.x!.getPixelForValue(value))
      const base = PLOT.bottom + 0.5
      paintBase(ctx, { left: PLOT.left, right: PLOT.right, y: base }, theme)
      for (const year of tenthYears(data.axis)) paintTick(ctx, { x: xOf(year), y: base }, theme)
      const said = data.steps[Math.min(step, lastStep(data))]?.label ?? ''
      paintText(ctx, said, { x: PLOT.left, y: STEP_LABEL }, bold(theme))
      const until = untilOf(data, step)
      for (const [index, rule] of data.rules.filter(({ date }) => startOf(date) < until).entries()) {
        const x = xOf(startOf(rule.date))
        paintDay(ctx, { x, top: 12, bottom: PLOT.bottom }, theme)
        const when = { when: drawnText(rule.text, rule.origin), words: rule.meaning }
        // The last rule of the data speaks towards the future, all before it towards the past.
        const isLast = index === data.rules.length - 1
        const at = isLast ? ({ x: x + 10, side: 'right' } as const) : ({ x: x - 10, side: 'left' } as const)
        paintDated(ctx, when, { ...at, y: 20 }, theme)
      }
    },
  }
}

export function marks(data: SpansData): Mark[] {
  const { solid, ended } = stretches(data, lastStep(data))
  return [
    ...solid.map(({ id, row }) => {
      const facts = [row.from, ...(row.ticks ?? []), row.earliestEnd].filter((fact) => fact !== undefined)
      return {
        id,
        label: `${row.name}: ${facts.map(({ text }) => text).join('; ')}`,
        origin: mergeOrigins(...facts.map(({ origin }) => origin)),
      }
    }),
    ...ended.flatMap(({ id, row: { name, closed } }) =>
      closed ? [{ id, label: `${name}: ${closed.text}`, origin: closed.origin }] : [],
    ),
  ]
}
