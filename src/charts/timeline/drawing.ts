import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { joinFacts, mergeOrigins } from '../base/origin.ts'
import { spanOf, startOf } from '../base/time.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintLine,
  paintOpenBox,
  paintText,
  textWidth,
} from '../pens/paint.ts'
import { drawnText, font, isRecordOnly, OUTLINE, STILL, TEXT } from '../pens/style.ts'
import type { TimelineData } from './words.ts'

/** Dated events in two panels of different scale: the length of a mark is the precision of its date. */

export type TimelineRow = TimelineData['rows'][number]
type Placed = TimelineRow & { place: NonNullable<TimelineRow['place']> }

const SIZE = { width: 1152, height: 418 }

export const size = () => SIZE

const LANE = 34
const BAR = 18
/** Unfilled end of a bar that is still open. */
const OPENING = 8
const DIAMOND = 12
/** Panels share these edges; labels may stand to the right of the last year. */
const PLOT_RIGHT = 1040
/** Top of each panel's title, and lanes below it, in pixels. */
const PANELS = [
  { top: 0, lanes: 2 },
  { top: 150, lanes: 6 },
] as const
const TITLE = 32

/** Pixel centre of a lane in a panel. */
const laneY = (panel: 0 | 1, lane: number): number => PANELS[panel].top + TITLE + (lane + 0.5) * LANE
const baseY = (panel: 0 | 1): number => PANELS[panel].top + TITLE + PANELS[panel].lanes * LANE + 2

/** Events before the second panel's first year are context. */
const panelOf = (data: TimelineData, row: TimelineRow): 0 | 1 =>
  startOf(row.date) < data.panels[1]!.from ? 0 : 1

const isPlaced = (row: TimelineRow): row is Placed => row.place !== undefined
const isDay = (row: TimelineRow): boolean => row.precision === 'day'

/** The drawn events, bars before diamonds: the order of the configuration and of the marks. */
function drawn(data: TimelineData): Placed[] {
  const placed = data.rows.filter(isPlaced)
  return [...placed.filter((row) => !isDay(row)), ...placed.filter(isDay)]
}

function spanIn(data: TimelineData, row: TimelineRow): [number, number] {
  const [from, to] = spanOf(row.date)
  return row.precision === 'since' ? [from, data.panels[panelOf(data, row)]!.to] : [from, to]
}

export function config(data: TimelineData, theme: ChartTheme): ChartConfig {
  const rows = drawn(data)
  const bars = rows.filter((row) => !isDay(row))
  const days = rows.filter(isDay)
  const fill = (row: TimelineRow) => (isRecordOnly(row.origin) ? theme.page : theme.slate)
  const y = (row: Placed) => laneY(panelOf(data, row), row.place.lane)
  const axis = ({ from, to }: { from: number; to: number }) =>
    ({ type: 'linear', axis: 'x', position: 'bottom', display: false, min: from, max: to }) as const
  const barsOf = (panel: 0 | 1) => bars.filter((row) => panelOf(data, row) === panel)
  const daysOf = (panel: 0 | 1) => days.filter((row) => panelOf(data, row) === panel)
  return {
    type: 'bar',
    data: {
      datasets: [
        ...([0, 1] as const).map((panel) => ({
          type: 'bar' as const,
          xAxisID: `panel${panel}`,
          data: barsOf(panel).map((row) => ({ x: spanIn(data, row), y: y(row), id: row.id })),
          backgroundColor: barsOf(panel).map(fill),
          grouped: false,
          barThickness: BAR,
          inflateAmount: 0,
        })),
        ...([0, 1] as const).map((panel) => ({
          type: 'scatter' as const,
          xAxisID: `panel${panel}`,
          data: daysOf(panel).map((row) => ({ x: startOf(row.date), y: y(row), id: row.id })),
          pointStyle: 'rectRot' as const,
          pointRadius: DIAMOND,
          pointBackgroundColor: daysOf(panel).map(fill),
          pointBorderColor: theme.ink,
          pointBorderWidth: OUTLINE,
        })),
      ],
    },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: { autoPadding: false, padding: { right: SIZE.width - PLOT_RIGHT } },
      scales: {
        panel0: axis(data.panels[0]!),
        panel1: axis(data.panels[1]!),
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: SIZE.height },
      },
    },
    plugins: [panelsPlugin(data, theme), labelsPlugin(data, theme)],
  }
}

