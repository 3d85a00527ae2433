import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { spanOf, startOf } from '../base/time.ts'
import { shortMonths } from '../base/words.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintLine,
  paintText,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { drawnText, font, OUTLINE, STILL, TEXT } from '../pens/style.ts'
import type { LadderData } from './words.ts'

/** A ladder: what followed what, then for each time of receipt the date on which it would take effect. */

type Rung = LadderData['rows'][number]

const SIZE = { width: 1152, height: 390 }

export const size = () => SIZE

/** The plot's edges in pixels: names of the rows at its left, what they come to at its right. */
const PLOT = { left: 236, right: 1010, top: 36, bottom: 356 }
const BAR = 22
const DIAMOND = 12
/** Page colour around words that stand on a line. */
const HALO = 6

/** Whether a date had been reached when the record was checked. */
export const isReached = ({ checked }: LadderData, date: string): boolean =>
  startOf(date) <= startOf(checked.date)

const stepId = (index: number) => `step-${index + 1}`
const rungId = (index: number) => `receipt-${index + 1}`
const effectId = (index: number) => `effect-${index + 1}`

const spanOfReceipt = ({ received }: Rung): [number, number] => [
  startOf(received.from),
  spanOf(received.to)[1],
]

export function config(data: LadderData, theme: ChartTheme): ChartConfig {
  return {
    type: 'bar',
    data: {
      // The first row is that of the steps.
      labels: ['steps', ...data.rows.map((_, index) => rungId(index))],
      datasets: datasets(data, theme),
    },
    options: {
      ...STILL,
      indexAxis: 'y',
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
        x: {
          type: 'linear',
          position: 'bottom',
          display: false,
          min: startOf(data.axis.from),
          max: startOf(data.axis.to),
        },
        y: { type: 'category', display: false },
      },
    },
    plugins: [axisPlugin(data, theme), rungsPlugin(data, theme)],
  }
}

/** Receipts as bars, dates of effect as diamonds, steps as bars of a day: the order of the marks. */
function datasets(data: LadderData, theme: ChartTheme): ChartConfig['data']['datasets'] {
  const bar = { grouped: false, inflateAmount: 0 as const, backgroundColor: theme.page }
  return [
    {
      ...bar,
      type: 'bar',
      barThickness: BAR,
      data: data.rows.map((rung, index) => ({
        x: spanOfReceipt(rung),
        y: rungId(index),
        id: rungId(index),
      })),
    },
    {
      type: 'scatter',
      data: data.rows.map(({ effect }, index) => ({
        x: startOf(effect.date),
        y: rungId(index),
        id: effectId(index),
      })),
      pointStyle: 'rectRot',
      pointRadius: DIAMOND,
      pointBackgroundColor: theme.page,
      pointBorderColor: theme.ink,
      pointBorderWidth: OUTLINE,
    },
    {
      ...bar,
      type: 'bar',
      barThickness: 2 * BAR,
      backgroundColor: theme.ink,
      data: data.steps.map(({ date }, index) => ({ x: spanOf(date), y: 'steps', id: stepId(index) })),
    },
  ]
}

/** Behind the marks: heads of the columns, base line with quarters, and the day of the record check. */
function axisPlugin(data: LadderData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'ladder-axis',
    beforeDatasetsDraw({ ctx, scales }) {
      const head = { font: font(theme, TEXT.label, 600), color: theme.ink }
      paintText(ctx, data.head.state, PLOT.right + 20, 20, head)
      const base = PLOT.bottom + 0.5
      paintLine(ctx, [PLOT.left, base], [PLOT.right, base], theme.rule, 1)
      for (const { at, label } of quarters(data.axis)) {
        const x = Math.round(scales.x!.getPixelForValue(at)) + 0.5
        paintLine(ctx, [x, base], [x, base + 7], theme.rule, 1)
        paintText(ctx, label, x, base + 26, {
          font: font(theme, TEXT.label),
          color: theme.muted,
          align: 'center',
        })
      }
      const x = Math.round(scales.x!.getPixelForValue(startOf(data.checked.date))) + 0.5
      paintLine(ctx, [x, PLOT.top - 10], [x, PLOT.bottom], theme.rule, 2, [5, 5])
      paintText(ctx, data.checked.text, x + 8, 20, { ...head, align: 'right' })
    },
  }
}

