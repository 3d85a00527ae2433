import { describe, expect, test } from 'vitest'
import { startOf } from '../../../src/charts/base/time.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { edgesOf, xOf } from '../../../src/charts/spans/places.ts'
import { drawChart, recordChart } from '../../../src/node/drawing/chart-svg.ts'
import type { Bounds } from '../../../src/node/drawing/svg-context.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.spans
const data = parsed(chart.parse(dataFile('bodies'), ENTITIES))
const bars = (step?: number) =>
  chart.config(data, light, step).data.datasets.map((dataset) => dataset.data.map(({ id, x }) => [id, x]))

describe('the final state', () => {
  test('draws each band from its start to where it closes, or may end at the earliest; what goes on runs off the edge', () => {
    const today = startOf('2026-05-20')
    const [left, right] = [edgesOf(data.axis).first, edgesOf(data.axis).last]
    expect(bars()).toEqual([
      [
        ['inspectors', [left, startOf('2026-05-01')]],
        ['court', [startOf('1990-09-01'), startOf('2023-06-30')]],
        ['gauges', [startOf('1988-04-01'), right]],
      ],
      [['court-ended', [startOf('2023-06-30'), today]]],
      [['alongside-1', [left, right]]],
    ])
    expect(xOf(data.axis, left)).toBeCloseTo(0)
    expect(xOf(data.axis, right)).toBeCloseTo(1280)
  })

  test('says where a band ends beside it, and what goes on inside it', () => {
    const { texts, fills } = recordChart(chart, data, light, { prefix: 'x' })
    const find = (text: string) => texts.find((one) => one.text === text)!
    const holds = ({ left, right, top, bottom }: Bounds) =>
      fills.some(
        (fill) => fill.left <= left && fill.right >= right && fill.top <= top && fill.bottom >= bottom,
      )
    expect(holds(find('as before'))).toBe(true)
    expect(holds(find('still decides earlier cases'))).toBe(false)
    expect(find('as before').left).toBe(find('still decides earlier cases').left)
  })

  test('paints each in its entity colour', () => {
    const [solid] = chart.config(data, light).data.datasets
    expect(solid?.backgroundColor).toEqual([light.series1, light.series2, light.series3])
  })
})

describe('a presenter’s steps', () => {
  test('there are four, each with its words', () => {
    expect(chart.stepLabels(data)).toHaveLength(4)
  })
  test('close a layer only where it is known to have closed, and end in the final state', () => {
    const ended = [0, 1, 2, 3].map((step) => bars(step)[1]?.map(([id]) => id))
    expect(ended).toEqual([[], ['court-ended'], ['court-ended'], ['court-ended']])
    expect(bars(3)).toEqual(bars())
  })
  test('show what is still to come as a tint of its own shape, and move nothing', () => {
    const tints = (step: number) =>
      drawChart(chart, data, light, { prefix: 'x', step }).file.match(/fill-opacity="0.12"/g)?.length ?? 0
    expect([0, 1, 2, 3].map(tints)).toEqual([4, 4, 4, 0])
    const placesAt = (step: number) =>
      recordChart(chart, data, light, { prefix: 'x', step }).texts.map(({ text, left, top }) => [
        text,
        left,
        top,
      ])
    for (const step of [0, 1, 2]) expect(placesAt(3)).toEqual(expect.arrayContaining(placesAt(step)))
  })
  test('never show a layer as solid in years when it no longer was', () => {
    for (const step of [0, 1, 2, 3]) {
      for (const [id, span] of bars(step)[0]!) {
        const closed = data.rows.find((row) => row.entity?.id === id)?.closed
        if (closed) expect((span as number[])[1]).toBeLessThanOrEqual(startOf(closed.date))
      }
    }
  })
})

test('the table says the same, word for word', () => {
  const { columns, rows } = chart.table(data)
  expect(columns).toEqual(['Body', 'Marker', 'From', 'To', 'Status now'])
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    [
      'Weir Inspectors',
      'red square',
      '1974: right to visit; since April 1975',
      'earliest end 1 May 2026',
      'three weirs keep visits; 4 visits in 2024',
    ],
    [
      'Water Court',
      'orange triangle',
      '1 Sep 1990',
      'cases until 30 Jun 2023',
      'still decides earlier cases',
    ],
    ['Gauge Service', 'green circle', 'levels since 1988; 1 Apr 1988', 'continues', 'as before'],
    ['Owners', '–', '–', '–', 'Also: the duty to keep a weir safe stays with its owner'],
    ['flood at Hallin', 'upright line', '12 Nov 2024', '–', '–'],
    ['Inspection Order', 'upright line', '17 Mar 2025', '–', '–'],
    ['amended 1 Sep 2025', 'diamond on the band Inspectors', 'amended 1 Sep 2025', '–', '–'],
  ])
  expect(rows[0]?.[3]?.origin).toEqual({ events: ['E13'] })
  expect(rows.slice(4).map(([, , when]) => when?.origin?.events)).toEqual([['E08'], ['E11'], ['E14']])
})