/** Each panel's title, base line and years. */
function panelsPlugin(data: TimelineData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'timeline-panels',
    beforeDatasetsDraw({ ctx, scales }) {
      const year = { font: font(theme, TEXT.label), color: theme.muted, align: 'center' as const }
      for (const panel of [0, 1] as const) {
        const { title, from, to } = data.panels[panel]!
        const scale = scales[`panel${panel}`]!
        const base = baseY(panel) + 0.5
        const period = `${from}–${to - 1}`
        paintText(ctx, title === undefined ? period : `${title}, ${period}`, 0, PANELS[panel].top + 18, {
          font: font(theme, TEXT.label, 600),
          color: theme.ink,
        })
        paintLine(ctx, [0, base], [PLOT_RIGHT, base], theme.rule, 1)
        // A short axis names each year in its middle; a long one names decades at their first day.
        const isShort = to - from <= 10
        for (let tick = isShort ? from : Math.ceil(from / 10) * 10; tick <= to; tick += isShort ? 1 : 10) {
          const x = Math.round(scale.getPixelForValue(tick)) + 0.5
          paintLine(ctx, [x, base], [x, base + 7], theme.rule, 1)
          const at = isShort ? scale.getPixelForValue(tick + 0.5) : x
          if (!isShort || tick < to) paintText(ctx, String(tick), at, base + 23, year)
        }
      }
    },
  }
}

/** Outlines of the bars, and beside every mark its date and what happened. */
function labelsPlugin(data: TimelineData, theme: ChartTheme): ChartPlugin {
  return {
    id: 'timeline-labels',
    afterDatasetsDraw({ ctx, scales }) {
      for (const row of drawn(data)) {
        const panel = panelOf(data, row)
        const scale = scales[`panel${panel}`]!
        const [from, to] = spanIn(data, row).map((value) => scale.getPixelForValue(value)) as [number, number]
        const y = laneY(panel, row.place.lane)
        const box: Box = { x: from, y: y - BAR / 2, width: to - from, height: BAR }
        const outline = insetBox(box, OUTLINE / 2)
        if (row.precision === 'since') {
          // The fill stops short of the dashed edge, which would not show on a dark fill.
          ctx.fillStyle = theme.page
          ctx.fillRect(to - OPENING, box.y, OPENING, BAR)
          paintOpenBox(ctx, outline, theme.ink, OUTLINE)
        } else if (!isDay(row)) paintBox(ctx, outline, theme.ink, OUTLINE)
        const edges: [number, number] = isDay(row) ? [from - DIAMOND, from + DIAMOND] : [from, to]
        paintLabel(ctx, row, edges, y + 6.5, theme)
      }
    },
  }
}

function paintLabel(
  ctx: Context2D,
  row: Placed,
  edges: [number, number],
  baseline: number,
  theme: ChartTheme,
): void {
  const bold = { font: font(theme, TEXT.label, 600), color: theme.ink }
  const plain = { font: font(theme, TEXT.label), color: theme.ink }
  const when = drawnText(row.when, row.origin)
  const whenWidth = textWidth(ctx, `${when} `, bold.font)
  const isLeft = row.place.side === 'left'
  const words = wordsOf(row)
  const left = isLeft ? edges[0] - 10 - whenWidth - textWidth(ctx, words, plain.font) : edges[1] + 10
  paintText(ctx, when, left, baseline, bold)
  paintText(ctx, words, left + whenWidth, baseline, plain)
}

/** What stands beside a mark after its date. */
function wordsOf({ text, also, place }: Placed): string {
  const added = also && drawnText(also.text, also.origin)
  if (place.says === 'also' && added) return added
  return [place.says ?? text, added].filter(Boolean).join('; ')
}

export function marks(data: TimelineData): Mark[] {
  return drawn(data)
    .toSorted((a, b) => Number(isDay(a)) - Number(isDay(b)) || panelOf(data, a) - panelOf(data, b))
    .map(({ id, when, text, origin, also }) => ({
      id,
      label: `${when}: ${also ? joinFacts({ text }, also).text : text}`,
      origin: mergeOrigins(origin, also?.origin),
    }))
}
