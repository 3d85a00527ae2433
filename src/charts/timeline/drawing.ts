import { joinFacts, mergeOrigins } from '../base/cells.ts'
import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { spanOf, startOf } from '../base/time.ts'
import { paintBase, paintDated, paintTick, sharp } from '../pens/axis.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintOpenBox,
  paintText,
  textWidth,
} from '../pens/paint.ts'
import { bold, drawnText, isRecordOnly, OUTLINE, outline, plain, STILL, TO_BASELINE } from '../pens/style.ts'
import type { TimelineData } from './data.ts'
import { lanesOf, panelOf } from './panels.ts'

/** Dated events in panels of different scale: the length of a mark is the precision of its date. */

type Row = TimelineData['rows'][number]
type Placed = Row & { place: NonNullable<Row['place']> }

const WIDTH = 1152
const LANE = 34
const BAR = 18
/** Unfilled end of a bar that is still open. */
const OPENING = 8
const DIAMOND = 12
/** Panels share this edge; labels may stand to the right of the last year. */
const PLOT_RIGHT = 1040
/** Height of a panel's title, above its lanes. */
const TITLE = 32
/** From the base line of a panel down to the title of the next, and to the end of the drawing. */
const YEARS = { between: 48, last: 30 }

/** A panel as it is drawn. */
interface Frame {
  /** Its place among the panels, from 0. */
  index: number
  /** The years, and in pixels the top of the title and the base line. */
  from: number
  to: number
  title?: string | undefined
  top: number
  base: number
}

/** The panels one below the other, each as high as its lanes. */
function framesOf({ panels, rows }: TimelineData): Frame[] {
  const frames: Frame[] = []
  for (const [index, lanes] of lanesOf(panels, rows).entries()) {
    const before = frames.at(-1)
    const top = before ? before.base + YEARS.between : 0
    frames.push({ ...panels[index]!, index, top, base: top + TITLE + lanes * LANE + 2 })
  }
  return frames
}

export function size(data: TimelineData) {
  return { width: WIDTH, height: (framesOf(data).at(-1)?.base ?? 0) + YEARS.last }
}

/** A drawn event with its panel and the middle of its lane, in pixels. */
interface Event extends Placed {
  frame: Frame
  y: number
}

const isDay = ({ precision }: Row): boolean => precision === 'day'

/** The drawn events, bars before diamonds. */
function eventsOf(data: TimelineData): Event[] {
  const frames = framesOf(data)
  const events = data.rows
    .filter((row): row is Placed => row.place !== undefined)
    .map((row) => {
      const frame = frames[panelOf(data.panels, row)]!
      return { ...row, frame, y: frame.top + TITLE + (row.place.lane + 0.5) * LANE }
    })
  return [...events.filter((event) => !isDay(event)), ...events.filter(isDay)]
}

function spanIn({ date, precision, frame }: Event): [number, number] {
  const [from, to] = spanOf(date)
  return precision === 'since' ? [from, frame.to] : [from, to]
}

const axisId = ({ index }: Frame): string => `panel${index}`

export function config(data: TimelineData, theme: ChartTheme): ChartConfig {
  const frames = framesOf(data)
  const axis = ({ from, to }: Frame) =>
    ({ type: 'linear', axis: 'x', position: 'bottom', display: false, min: from, max: to }) as const
  const { width, height } = size(data)
  return {
    type: 'bar',
    data: { datasets: datasets(data, theme) },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: { autoPadding: false, padding: { right: width - PLOT_RIGHT } },
      scales: {
        ...Object.fromEntries(frames.map((frame) => [axisId(frame), axis(frame)])),
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: height },
      },
    },
    plugins: [panelsPlugin(frames, theme), labelsPlugin(data, theme)],
  }
}

/** For each panel its bars, then for each panel its diamonds. */
function datasets(data: TimelineData, theme: ChartTheme): ChartConfig['data']['datasets'] {
  const events = eventsOf(data)
  const fill = ({ origin }: Row) => (isRecordOnly(origin) ? theme.page : theme.slate)
  const frames = framesOf(data)
  const inFrame = ({ index }: Frame, days: boolean) =>
    events.filter((event) => event.frame.index === index && isDay(event) === days)
  return [
    ...frames.map((frame) => ({
      type: 'bar' as const,
      xAxisID: axisId(frame),
      data: inFrame(frame, false).map((event) => ({ x: spanIn(event), y: event.y, id: event.id })),
      backgroundColor: inFrame(frame, false).map(fill),
      grouped: false,
      barThickness: BAR,
      inflateAmount: 0,
    })),
    ...frames.map((frame) => ({
      type: 'scatter' as const,
      xAxisID: axisId(frame),
      data: inFrame(frame, true).map(({ date, y, id }) => ({ x: startOf(date), y, id })),
      pointStyle: 'rectRot' as const,
      pointRadius: DIAMOND,
      pointBackgroundColor: inFrame(frame, true).map(fill),
      pointBorderColor: theme.ink,
      pointBorderWidth: OUTLINE,
    })),
  ]
}

