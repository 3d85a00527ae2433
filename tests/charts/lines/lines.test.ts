import { describe, expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { dateTicks } from '../../../src/charts/lines/dates.ts'
import { spread } from '../../../src/charts/lines/places.ts'
import { stretchesOf } from '../../../src/charts/lines/stretches.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { inOneLine, parsed, tokensCss } from '../data-files.ts'
import { FOUR_ENTITIES, LINES } from '../extremes.ts'
import { example } from '../other-data.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.lines
const parse = (json: unknown) => chart.parse(json, FOUR_ENTITIES)
const origin = { lines: [11] }
type Point = Record<string, unknown>
type Json = Record<string, unknown> & { series: { points: Point[] }[] }
const changed = (change: (json: Json) => void): Json => {
  const json = example('lines') as Json
  change(json)
  return json
}
const problemsAfter = (change: (json: Json) => void) => (parse(changed(change)).problems ?? []).map(inOneLine)
const textsOf = (json: object, step?: number) =>
  recordChart(chart, parsed(parse(json)), light, { prefix: 'x', step }).texts

test('points stand at their dates and values', () => {
  const [boats, buses] = chart.config(parsed(parse(example('lines'))), light).data.datasets
  expect(boats!.data.map(({ x, y }) => [x, y])).toEqual([
    [2019, 410],
    [2020, 150],
    [2022, 280],
    [2023, 330],
    [2024, 345],
  ])
  expect(buses!.data).toHaveLength(6)
})

test('the axis begins at zero, or where the file says with a remark that is printed', () => {
  const axisOf = (json: object) => chart.config(parsed(parse(json)), light).options!.scales!.y
  expect(axisOf(example('lines'))).toMatchObject({ min: 0, max: 600 })
  const cut = LINES['not from zero, by days']
  expect(axisOf(cut)).toMatchObject({ min: 392, max: 395 })
  expect(textsOf(cut).map(({ text }) => text)).toContain('Axis from 392, not from 0')
  expect(problemsAfter((json) => Object.assign(json, { from: { value: 50 } }))[0]).toMatch(
    /^from: found “remark” is missing/,
  )
  expect(problemsAfter((json) => Object.assign(json, { from: { value: 100, remark: 'from 100' } }))).toEqual([
    'series.1.points.1.value: found 90, expected 100 or more: the axis begins there',
  ])
})

describe('a value that is missing', () => {
  const lengthsOf = (points: { date: string; value?: number; missing?: string }[]) =>
    stretchesOf({
      points: points.map(({ date, value, missing }) =>
        missing === undefined ? { date, value: value ?? 1, origin } : { date, missing },
      ),
    }).map(({ length }) => length)
  const years = (...all: number[]) => all.map((year) => ({ date: String(year) }))

  test('breaks the line where the file says so', () => {
    expect(
      lengthsOf([{ date: '2019' }, { date: '2020' }, { date: '2021', missing: 'lost' }, { date: '2022' }]),
    ).toEqual([2, 1])
    expect(
      lengthsOf([{ date: '2025-04-01' }, { date: '2025-04-05', missing: 'lost' }, { date: '2025-05-01' }]),
    ).toEqual([1, 1])
  })

  test('breaks it where a year or a month is left out of a row', () => {
    expect(lengthsOf(years(2019, 2020, 2022, 2023))).toEqual([2, 2])
    expect(lengthsOf(years(2010, 2015, 2020))).toEqual([3])
    expect(
      lengthsOf([{ date: '2024-11' }, { date: '2024-12' }, { date: '2025-01' }, { date: '2025-03' }]),
    ).toEqual([3, 1])
  })

  test('does not break a line of days, which come when they come', () => {
    expect(lengthsOf([{ date: '2025-04-01' }, { date: '2025-04-02' }, { date: '2025-06-01' }])).toEqual([3])
  })

  test('is drawn as a gap, said in the alternative text and given in the table', () => {
    const data = parsed(parse(example('lines')))
    const elements = recordChart(chart, data, light, { prefix: 'x' }).elements((_, color) => color)
    const [boats] = elements.filter((element) => element.includes('stroke-width="4"'))
    expect(boats?.match(/M/g)).toHaveLength(2)
    expect(chart.alt(data)).toContain(', with gaps: ')
    const row = chart.table(data).rows.find(([date]) => date?.text === '2021')
    expect(row?.map(({ text }) => text)).toEqual(['2021', 'nobody counted', '110'])
    const whole = changed(({ series }) => series.shift())
    expect(chart.alt(parsed(parse(whole)))).not.toContain('gaps')
  })
})

test('each line has its name and last value at its end, level with it where there is room', () => {
  const texts = textsOf(example('lines'))
  const top = (text: string) => texts.find((drawn) => drawn.text === text)!.top
  expect(top('345')).toBe(top('Boats on the lake'))
  expect(top('260')).toBe(top('Buses'))
  expect(top('Buses')).toBeGreaterThan(top('Boats on the lake'))
})

test('a point that only the public record gives is hollow, and a last value of its kind carries a dagger', () => {
  const json = changed(({ series }) => Object.assign(series[1]!.points[5]!, { origin: { series: ['S01'] } }))
  const [, buses] = chart.config(parsed(parse(json)), light).data.datasets
  const { pointBackgroundColor } = buses as { pointBackgroundColor?: unknown }
  const filled = [0, 1, 2, 3, 4].map(() => light.rating1)
  expect(pointBackgroundColor).toEqual([...filled, light.page])
  expect(textsOf(json).map(({ text }) => text)).toContain('260\u00a0†')
})

test('names that would touch are spread in their order, inside the room', () => {
  const block = (middle: number) => ({ middle, height: 20 })
  expect(spread([block(50), block(10)], { top: 0, bottom: 100 })).toEqual([50, 10])
  expect(spread([block(50), block(52), block(51)], { top: 0, bottom: 100 })).toEqual([31, 71, 51])
  expect(spread([block(95), block(96)], { top: 0, bottom: 100 })).toEqual([70, 90])
  expect(spread([block(1), block(2), block(30)], { top: 0, bottom: 100 })).toEqual([10, 30, 50])
})

test('an axis names as many round dates as fit, none finer than the data', () => {
  const labels = (...span: Parameters<typeof dateTicks>) => dateTicks(...span).map(({ label }) => label)
  expect(labels(2019, 2024, 'year')).toEqual(['2019', '2020', '2021', '2022', '2023', '2024'])
  expect(labels(1901, 2024, 'year')).toEqual(['1920', '1940', '1960', '1980', '2000', '2020'])
  expect(labels(2024, 2024.4, 'month')).toEqual(['Jan 2024', 'Feb 2024', 'Mar 2024', 'Apr 2024', 'May 2024'])
  expect(labels(2025.25, 2025.33, 'day').length).toBeLessThanOrEqual(8)
  for (const years of [0.1, 1, 3, 8, 17, 40, 99, 500, 2000, 9000])
    for (const precision of ['year', 'month', 'day'] as const) {
      const ticks = dateTicks(500, 500 + years, precision)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks.every(({ at }) => at >= 499.99 && at <= 500.01 + years)).toBe(true)
    }
})

