import { describe, expect, test } from 'vitest'
import { startOf } from '../../../src/charts/base/time.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.spans
const data = parsed(chart.parse(dataFile('oversight-layers'), ENTITIES))
const bars = (step?: number) =>
  chart.config(data, light, step).data.datasets.map((dataset) => dataset.data.map(({ id, x }) => [id, x]))

describe('the final state', () => {
  test('draws each mechanism from its entry into force to where it closes, or may end at the earliest', () => {
    const today = startOf('2026-11-25')
    expect(bars()).toEqual([
      [
        ['cpt', [startOf('1998-09-01'), startOf('2026-10-01')]],
        ['ecthr', [startOf('1998-05-05'), startOf('2022-09-16')]],
        ['uncat', [startOf('1987-06-26'), today]],
      ],
      [['ecthr-ended', [startOf('2022-09-16'), today]]],
    ])
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
    expect(ended).toEqual([[], ['ecthr-ended'], ['ecthr-ended'], ['ecthr-ended']])
    expect(bars(3)).toEqual(bars())
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
  expect(columns).toEqual(['Layer', 'Marker', 'From', 'To', 'Status now'])
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    [
      'CPT (Council of Europe)',
      'red square',
      '1998: ratified; in force 1 Sep 1998',
      'earliest end 1 Oct 2026',
      'end date not found; no visit since 2021',
    ],
    [
      'European Court of Human Rights',
      'orange triangle',
      'in force 5 May 1998',
      'acts until 16 Sep 2022',
      'still judges earlier acts',
    ],
    [
      'UN Convention against Torture',
      'green circle',
      'ratified 3 Mar 1987; in force 26 Jun 1987',
      'continues',
      'binding, weaker enforcement',
    ],
    ['end of Council of Europe membership', 'dashed line', '16 Mar 2022', '–', '–'],
    ['government resolution', 'dashed line', '23 Aug 2025', '–', '–'],
    ['law signed 29 Sep 2025', 'line on the bar CPT', 'law signed 29 Sep 2025', '–', '–'],
  ])
  expect(rows[0]?.[3]?.origin).toEqual({ events: ['E45'] })
  expect(rows.slice(3).map(([, , when]) => when?.origin?.events)).toEqual([['E19'], ['E33'], ['E42']])
})

test('the alternative text names the three spans, what may end and the dated lines', () => {
  expect(chart.alt(data)).toBe(
    'Floating bar chart of three oversight mechanisms: CPT from 1998, law signed 29 Sep 2025, earliest end 1 Oct 2026; European Court from 1998, acts until 16 Sep 2022; UN convention from 1987, continues. Dated lines: 16 Mar 2022, end of Council of Europe membership; 23 Aug 2025, government resolution.',
  )
})

describe('mistakes in the file', () => {
  const spoiled = (spoil: Parameters<typeof problemsAfter>[1]) => problemsAfter('oversight-layers', spoil)

  test('an end before its start', () => {
    expect(spoiled((json) => (json.rows[1].closed.date = '1990-01-01'))).toEqual([
      'rows.1.closed.date: found “1990-01-01”, expected a date after 1998-05-05',
    ])
    expect(spoiled((json) => (json.rows[0].earliestEnd.date = '1997'))).toEqual([
      'rows.0.earliestEnd.date: found “1997”, expected a date after 1998-09-01',
    ])
    expect(spoiled((json) => (json.rows[0].ticks[0].date = '1997'))).toEqual([
      'rows.0.ticks.0.date: found “1997”, expected a date after 1998-09-01',
    ])
  })
  test('a layer that has closed and may end only later', () => {
    const closed = { date: '2025-09-29', text: 'exit law signed', origin: { events: ['E42'] } }
    expect(spoiled((json) => (json.rows[0].closed = closed))).toEqual([
      'rows.0.closed: found closed 2025-09-29, expected no end beside “earliestEnd”',
    ])
  })
  test('a period in the subtitle that is not the one drawn', () => {
    expect(spoiled((json) => (json.subtitle = 'New acts, 1998 to 2026'))).toEqual([
      'subtitle: found “New acts, 1998 to 2026”, expected words with the period that is drawn, 1987 to 2026',
    ])
  })
  test('a remark at a step that there is none of', () => {
    expect(spoiled((json) => (json.rows[0].remark.step = 4))).toEqual([
      'rows.0.remark.step: found 4, expected a step from 0 to 3',
    ])
  })
  test('a year outside the axis', () => {
    expect(spoiled((json) => (json.rows[2].from.date = '1977-03-03'))).toContain(
      'rows.2.from.date: found “1977-03-03”, expected a date on the axis, 1985 to 2028',
    )
  })
  test('a date in another order', () => {
    expect(spoiled((json) => (json.rows[1].from.date = '05.05.1998'))).toEqual([
      'rows.1.from.date: found “05.05.1998”, expected a date as YYYY, YYYY-MM or YYYY-MM-DD',
    ])
  })
  test('no row at all, a row twice, an unknown mechanism', () => {
    expect(spoiled((json) => json.rows.splice(0))).toEqual([
      'rows: found an empty list, expected at least one entry',
    ])
    expect(spoiled((json) => (json.rows[1].entity = 'cpt'))).toEqual([
      'rows.1.entity: found “cpt” again, expected each entity once',
    ])
    expect(spoiled((json) => (json.rows[1].entity = 'icc'))).toEqual([
      'rows.1.entity: found “icc”, expected one of cpt, ecthr, uncat',
    ])
  })
  test('steps that run backwards', () => {
    expect(spoiled((json) => (json.steps[1].until = '2021'))).toEqual([
      'steps.1.until: found “2021”, expected a date after 2022-03-16',
    ])
  })
})
