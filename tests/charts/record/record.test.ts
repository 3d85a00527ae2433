import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { inOneLine, parsed, tokensCss } from '../data-files.ts'
import { OTHER, OTHER_ENTITIES } from '../other-data.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.record
// biome-ignore lint/suspicious/noExplicitAny: JSON as an author writes it
type Json = any
const parse = (change: (json: Json) => void = () => {}) => {
  const json = structuredClone(OTHER.record)
  change(json)
  return chart.parse(json, OTHER_ENTITIES)
}
const problemsAfter = (change: (json: Json) => void) => (parse(change).problems ?? []).map(inOneLine)
const data = parsed(parse())
const drawn = (step?: number, change?: (json: Json) => void) =>
  recordChart(chart, parsed(parse(change)), light, { prefix: 'x', step })
const wordsAt = (step?: number) => drawn(step).texts.map(({ text }) => text)

/** Where the middle of a year stands. */
const xOf = (at: number) => 216 + ((at - 1990) / 31) * 936

test('a bar reaches over all of its dates, a month and a year as wide as they are, and points stand on their day', () => {
  const [points, bars] = chart.config(data, light).data.datasets.map(({ data }) => data)
  const [from, to] = bars![0]!.x as [number, number]
  expect(from).toBeCloseTo(xOf(1992 + 60 / 366), 0)
  expect(to).toBe(xOf(2012))
  expect(points![2]!.x).toBe(xOf(2011.5))
})

test('what another counted is hollow', () => {
  const [points] = chart.config(data, light).data.datasets
  const { series3, page } = light
  const fills = (points as { pointBackgroundColor?: unknown }).pointBackgroundColor
  expect(fills).toEqual([series3, series3, page, series3, series3])
})

test('the first step shows the words, the axis and a tint of the bar; the last the record', () => {
  expect(wordsAt(0)).toEqual(expect.arrayContaining(['rust', 'rot', 'Surveys', 'Reports', '1990', '2020']))
  expect(wordsAt(0)).not.toContain('5 by June 2003')
  const tints = drawn(0).elements((property, color) => `${property} ${color}`)
  expect(tints.filter((element) => element.includes('fill-opacity="0.12"'))).toHaveLength(1)
  expect(wordsAt(1)).toEqual(wordsAt())
  expect(wordsAt()).toContain('5 by June 2003')
})

test('what is said of a bar stands in its middle, and lower only where points hang into it', () => {
  const middle = chart.config(data, light).data.datasets[1]!.data[0]!.y as number
  const middleOf = (change?: (json: Json) => void) => {
    const { top, bottom } = drawn(undefined, change).texts.find(({ text }) => text === 'by the office')!
    return (top + bottom) / 2 - middle
  }
  const withoutFirst = (json: Json) => json.rows[0].points.shift()
  expect(Math.abs(middleOf(withoutFirst))).toBeLessThan(3)
  expect(middleOf()).toBeCloseTo(middleOf(withoutFirst) + 5, 0)
})

test('a word in doubt stands on a dashed line of whole dashes, with the reason', () => {
  const dashed = drawn()
    .elements(() => '')
    .filter((element) => element.includes('stroke-dasharray'))
  expect(dashed).toHaveLength(1)
  expect(wordsAt()).toContain('not seen in a survey')
})

test('a row may be of an entity of its own', () => {
  const { datasets } = chart.config(
    parsed(
      parse((json) => {
        json.rows[0].entity = 'new'
      }),
    ),
    light,
  ).data
  expect(datasets[1]!.backgroundColor).toEqual([light.series4])
})

test('the table has every word, bar, point and remark with its origin', () => {
  const { rows } = chart.table(data)
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['rust', '–', '–'],
    ['rot', '–', 'not seen in a survey'],
    ['Surveys and their reports', '–', '–'],
    ['Surveys', 'March 1992 to 2011', 'by the office'],
    ['Surveys', 'March 1992', '1'],
    ['Surveys', '30 June 2003', '5 by June 2003'],
    ['Surveys', '2011', '9, says a paper'],
    ['Surveys', '–', 'none since'],
    ['Reports', '10 January 1995', 'survey of 1994'],
    ['Reports', '10 January 2005', '2004'],
    ['Reports', '–', 'kept closed'],
  ])
})

test('a date beside the axis, points out of order, and a row of nothing are refused', () => {
  expect(problemsAfter(({ rows }) => Object.assign(rows[1].points[0], { date: '1985-01-01' }))[0]).toBe(
    'rows.1.points.0.date: found “1985-01-01”, expected a date on the axis, from the beginning of 1990 to the beginning of 2020',
  )
  expect(problemsAfter(({ rows }) => Object.assign(rows[1].points[1], { date: '1994-01-01' }))).toEqual([
    'rows.1.points.1.date: found “1994-01-01”, expected a date after 1995-01-10',
  ])
  expect(problemsAfter(({ rows }) => delete rows[1].points)).toEqual([
    'rows.1: found a row of neither a span nor points, expected one of the two, or both',
  ])
})
