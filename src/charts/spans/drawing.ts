import { mergeOrigins } from '../base/cells.ts'
import type { ChartConfig, ChartTheme, Mark } from '../base/chart.ts'
import { lookOf, STILL } from '../pens/style.ts'
import { bandsPlugin } from './bands.ts'
import type { SpansData } from './data.ts'
import { edgesOf, lowBox, PLOT, placesOf, WIDTH } from './places.ts'
import { type Stretch, stretches } from './stretches.ts'

/** When something holds: bands on an axis of years, of which each step shows more. */

export const size = (data: SpansData) => placesOf(data).size

const lastStep = ({ steps }: SpansData): number => steps.length - 1

export function config(data: SpansData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const { from, to } = data.axis
  return {
    type: 'bar',
    data: { datasets: datasets(data, theme, step) },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: { autoPadding: false, padding: { left: PLOT.left, right: WIDTH - PLOT.right } },
      scales: {
        x: { type: 'linear', display: false, min: from, max: to },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: size(data).height },
      },
    },
    plugins: [bandsPlugin(data, theme, step)],
  }
}

/** The bands, what came after those that have closed, and the low bands beside them. */
function datasets(data: SpansData, theme: ChartTheme, step: number): ChartConfig['data']['datasets'] {
  const places = placesOf(data)
  const { solid, ended } = stretches(data, step)
  const edges = edgesOf(data.axis)
  const points = (list: Stretch[]) =>
    list.map(({ id, index, from, to, end }) => ({
      x: [Math.max(from, edges.first), end === 'continues' ? edges.last : to] as [number, number],
      y: places.top(index) + places.height / 2,
      id,
    }))
  const bar = { type: 'bar' as const, grouped: false, inflateAmount: 0 as const }
  const band = { ...bar, barThickness: places.height }
  const fills = solid.map(({ row }) => lookOf(theme, row.entity).fill)
  const low = lowBands(data, step).map(({ index, id }) => {
    const { y, height } = lowBox(places, index)
    return { x: [edges.first, edges.last] as [number, number], y: y + height / 2, id }
  })
  return [
    { ...band, data: points(solid), backgroundColor: fills },
    { ...band, data: points(ended), backgroundColor: theme.page },
    { ...bar, barThickness: lowBox(places, 0).height, data: low, backgroundColor: theme.slate },
  ]
}

/** The low bands that a step shows, each with its place and the id of its mark. */
function lowBands({ alongside }: SpansData, step: number) {
  return alongside.flatMap((one, index) =>
    step >= (one.step ?? 0) ? [{ ...one, index, id: `alongside-${index + 1}` }] : [],
  )
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
    ...lowBands(data, lastStep(data)).map(({ id, label, origin }) => ({ id, label, origin })),
  ]
}