/** Each panel's title, base line and years. */
function panelsPlugin(frames: Frame[], theme: ChartTheme): ChartPlugin {
  return {
    id: 'timeline-panels',
    beforeDatasetsDraw({ ctx, scales }) {
      for (const frame of frames) {
        const { title, from, to, top } = frame
        const period = to - from === 1 ? String(from) : `${from}–${to - 1}`
        paintText(
          ctx,
          title === undefined ? period : `${title}, ${period}`,
          { x: 0, y: top + 18 },
          bold(theme),
        )
        const xOf = (year: number) => scales[axisId(frame)]!.getPixelForValue(year)
        paintYears(ctx, frame, xOf, theme)
      }
    },
  }
}

/** A short axis names each year in its middle; a long one names decades at their first day. */
function paintYears(
  ctx: Context2D,
  { from, to, base }: Frame,
  xOf: (year: number) => number,
  theme: ChartTheme,
): void {
  const y = base + 0.5
  paintBase(ctx, { left: 0, right: PLOT_RIGHT, y }, theme)
  const isShort = to - from <= 10
  const [first, step] = isShort ? [from, 1] : [Math.ceil(from / 10) * 10, 10]
  for (let year = first; year <= to; year += step) {
    const x = sharp(xOf(year))
    paintTick(ctx, { x, y }, theme)
    const named = isShort ? xOf(year + 0.5) : x
    if (isShort && year === to) continue
    const style = plain(theme, theme.muted)
    // A year on the very edge would lose its first digits.
    const isOnEdge = named < textWidth(ctx, String(year), style.font) / 2
    const [left, align] = isOnEdge ? [0, 'left' as const] : [named, 'center' as const]
    paintText(ctx, String(year), { x: left, y: y + 23 }, { ...style, align })
  }
}

/** Outlines of the bars, and beside every mark its date and what happened. */
function labelsPlugin(data: TimelineData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'timeline-labels',
    afterDatasetsDraw({ ctx, scales }) {
      for (const event of eventsOf(data)) {
        const scale = scales[axisId(event.frame)]!
        const [from, to] = spanIn(event).map((value) => scale.getPixelForValue(value)) as [number, number]
        const box: Box = { x: from, y: event.y - BAR / 2, width: to - from, height: BAR }
        if (!isDay(event)) paintOutline(ctx, event, box, theme)
        paintLabel(ctx, event, isDay(event) ? [from - DIAMOND, from + DIAMOND] : [from, to], theme)
      }
    },
  }
}

function paintOutline(ctx: Context2D, { precision }: Event, box: Box, theme: ChartTheme): void {
  const edge = insetBox(box, OUTLINE / 2)
  if (precision !== 'since') {
    paintBox(ctx, edge, outline(theme))
    return
  }
  // The fill stops short of the dashed edge, which would not show on a dark fill.
  ctx.fillStyle = theme.page
  ctx.fillRect(box.x + box.width - OPENING, box.y, OPENING, BAR)
  paintOpenBox(ctx, edge, outline(theme))
}

/** Beside a mark, whose left and right edges are given, its date and words. */
function paintLabel(ctx: Context2D, event: Event, edges: [number, number], theme: ChartTheme): void {
  const said = { when: drawnText(event.when, event.origin), words: wordsOf(event) }
  const { side } = event.place
  const x = side === 'left' ? edges[0] - 10 : edges[1] + 10
  paintDated(ctx, said, { x, y: event.y + TO_BASELINE, side }, theme)
}

/** What stands beside a mark after its date. */
function wordsOf({ text, also, place }: Placed): string {
  const added = also && drawnText(also.text, also.origin)
  if (place.says === 'also' && added) return added
  return [place.says ?? text, added].filter(Boolean).join('; ')
}

export function marks(data: TimelineData): Mark[] {
  const byPanel = (a: Event, b: Event) => Number(isDay(a)) - Number(isDay(b)) || a.frame.index - b.frame.index
  return eventsOf(data)
    .toSorted(byPanel)
    .map(({ id, when, text, origin, also }) => ({
      id,
      label: `${when}: ${also ? joinFacts({ text }, also).text : text}`,
      origin: mergeOrigins(origin, also?.origin),
    }))
}
