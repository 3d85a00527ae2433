import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { endsOf, startOf } from '../base/time.ts'
import { capitalised } from '../base/words.ts'
import { paintBase, paintTick, sharp } from '../pens/axis.ts'
import {
  type Context2D,
  insetBox,
  paintBox,
  paintLine,
  paintText,
  paintTint,
  textWidth,
} from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { paintMarker } from '../pens/signs.ts'
import {
  bigName,
  bigSerif,
  bold,
  drawnText,
  font,
  lookOf,
  OUTLINE,
  outline,
  plain,
  refOf,
} from '../pens/style.ts'
import type { LadderData } from './data.ts'
import {
  daysOfSteps,
  EFFECT,
  earliestOf,
  NOTICE,
  PLOT,
  placesOf,
  quarters,
  type Rung,
  SIZE,
  spanOfReceipt,
} from './places.ts'

/** A ladder: what followed what, what holds, and for each time of receipt from when on it may hold no longer. */

export const size = () => SIZE

const [RECEIPT, DIAMOND, STEP] = [18, 10, 9]
/** From the last step to its words. */
const TO_WORDS = 66
/** Between two words on a line. */
const HALO = 8

export const stepId = (index: number) => `step-${index + 1}`
export const rungId = (index: number) => `receipt-${index + 1}`
export const effectId = (index: number) => `effect-${index + 1}`

/** A moment in decimal years as pixels of the drawing. */
function scaleOf({ axis }: LadderData): (at: number) => number {
  const [from, to] = endsOf(axis)
  return (at) => PLOT.left + ((at - from) / (to - from)) * (PLOT.right - PLOT.left)
}

export function config(data: LadderData, theme: ChartTheme, step: number = EFFECT): ChartConfig {
  return {
    type: 'bar',
    data: { datasets: datasets(data, theme, data.stages ? step : EFFECT) },
    options: inPixels(SIZE),
    plugins: [bandPlugin(data, theme, data.stages ? step : EFFECT)],
  }
}

/** Times of receipt as bars, dates of effect and steps as diamonds: the order of the marks. */
function datasets(data: LadderData, theme: ChartTheme, step: number): ChartConfig['data']['datasets'] {
  const places = placesOf(data)
  const x = scaleOf(data)
  const y = (index: number) => places.rungs + index * places.rung
  const shown = (from: number) => (step >= from ? data.rows : [])
  const diamond = {
    type: 'scatter',
    pointStyle: 'rectRot',
    pointBackgroundColor: theme.page,
    pointBorderColor: theme.ink,
    pointBorderWidth: OUTLINE,
  } as const
  return [
    {
      ...BAR,
      barThickness: RECEIPT,
      backgroundColor: theme.page,
      data: shown(NOTICE).map((rung, index) => {
        const [from, to] = spanOfReceipt(rung).map(x) as [number, number]
        return { x: [from, to], y: y(index), id: rungId(index) }
      }),
    },
    {
      ...diamond,
      pointRadius: DIAMOND,
      data: shown(EFFECT).map(({ effect }, index) => ({
        x: x(startOf(effect.date)),
        y: y(index),
        id: effectId(index),
      })),
    },
    {
      ...diamond,
      pointRadius: STEP,
      data: data.steps.map(({ date }, index) => ({
        x: x(startOf(date)),
        y: places.band.y,
        id: stepId(index),
      })),
    },
  ]
}

interface Drawn {
  data: LadderData
  x(at: number): number
  step: number
}

/** Behind the marks the band, the axis and lines; on them the words. */
function bandPlugin(data: LadderData, theme: ChartTheme, step: number): ChartPlugin {
  const drawn = { data, x: scaleOf(data), step }
  return {
    id: 'ladder-band',
    beforeDatasetsDraw({ ctx }) {
      paintAxis(ctx, drawn, theme)
      if (step >= EFFECT) paintRules(ctx, drawn, theme)
      paintBand(ctx, drawn, theme)
      paintLeaders(ctx, drawn, theme)
      if (step >= NOTICE) for (const index of data.rows.keys()) paintWaiting(ctx, index, drawn, theme)
    },
    afterDatasetsDraw({ ctx }) {
      paintSteps(ctx, drawn, theme)
      if (step >= NOTICE) for (const index of data.rows.keys()) paintRungWords(ctx, index, drawn, theme)
    },
  }
}

