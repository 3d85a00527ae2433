import { joinFacts, mergeOrigins } from '../base/cells.ts'
import type { ChartConfig, ChartTheme, Mark } from '../base/chart.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { OUTLINE, STILL } from '../pens/style.ts'
import type { TimelineData } from './data.ts'
import { DIAMOND, type Event, eventsOf, fillOf, plotOf } from './places.ts'
import { timelinePlugin } from './plugin.ts'

/** Dated events, each on a line of its own or on that of its track: a mark is as long as its date is precise. */

export const size = (data: TimelineData) => plotOf(data).size

export function config(data: TimelineData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const { left, size } = plotOf(data)
  const shown = eventsOf(data).filter(({ row }) => isShown(row, step))
  return {
    type: 'bar',
    data: { datasets: shown.map((event) => dataset(event, data, theme)) },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: { autoPadding: false, padding: { left } },
      scales: {
        x: { type: 'linear', display: false, min: left, max: size.width },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: size.height },
      },
    },
    plugins: [timelinePlugin(data, theme, step)],
  }
}

/** A mark of its own for each event; the scale is that of the drawing, so that what is given are pixels. */
function dataset({ row, box, y, isDay }: Event, data: TimelineData, theme: ChartTheme) {
  const fill = fillOf(row, data, theme)
  if (isDay)
    return {
      type: 'scatter' as const,
      data: [{ x: box.x + DIAMOND, y, id: row.id }],
      pointStyle: 'rectRot' as const,
      pointRadius: DIAMOND,
      pointBackgroundColor: [fill],
      pointBorderColor: theme.ink,
      pointBorderWidth: OUTLINE,
    }
  return {
    type: 'bar' as const,
    data: [{ x: [box.x, box.x + box.width] as [number, number], y, id: row.id }],
    backgroundColor: [fill],
    order: 1,
    grouped: false,
    barThickness: box.height,
    inflateAmount: 0 as const,
  }
}

export function marks(data: TimelineData): Mark[] {
  return eventsOf(data).map(({ row: { id, track, when, text, origin, also } }) => ({
    id,
    label: `${track ? `${track}, ` : ''}${when}: ${also ? joinFacts({ text }, also).text : text}`,
    origin: mergeOrigins(origin, also?.origin),
  }))
}
