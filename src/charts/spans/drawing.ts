import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { mergeOrigins } from '../base/origin.ts'
import { startOf } from '../base/time.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintHatch,
  paintLine,
  paintLines,
  paintMarker,
  paintOpenBox,
  paintText,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { drawnText, ENTITIES, font, OUTLINE, SEPARATOR, STILL, TEXT } from '../pens/style.ts'
import { type Stretch, stretches, untilOf } from './stretches.ts'
import type { LayersData } from './words.ts'

/** When each mechanism reaches new acts: floating bars on an axis of years, peeled layer by layer. */

type Row = LayersData['rows'][number]

const SIZE = { width: 1152, height: 416 }

export const size = () => SIZE

/** The plot's edges in pixels: rule labels above it, years below, status at its right. */
const PLOT = { left: 0, right: 882, top: 46, bottom: 380 }
const BAR = 62
const ARROW = 22
const LEADING = 23
/** Baseline of what the step says, between the rules' words and the first bar. */
const STEP_LABEL = 50

/** What stands where a mechanism has no end. */
export const CONTINUES = { text: 'continues', origin: undefined }

/** What may have ended runs on this far beyond its earliest end, dashed and without a close. */
const OPENING = 26

export function config(data: LayersData, theme: ChartTheme, step = data.steps.length - 1): ChartConfig {
  const { solid, ended } = stretches(data, step)
  const points = (list: Stretch[]) =>
    list.map(({ id, row, from, to }) => ({ x: [from, to] as [number, number], y: row.entity, id }))
  const bar = { grouped: false, barThickness: BAR, inflateAmount: 0 as const }
  return {
    type: 'bar',
    data: {
      labels: data.rows.map((row) => row.entity),
      datasets: [
        {
          ...bar,
          type: 'bar',
          data: points(solid),
          backgroundColor: solid.map(({ row }) => theme[ENTITIES[row.entity].fill]),
        },
        { ...bar, type: 'bar', data: points(ended), backgroundColor: theme.page },
      ],
    },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: { padding: { top: PLOT.top, right: SIZE.width - PLOT.right } },
      scales: {
        x: {
          type: 'linear',
          min: data.axis.from,
          max: data.axis.to,
          afterFit: (scale) => {
            scale.height = SIZE.height - PLOT.bottom
          },
          grid: { display: false },
          border: { display: false },
          ticks: {
            stepSize: 10,
            padding: 8,
            color: theme.muted,
            font: { family: theme.fontFamily, size: TEXT.label, weight: 400 },
            callback: (value) => (Number(value) % 10 === 0 ? String(value) : null),
          },
        },
        y: { type: 'category', display: false },
      },
    },
    plugins: [rulesPlugin(data, theme, step), layersPlugin(data, theme, step)],
  }
}

/** Behind the bars: the axis line and the dated vertical rules, each from the step that reaches it. */
function rulesPlugin(data: LayersData, theme: ChartTheme, step: number): ChartPlugin {
  return {
    id: 'layer-rules',
    beforeDatasetsDraw({ ctx, scales }) {
      const bold = font(theme, TEXT.label, 600)
      const plain = font(theme, TEXT.label)
      const base = PLOT.bottom + 0.5
      paintLine(ctx, [PLOT.left, base], [PLOT.right, base], theme.rule, 1)
      for (let tick = Math.ceil(data.axis.from / 10) * 10; tick <= data.axis.to; tick += 10) {
        const x = Math.round(scales.x!.getPixelForValue(tick)) + 0.5
        paintLine(ctx, [x, base], [x, base + 7], theme.rule, 1)
      }
      const said = data.steps[Math.min(step, data.steps.length - 1)]?.label ?? ''
      paintText(ctx, said, PLOT.left, STEP_LABEL, { font: bold, color: theme.ink })
      const until = untilOf(data, step)
      for (const [index, rule] of data.rules.filter(({ date }) => startOf(date) < until).entries()) {
        const x = Math.round(scales.x!.getPixelForValue(startOf(rule.date))) + 0.5
        paintLine(ctx, [x, 12], [x, PLOT.bottom], theme.rule, 2, [5, 5])
        const when = drawnText(rule.text, rule.origin)
        const whenWidth = textWidth(ctx, `${when} `, bold)
        const width = whenWidth + textWidth(ctx, rule.meaning, plain)
        // The last rule of the data speaks towards the future, all before it towards the past.
        const left = index < data.rules.length - 1 ? x - 10 - width : x + 10
        paintText(ctx, when, left, 20, { font: bold, color: theme.ink })
        paintText(ctx, rule.meaning, left + whenWidth, 20, { font: plain, color: theme.ink })
      }
    },
  }
}

