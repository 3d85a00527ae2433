import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { spanOf, startOf } from '../base/time.ts'
import { capitalised, shortMonths } from '../base/words.ts'
import { paintBase, paintDay, paintTick, sharp } from '../pens/axis.ts'
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
import { around, bold, drawnText, OUTLINE, outline, plain, STILL, TO_BASELINE } from '../pens/style.ts'
import type { LadderData } from './data.ts'

/** A ladder: what followed what, then for each time at which something may have been received what would follow. */

type Rung = LadderData['rows'][number]

const SIZE = { width: 1152, height: 390 }

/** The rungs share the height. */
export const size = () => SIZE

/** The plot's edges in pixels: names of the rows at its left, what they come to at its right. */
const PLOT = { left: 236, right: 1010, top: 36, bottom: 356 }
const BAR = 22
const DIAMOND = 12
/** Page colour around words that stand on a line. */
const HALO = 6
/** From line to line of the words of the steps. */
const LEADING = 23

/** Whether a date had been reached when the record was checked. */
export const isReached = ({ checked }: Pick<LadderData, 'checked'>, date: string): boolean =>
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
      layout: around(PLOT, SIZE),
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

/** Times of receipt as bars, dates of effect as diamonds, steps as bars of a day: the order of the marks. */
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
      paintText(ctx, data.head.state, { x: PLOT.right + 20, y: 20 }, bold(theme))
      const base = PLOT.bottom + 0.5
      paintBase(ctx, { left: PLOT.left, right: PLOT.right, y: base }, theme)
      const xOf = (value: number) => sharp(scales.x!.getPixelForValue(value))
      for (const { at, label } of quarters(data.axis)) {
        const x = xOf(at)
        paintTick(ctx, { x, y: base }, theme)
        paintText(ctx, label, { x, y: base + 26 }, { ...plain(theme, theme.muted), align: 'center' })
      }
      const x = xOf(startOf(data.checked.date))
      paintDay(ctx, { x, top: PLOT.top - 10, bottom: PLOT.bottom }, theme)
      paintText(ctx, data.checked.text, { x: x + 8, y: 20 }, { ...bold(theme), align: 'right' })
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
        paintBox(ctx, insetBox(box, OUTLINE / 2), outline(theme))
        const end = x(startOf(rung.effect.date))
        paintLine(ctx, [to, y], [end - DIAMOND, y], { ...outline(theme), dash: [2, 5] })
        paintRungWords(ctx, data, rung, { y, to, end }, theme)
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
  paintText(ctx, data.head.steps, { x: 0, y: y + TO_BASELINE }, bold(theme))
  const left = Math.max(...data.steps.map(({ date }) => x(spanOf(date)[1]))) + 14
  const said = data.steps.map(({ when, short, origin }) => `${drawnText(shortMonths(when), origin)} ${short}`)
  const style = plain(theme)
  const lines = wrapText(ctx, said.join(' · '), style.font, SIZE.width - left)
  lines.forEach((line, index) => {
    const middle = y + (index - (lines.length - 1) / 2) * LEADING
    clearLine(ctx, { left, middle, width: textWidth(ctx, line, style.font) }, theme)
    paintText(ctx, line, { x: left, y: middle + TO_BASELINE }, style)
  })
}

function paintRungWords(
  ctx: Context2D,
  { head, checked }: LadderData,
  { received, effect }: Rung,
  { y: middle, to, end }: { y: number; to: number; end: number },
  theme: ChartTheme,
): void {
  const y = middle + TO_BASELINE
  paintText(ctx, `${head.rung} ${shortMonths(received.text)}`, { x: 0, y }, plain(theme))
  const when = drawnText(shortMonths(effect.text), effect.origin)
  const width = textWidth(ctx, when, bold(theme).font)
  const before = end - DIAMOND - 8
  // The date of effect stands on the waiting time, or behind its diamond where that is too short.
  const right = before - width > to + HALO ? before : end + DIAMOND + 8 + width
  clearLine(ctx, { left: right - width, middle, width }, theme)
  paintText(ctx, when, { x: right, y }, { ...bold(theme), align: 'right' })
  const state = isReached({ checked }, effect.date) ? checked.reached : checked.ahead
  paintText(ctx, state, { x: PLOT.right + 20, y }, plain(theme))
}

/** Takes the lines away where words will stand. */
function clearLine(
  ctx: Context2D,
  { left, middle, width }: { left: number; middle: number; width: number },
  theme: ChartTheme,
): void {
  ctx.fillStyle = theme.page
  ctx.fillRect(left - HALO, middle - 12, width + 2 * HALO, 24)
}

export function marks({ head, rows, steps }: LadderData): Mark[] {
  const ifReceived = ({ received }: Rung) => capitalised(`${head.rung} ${received.text}`)
  return [
    ...rows.map((rung, index) => ({
      id: rungId(index),
      label: ifReceived(rung),
      origin: rung.effect.origin,
    })),
    ...rows.map((rung, index) => ({
      id: effectId(index),
      label: `${ifReceived(rung)}: ${rung.effect.text}`,
      origin: rung.effect.origin,
    })),
    ...steps.map(({ when, text, origin }, index) => ({
      id: stepId(index),
      label: `${when}: ${text}`,
      origin,
    })),
  ]
}