/** First months of quarters on an axis, with their names. */
function quarters({ from, to }: LadderData['axis']): { at: number; label: string }[] {
  const [first, last] = [Math.ceil(startOf(from) * 4 - 0.01), Math.floor(startOf(to) * 4)]
  const names = ['Jan', 'Apr', 'Jul', 'Oct']
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const [year, quarter] = [Math.floor((first + index) / 4), (first + index) % 4]
    const month = String(quarter * 3 + 1).padStart(2, '0')
    return { at: startOf(`${year}-${month}`), label: `${names[quarter]} ${year}` }
  })
}

/** On the marks: the words of the steps, and each rung from its receipt over the waiting time to its effect. */
function rungsPlugin(data: LadderData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'ladder-labels',
    afterDatasetsDraw({ ctx, scales }) {
      const x = (value: number) => scales.x!.getPixelForValue(value)
      paintSteps(ctx, data, { x, y: scales.y!.getPixelForValue(0) }, theme)
      for (const [index, rung] of data.rows.entries()) {
        const y = scales.y!.getPixelForValue(index + 1)
        const [from, to] = spanOfReceipt(rung).map(x) as [number, number]
        const box: Box = { x: from, y: y - BAR / 2, width: to - from, height: BAR }
        paintBox(ctx, insetBox(box, OUTLINE / 2), theme.ink, OUTLINE)
        const end = x(startOf(rung.effect.date))
        paintLine(ctx, [to, y], [end - DIAMOND, y], theme.ink, OUTLINE, [2, 5])
        paintRungWords(ctx, data, rung, { y, end }, theme)
      }
    },
  }
}

/** The steps stand close together, so their words follow each other behind the last. */
function paintSteps(
  ctx: Context2D,
  data: LadderData,
  { x, y }: { x(value: number): number; y: number },
  theme: ChartTheme,
): void {
  paintText(ctx, data.head.steps, 0, y + 6.5, { font: font(theme, TEXT.label, 600), color: theme.ink })
  const last = Math.max(...data.steps.map(({ date }) => x(spanOf(date)[1])))
  const said = data.steps.map(({ when, short, origin }) => `${drawnText(shortMonths(when), origin)} ${short}`)
  const style = { font: font(theme, TEXT.label), color: theme.ink }
  const lines = wrapText(ctx, said.join(' · '), style.font, SIZE.width - last - 14)
  lines.forEach((line, index) => {
    const middle = y + (index - (lines.length - 1) / 2) * 23
    clearLine(ctx, last + 14, middle, textWidth(ctx, line, style.font), theme)
    paintText(ctx, line, last + 14, middle + 6.5, style)
  })
}

function paintRungWords(
  ctx: Context2D,
  data: LadderData,
  { received, effect }: Rung,
  { y, end }: { y: number; end: number },
  theme: ChartTheme,
): void {
  const plain = { font: font(theme, TEXT.label), color: theme.ink }
  paintText(ctx, `${data.head.rung} ${shortMonths(received.text)}`, 0, y + 6.5, plain)
  const when = drawnText(shortMonths(effect.text), effect.origin)
  const bold = { font: font(theme, TEXT.label, 600), color: theme.ink }
  const width = textWidth(ctx, when, bold.font)
  const right = end - DIAMOND - 8
  clearLine(ctx, right - width, y, width, theme)
  paintText(ctx, when, right, y + 6.5, { ...bold, align: 'right' })
  const { reached, ahead } = data.checked
  const state = isReached(data, effect.date) ? reached : ahead
  paintText(ctx, state, PLOT.right + 20, y + 6.5, plain)
}

/** Takes the lines away where words will stand. */
function clearLine(ctx: Context2D, left: number, middle: number, width: number, theme: ChartTheme): void {
  ctx.fillStyle = theme.page
  ctx.fillRect(left - HALO, middle - 12, width + 2 * HALO, 24)
}

export function marks({ rows, steps }: LadderData): Mark[] {
  return [
    ...rows.map(({ received, effect }, index) => ({
      id: rungId(index),
      label: `Received ${received.text}`,
      origin: effect.origin,
    })),
    ...rows.map(({ received, effect }, index) => ({
      id: effectId(index),
      label: `Received ${received.text}: ${effect.text}`,
      origin: effect.origin,
    })),
    ...steps.map(({ when, text, origin }, index) => ({
      id: stepId(index),
      label: `${when}: ${text}`,
      origin,
    })),
  ]
}