function paintAxis(ctx: Context2D, { data, x }: Drawn, theme: ChartTheme): void {
  const base = PLOT.bottom + 0.5
  paintBase(ctx, { left: PLOT.left, right: PLOT.right, y: base }, theme)
  const style = plain(theme, theme.muted)
  let free = PLOT.left
  for (const { at, label } of quarters(data)) {
    const middle = x(at)
    paintTick(ctx, { x: sharp(middle), y: base }, theme)
    const half = textWidth(ctx, label, style.font) / 2
    if (middle - half < free || middle + half > PLOT.right) continue
    paintText(ctx, label, { x: middle, y: base + 27 }, { ...style, align: 'center' })
    free = middle + half + 16
  }
}

/** What holds: from the left edge of the canvas to the earliest effect; from there on nothing closes it. */
function paintBand(ctx: Context2D, { data, x, step }: Drawn, theme: ChartTheme): void {
  const { y, height } = placesOf(data).band
  const { entity, text, origin } = data.holds
  const { fill, ink, marker } = lookOf(theme, entity)
  const end = Math.round(x(startOf(earliestOf(data).effect.date)))
  const last = Math.round(x(startOf(data.steps.at(-1)!.date)))
  const solid = step >= NOTICE ? end : last
  ctx.fillStyle = fill
  ctx.fillRect(0, y, solid, height)
  if (step < NOTICE) paintTint(ctx, { x: last, y, width: end - last, height }, fill)
  if (step < NOTICE) return
  paintLine(ctx, [last, y], [last, y + height], { color: theme.page, width: 3 })
  const { open } = data
  const name = { text: drawnText(text, origin), font: font(theme, 24, 600), y: -4 }
  const unknown = `${drawnText(open.text, open.origin)} ${refOf(open.origin)}`
  const lines = [name, { text: unknown, font: font(theme, 20), y: 24 }]
  const indent = marker ? 32 : 0
  const width = indent + Math.max(...lines.map((line) => textWidth(ctx, line.text, line.font)))
  const fits = last + 22 + width + 16 < end
  const [left, color] = fits ? [last + 22, ink] : [end + 16, theme.ink]
  const middle = y + height / 2
  if (!fits) {
    ctx.fillStyle = theme.page
    ctx.fillRect(left - HALO, middle - 28, width + 2 * HALO, 60)
  }
  if (marker) paintMarker(ctx, marker, { x: left + 9, y: middle, size: 18, color: fits ? ink : fill })
  for (const line of lines)
    paintText(ctx, line.text, { x: left + indent, y: middle + line.y }, { ...line, color })
  if (step < EFFECT) return
  for (const edge of [y + 1.5, y + height - 1.5])
    paintLine(ctx, [end + 4, edge], [SIZE.width, edge], { color: fill, width: 3, dash: [10, 7] })
}

/** The earliest effect, and the day of the record check, from over the band down to the axis. */
function paintRules(ctx: Context2D, { data, x }: Drawn, theme: ChartTheme): void {
  const { y, height } = placesOf(data).band
  const { head, checked } = data
  const { effect } = earliestOf(data)
  const end = Math.round(x(startOf(effect.date)))
  const now = Math.round(x(startOf(checked.date)))
  paintLine(ctx, [end, y - 40], [end, y + height], { color: theme.page, width: 6 })
  paintLine(ctx, [end, y - 40], [end, y + height], outline(theme))
  const earliest = drawnText(`${head.earliest} ${effect.text}`, effect.origin)
  const big = bigSerif(theme, 34)
  const bigWidth = textWidth(ctx, earliest, big.font)
  // Towards the past, unless a step stands there.
  const before = end - 12 - bigWidth
  const bigLeft = before > x(startOf(data.steps.at(-1)!.date)) + HALO ? before : end + 12
  paintText(ctx, earliest, { x: bigLeft, y: y - 13 }, big)
  const style = bold(theme)
  const width = textWidth(ctx, checked.text, style.font)
  const left = Math.min(now - 1, PLOT.right - width)
  // Beside the words of the end, or over them.
  const isBeside = left > Math.max(end, bigLeft + bigWidth) + 12 || left + width + 12 < bigLeft
  const over = isBeside ? 0 : 36
  paintText(ctx, checked.text, { x: left, y: y - 16 - over }, style)
  const stroke = { color: theme.rule, width: 2, dash: [5, 5] }
  const isUnder = now > bigLeft && now < bigLeft + bigWidth
  paintLine(ctx, [now, y - 8 - (isUnder ? 0 : over)], [now, PLOT.bottom], stroke)
}

/** Left edge of the words of the steps. */
const wordsLeft = ({ data, x }: Drawn): number => Math.round(x(startOf(data.steps.at(-1)!.date))) + TO_WORDS