/** On the bars: hatches, open ends, the arrow, names, start dates and, at the right, what holds now. */
function layersPlugin(data: LayersData, theme: ChartTheme, step: number): ChartPlugin {
  return {
    id: 'layer-labels',
    afterDatasetsDraw({ ctx, scales }) {
      const { solid, ended } = stretches(data, step)
      const boxOf = (stretch: Stretch): Box => {
        const x = scales.x!.getPixelForValue(stretch.from)
        const y = scales.y!.getPixelForValue(data.rows.indexOf(stretch.row)) - BAR / 2
        return { x, y, width: scales.x!.getPixelForValue(stretch.to) - x, height: BAR }
      }
      for (const stretch of ended) {
        const outer = boxOf(stretch)
        const box = insetBox(
          { ...outer, x: outer.x + SEPARATOR, width: outer.width - SEPARATOR },
          OUTLINE / 2,
        )
        paintHatch(ctx, insetBox(box, OUTLINE), theme[ENTITIES[stretch.row.entity].fill])
        paintOpenBox(ctx, box, theme.ink, OUTLINE)
      }
      // Names stand in one column, right of the start that comes last.
      const lastStart = Math.max(...data.rows.map((row) => startOf(row.from.date)))
      const nameColumn = scales.x!.getPixelForValue(lastStart) + 16
      const until = untilOf(data, step)
      for (const stretch of solid) {
        const box = boxOf(stretch)
        const fill = theme[ENTITIES[stretch.row.entity].fill]
        if (stretch.end === 'continues') paintArrow(ctx, box, theme, fill)
        else paintBox(ctx, insetBox(box, OUTLINE / 2), theme.ink, OUTLINE)
        if (stretch.end === 'maybe') paintOpening(ctx, stretch.row, box, theme)
        const ticks = (stretch.row.ticks ?? [])
          .filter(({ date }) => startOf(date) < until)
          .map((tick) => ({ ...tick, x: Math.round(scales.x!.getPixelForValue(startOf(tick.date))) }))
        for (const tick of ticks) paintTick(ctx, tick, box, theme[ENTITIES[stretch.row.entity].ink], theme)
        const right = Math.min(box.x + box.width, ...ticks.map(({ x }) => x)) - 14
        paintBarText(ctx, stretch.row, { box, nameColumn, right, step }, theme)
      }
      for (const row of data.rows) {
        const isReached = step >= data.steps.length - 1 || ended.some((stretch) => stretch.row === row)
        if (isReached) paintStatus(ctx, row, scales.y!.getPixelForValue(data.rows.indexOf(row)), theme)
      }
    },
  }
}

/** A bar without an end: its outline runs into a head that stands beyond the last date drawn. */
function paintArrow(ctx: Context2D, outer: Box, theme: ChartTheme, fill: string): void {
  const { x, y, width, height } = insetBox(outer, OUTLINE / 2)
  const right = x + width
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(right, y)
  ctx.lineTo(right + ARROW, y + height / 2)
  ctx.lineTo(right, y + height)
  ctx.lineTo(x, y + height)
  ctx.closePath()
  ctx.fillStyle = fill
  ctx.fill()
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = OUTLINE
  ctx.stroke()
}