test('the alternative text names the three spans, what may end and the dated lines', () => {
  expect(chart.alt(data)).toBe(
    'Floating bar chart of three bodies: Inspectors from 1975, amended 1 Sep 2025, earliest end 1 May 2026; Court from 1990, cases until 30 Jun 2023; Gauges from 1988, continues. Also: owners. Lines: 12 Nov 2024, flood at Hallin; 17 Mar 2025, Inspection Order.',
  )
})

describe('mistakes in the file', () => {
  const spoiled = (spoil: Parameters<typeof problemsAfter>[1]) => problemsAfter('bodies', spoil)

  test('an end before its start', () => {
    expect(spoiled((json) => (json.rows[1].closed.date = '1990-01-01'))).toEqual([
      'rows.1.closed.date: found “1990-01-01”, expected a date after 1990-09-01',
    ])
    expect(spoiled((json) => (json.rows[1].ticks = [{ ...json.rows[0].ticks[0], date: '1990' }]))).toEqual([
      'rows.1.ticks.0.date: found “1990”, expected a date after 1990-09-01',
    ])
  })
  test('a layer that has closed and may end only later', () => {
    const closed = { date: '2025-09-29', text: 'closed', origin: { events: ['E14'] } }
    expect(spoiled((json) => (json.rows[0].closed = closed))).toEqual([
      'rows.0.closed: found closed 2025-09-29, expected no end beside “earliestEnd”',
    ])
  })
  test('a period in the subtitle that is not the one drawn', () => {
    expect(spoiled((json) => (json.subtitle = 'New cases, 1998 to 2026'))).toEqual([
      'subtitle: found “New cases, 1998 to 2026”, expected words with the period that is drawn, 1975 to 2026',
    ])
  })
  test('a remark at a step that there is none of', () => {
    expect(spoiled((json) => (json.rows[0].remark.step = 4))).toEqual([
      'rows.0.remark.step: found 4, expected a step from 0 to 3',
    ])
  })
  test('a year of the axis may stand in quotation marks like any other date, and a month is no year', () => {
    expect(spoiled((json) => (json.axis.to = '2028'))).toEqual([])
    expect(spoiled((json) => (json.axis.to = '2028-06'))).toEqual([
      'axis.to: found “2028-06”, expected a year from 1 to 9999',
    ])
  })
  test('a year outside the axis', () => {
    expect(spoiled((json) => (json.rows[2].from.date = '2029-03-03'))).toContain(
      'rows.2.from.date: found “2029-03-03”, expected a date on the axis, from the beginning of 1986 to the beginning of 2028',
    )
    expect(spoiled((json) => (json.rows[2].ticks = [{ ...json.rows[0].ticks[0], date: '1985' }]))).toContain(
      'rows.2.ticks.0.date: found “1985”, expected a date on the axis, from the beginning of 1986 to the beginning of 2028',
    )
  })
  test('more bands than have room, and one beside them at a step that there is none of', () => {
    expect(
      spoiled((json) =>
        json.rows.push(
          ...[1, 2, 3, 4].map((name) => ({ ...json.rows[1], name: `${name}`, entity: undefined })),
        ),
      ),
    ).toEqual(['rows: found 7 rows, expected at most 6 rows'])
    expect(spoiled((json) => (json.alongside[0].step = 4))).toEqual([
      'alongside.0.step: found 4, expected a step from 0 to 3',
    ])
  })
  test('a date in another order', () => {
    expect(spoiled((json) => (json.rows[1].from.date = '05.05.1990'))).toEqual([
      'rows.1.from.date: found “05.05.1990”, expected a date as YYYY, YYYY-MM or YYYY-MM-DD',
    ])
  })
  test('no row at all, a row twice, an unknown entity', () => {
    expect(spoiled((json) => json.rows.splice(0))).toEqual([
      'rows: found an empty list, expected at least one entry',
    ])
    expect(spoiled((json) => (json.rows[1].entity = 'inspectors'))).toEqual([
      'rows.1.entity: found “inspectors” again, expected each entity once',
    ])
    expect(spoiled((json) => (json.rows[1].entity = 'mayors'))).toEqual([
      'rows.1.entity: found “mayors”, expected one of inspectors, court, gauges, owners',
    ])
  })
  test('steps that run backwards', () => {
    expect(spoiled((json) => (json.steps[1].until = '2021'))).toEqual([
      'steps.1.until: found “2021”, expected a date after 2023-06-30',
    ])
  })
})