const stepY = ({ data }: Drawn, index: number): number => 20 + index * placesOf(data).step

/** From each step on the band up and across to its words. */
function paintLeaders(ctx: Context2D, drawn: Drawn, theme: ChartTheme): void {
  const { y } = placesOf(drawn.data).band
  const right = wordsLeft(drawn) - 12
  for (const [index, { date }] of drawn.data.steps.entries()) {
    const at = Math.round(drawn.x(startOf(date)))
    const top = Math.round(stepY(drawn, index))
    paintLine(ctx, [at, y], [at, top - 1], outline(theme))
    paintLine(ctx, [at, top], [right, top], outline(theme))
  }
}

/** The words of the steps in two columns, and how many days they took. */
function paintSteps(ctx: Context2D, drawn: Drawn, theme: ChartTheme): void {
  const { steps, between } = drawn.data
  const left = wordsLeft(drawn)
  const heavy = { font: font(theme, 24, 600), color: theme.ink }
  const words = { font: font(theme, 24), color: theme.ink }
  const dates = steps.map(({ when, origin }) => drawnText(when, origin))
  const column = left + Math.max(...dates.map((date) => textWidth(ctx, date, heavy.font))) + 28
  for (const [index, { text }] of steps.entries()) {
    const y = stepY(drawn, index) + 8
    paintText(ctx, dates[index]!, { x: left, y }, heavy)
    paintText(ctx, text, { x: column, y }, words)
  }
  const count = daysOfSteps(drawn.data)
  if (!count || !between) return
  const last = { ...words, color: theme.muted, align: 'right' as const }
  paintText(ctx, count, { x: PLOT.right, y: 50 }, { ...bigSerif(theme, 64), align: 'right' })
  paintText(ctx, drawnText(between, steps[0]!.origin), { x: PLOT.right, y: 84 }, last)
}

/** From the end of a month of receipt to the day of effect, over the months between. */
function paintWaiting(ctx: Context2D, index: number, { data, x, step }: Drawn, theme: ChartTheme): void {
  const { rungs, rung: pitch } = placesOf(data)
  const rung = data.rows[index]!
  const y = rungs + index * pitch
  const end = x(startOf(rung.effect.date)) - (step >= EFFECT ? DIAMOND : 0)
  paintLine(ctx, [x(spanOfReceipt(rung)[1]), y], [end, y], { ...outline(theme), dash: [2, 6] })
}

function paintRungWords(ctx: Context2D, index: number, { data, x, step }: Drawn, theme: ChartTheme): void {
  const { rungs, rung: pitch } = placesOf(data)
  const { received, effect } = data.rows[index]!
  const [from, to] = spanOfReceipt(data.rows[index]!).map(x) as [number, number]
  const y = rungs + index * pitch
  const box = { x: from, y: y - RECEIPT / 2, width: to - from, height: RECEIPT }
  paintBox(ctx, insetBox(box, OUTLINE / 2), outline(theme))
  const words = { font: font(theme, 20), color: theme.ink }
  const heavy = bigName(theme)
  const said = `${data.head.rung} ${received.text}`
  const when = drawnText(effect.text, effect.origin)
  const [saidWidth, whenWidth] = [textWidth(ctx, said, words.font), textWidth(ctx, when, heavy.font)]
  const end = x(startOf(effect.date)) - DIAMOND - 6
  // On the line, at both its ends; where it is too short, together behind it, or before it.
  let [saidLeft, whenLeft] = [to + 14, end - whenWidth]
  if (saidLeft + saidWidth + 2 * HALO > whenLeft) {
    const after = end + 2 * DIAMOND + 14
    const width = whenWidth + 10 + saidWidth
    whenLeft = after + width > PLOT.right ? from - 12 - width : after
    saidLeft = whenLeft + whenWidth + 10
  }
  onLine(ctx, said, { x: saidLeft, y }, { ...words, width: saidWidth }, theme)
  if (step >= EFFECT) onLine(ctx, when, { x: whenLeft, y }, { ...heavy, width: whenWidth }, theme)
}

/** Words on a line, which is taken away where they stand. */
function onLine(
  ctx: Context2D,
  text: string,
  { x, y }: { x: number; y: number },
  { width, ...style }: { font: string; color: string; width: number },
  theme: ChartTheme,
): void {
  ctx.fillStyle = theme.page
  ctx.fillRect(x - 5, y - 12, width + 10, 24)
  paintText(ctx, text, { x, y: y + 7 }, style)
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