/** Beyond the earliest end: two dashed lines that nothing closes, and above them when it may be. */
function paintOpening(ctx: Context2D, row: Row, box: Box, theme: ChartTheme): void {
  const right = box.x + box.width
  for (const y of [box.y + OUTLINE / 2, box.y + box.height - OUTLINE / 2])
    paintLine(ctx, [right, y], [right + OPENING, y], theme.ink, OUTLINE, [6, 4])
  const end = row.earliestEnd
  if (end)
    paintText(ctx, drawnText(end.text, end.origin), right - OUTLINE, box.y - 9, {
      font: font(theme, TEXT.label),
      color: theme.ink,
    })
}

/** A line across a bar, in the colour of the bar's text, that runs out below it to its words. */
function paintTick(
  ctx: Context2D,
  { x, text, origin }: NonNullable<Row['ticks']>[number] & { x: number },
  { y, height }: Box,
  ink: string,
  theme: ChartTheme,
): void {
  paintLine(ctx, [x, y + OUTLINE], [x, y + height - OUTLINE], ink, OUTLINE)
  paintLine(ctx, [x, y + height], [x, y + height + 22], theme.ink, OUTLINE)
  const style = { font: font(theme, TEXT.label), color: theme.ink }
  paintText(ctx, drawnText(text, origin), x + 8, y + height + 20, style)
}

interface BarRoom {
  box: Box
  /** Left edge of the column of names. */
  nameColumn: number
  /** Right edge of the remark. */
  right: number
  step: number
}

/** Inside a bar: marker and name in one column, and what the record adds at its ends. */
function paintBarText(ctx: Context2D, row: Row, room: BarRoom, theme: ChartTheme): void {
  const { box, nameColumn, right, step } = room
  const entity = ENTITIES[row.entity]
  const color = theme[entity.ink]
  const middle = box.y + box.height / 2
  const baseline = middle + 6.5
  paintMarker(ctx, entity.marker, nameColumn + 8, middle, 16, color)
  paintText(ctx, row.label, nameColumn + 26, baseline, { font: font(theme, TEXT.name, 600), color })
  const plain = font(theme, TEXT.label)
  if (row.remark && step >= row.remark.step) {
    const text = drawnText(row.remark.text, row.remark.origin)
    paintText(ctx, text, right, baseline, { font: plain, color, align: 'right' })
  }
  const start = drawnText(row.from.text, row.from.origin)
  const fitsInside = box.x + textWidth(ctx, start, plain) + 28 < nameColumn
  if (fitsInside) paintText(ctx, start, box.x + 14, baseline, { font: plain, color })
  else paintText(ctx, start, box.x - 12, baseline, { font: plain, color: theme.ink, align: 'right' })
}

/** At the right of a bar: its status now, and how it ends where the bar itself doesn't say. */
function paintStatus(ctx: Context2D, row: Row, middle: number, theme: ChartTheme): void {
  const bold = { font: font(theme, TEXT.label, 600), color: theme.ink }
  const plain = { font: font(theme, TEXT.label), color: theme.muted }
  const left = PLOT.right + 22
  const width = SIZE.width - left
  const status = wrapText(ctx, drawnText(row.status.text, row.status.origin), bold.font, width)
  const ends = (row.earliestEnd ? [] : [row.closed ?? CONTINUES])
    .flatMap((end) => drawnText(end.text, end.origin).split(/(?<=;) /))
    .flatMap((part) => wrapText(ctx, part, plain.font, width))
  const first = middle - ((status.length + ends.length) * LEADING) / 2 + 17
  const next = paintLines(ctx, status, left, first, LEADING, bold)
  paintLines(ctx, ends, left, next, LEADING, plain)
}

export function marks(data: LayersData): Mark[] {
  const { solid, ended } = stretches(data, data.steps.length - 1)
  return [
    ...solid.map(({ id, row }) => {
      const facts = [row.from, ...(row.ticks ?? []), row.earliestEnd].filter((fact) => fact !== undefined)
      return {
        id,
        label: `${row.name}: ${facts.map(({ text }) => text).join('; ')}`,
        origin: mergeOrigins(...facts.map(({ origin }) => origin)),
      }
    }),
    ...ended.map(({ id, row }) => ({
      id,
      label: `${row.name}: ${row.closed!.text}`,
      origin: row.closed!.origin,
    })),
  ]
}