test('lines of no entity have three shades and three shapes; a fourth is refused', () => {
  const data = parsed(parse(LINES['gaps, below zero and ends before the others']))
  const styles = chart.config(data, light).data.datasets.map((dataset) => {
    const { pointStyle, pointBorderColor } = dataset as { pointStyle?: unknown; pointBorderColor?: unknown }
    return [pointStyle, pointBorderColor]
  })
  expect(styles).toEqual([
    ['circle', light.slate],
    ['rect', light.rating1],
    ['triangle', light.rating2],
  ])
  const series = ['a', 'b', 'c', 'd'].map((name) => ({ name, points: changed(() => {}).series[1]!.points }))
  expect(problemsAfter((json) => Object.assign(json, { series }))).toEqual([
    'series: found 4 series without an entity, expected at most 3 series without an entity',
  ])
})

test('dates of two precisions, out of order or of one value only are refused', () => {
  const points = (...dates: string[]) => dates.map((date) => ({ date, value: 1, origin }))
  const with_ = (...dates: string[]) =>
    problemsAfter(({ series }) => Object.assign(series[1]!, { points: points(...dates) }))
  expect(with_('2019', '2020-05')).toEqual([
    'series.1.points.1.date: found “2020-05”, expected a year, as the first date is',
  ])
  expect(with_('2020', '2019')).toEqual(['series.1.points.1.date: found “2019”, expected a date after 2020'])
  expect(with_('2020')).toEqual(['series.1.points: found 1 value, expected at least two values'])
  expect(with_(...Array.from({ length: 61 }, (_, index) => String(1900 + index)))).toEqual([
    'series.1.points: found 61 points, expected at most 60 points',
  ])
})

test('a line that is called as its unit is, is so once in the head of the table', () => {
  const json = changed((json) => Object.assign(json.series[1]!, { name: 'Thousand passengers' }))
  expect(chart.table(parsed(parse(json))).columns.at(-1)).toBe('Thousand passengers')
})

test('a line of an entity is called by it, has its colour and marker, and needs no name of its own', () => {
  const of = (entity: string) => ({ entity, points: changed(() => {}).series[1]!.points })
  const json = changed((json) => Object.assign(json, { series: [of('mill'), of('harbour')] }))
  const data = parsed(parse(json))
  expect(textsOf(json).map(({ text }) => text)).toEqual(expect.arrayContaining(['Mill line', 'Harbour line']))
  expect(chart.table(data).columns).toEqual([
    'Year',
    'Mill line, thousand passengers',
    'Harbour line, thousand passengers',
  ])
  expect(chart.config(data, light).data.datasets).toMatchObject([
    { pointStyle: 'rectRot', pointBorderColor: light.series4 },
    { pointStyle: 'triangle', pointBorderColor: light.series2 },
  ])
  const named = (...series: object[]) => problemsAfter((json) => Object.assign(json, { series }))
  const { points } = of('mill')
  expect(named({ points })).toEqual(['series.0: found “name” is missing, expected “name”, or “entity”'])
  expect(named(of('mill'), of('mill'))).toContain(
    'series.1.entity: found “mill” again, expected each entity once',
  )
  expect(named(of('ferry'))).toEqual([
    'series.0.entity: found “ferry”, expected one of north, harbour, island, mill',
  ])
  const long = [{ ...FOUR_ENTITIES[0]!, name: 'The line to the northern shore' }]
  expect((chart.parse({ ...json, series: [of('north')] }, long).problems ?? []).map(inOneLine)).toEqual([
    'series.0.entity: found 30 characters, expected at most 24 characters of its name at the end of a line',
  ])
})
