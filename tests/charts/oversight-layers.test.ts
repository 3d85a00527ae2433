import { describe, expect, test } from 'vitest'
import { readTokens } from '../../src/build/tokens.ts'
import chart from '../../src/charts/oversight-layers.ts'
import { startOf } from '../../src/charts/time.ts'
import { dataFile, parsed, problemsAfter, tokensCss } from './data-files.ts'

const { light } = readTokens(tokensCss())
const data = parsed(chart.parse(dataFile('oversight-layers')))
const bars = (step?: number) =>
  chart.config(data, light, step).data.datasets.map((dataset) => dataset.data.map(({ id, x }) => [id, x]))

describe('the final state', () => {
  test('draws each mechanism from its own start to the date it closes', () => {
    const today = startOf('2026-11-22')
    expect(bars()).toEqual([
      [
        ['cpt', [startOf('1998-09-01'), startOf('2025-09-29')]],
        ['ecthr', [startOf('1998-05-05'), startOf('2022-09-16')]],
        ['uncat', [startOf('1987-03-03'), today]],
      ],
      [
        ['cpt-ended', [startOf('2025-09-29'), startOf('2026-10-01')]],
        ['ecthr-ended', [startOf('2022-09-16'), today]],
      ],
    ])
  })

  test('paints each in its entity colour', () => {
    const [solid] = chart.config(data, light).data.datasets
    expect(solid?.backgroundColor).toEqual([light.cpt, light.ecthr, light.uncat])
  })
})

describe('a presenter’s steps', () => {
  test('there are four, each with its words', () => {
    expect(chart.steps).toBe(4)
    expect(chart.stepLabels(data)).toHaveLength(4)
  })
  test('peel one layer after the other and end in the final state', () => {
    const ended = [0, 1, 2, 3].map((step) => bars(step)[1]?.map(([id]) => id))
    expect(ended).toEqual([[], ['ecthr-ended'], ['cpt-ended', 'ecthr-ended'], ['cpt-ended', 'ecthr-ended']])
    expect(bars(3)).toEqual(bars())
  })
  test('never show a layer as solid in years when it no longer was', () => {
    for (const step of [0, 1, 2, 3]) {
      for (const [id, span] of bars(step)[0]!) {
        const closed = data.rows.find((row) => row.entity === id)?.closed
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
      'exit law signed 29 Sep 2025; not before 1 Oct 2026; end date not found',
      'being left; no visit since 2021',
    ],
    [
      'European Court of Human Rights',
      'orange triangle',
      'in force 5 May 1998',
      'acts up to 16 Sep 2022',
      'still judges earlier acts',
    ],
    [
      'UN Convention against Torture',
      'green circle',
      'ratified 3 Mar 1987',
      'continues',
      'binding, weaker enforcement',
    ],
  ])
  expect(rows[0]?.[3]?.origin).toEqual({ events: ['E42', 'E45'] })
})

test('the alternative text names the three spans and what is not known', () => {
  expect(chart.alt(data)).toBe(
    'Floating bar chart of three oversight mechanisms over time, where only one continues unchanged. CPT (Council of Europe) 1998 to 2025; European Court of Human Rights 1998 to 2022; UN Convention against Torture from 1987, continuing. The exit cannot take effect before October 2026.',
  )
})

describe('mistakes in the file', () => {
  const spoiled = (spoil: Parameters<typeof problemsAfter>[1]) => problemsAfter(chart, spoil)

  test('an end before its start', () => {
    expect(spoiled((json) => (json.rows[0].closed.date = '1990-01-01'))).toContain(
      'rows.0.closed.date: found 1990-01-01, expected a date after 1998-09-01',
    )
    expect(spoiled((json) => (json.rows[0].earliestEnd.date = '2024'))).toEqual([
      'rows.0.earliestEnd.date: found 2024, expected a date after 2025-09-29',
    ])
  })
  test('a year outside the axis', () => {
    expect(spoiled((json) => (json.rows[2].from.date = '1977-03-03'))).toEqual([
      'rows.2.from.date: found 1977-03-03, expected a date on the axis, 1985 to 2028',
    ])
  })
  test('a date in another order', () => {
    expect(spoiled((json) => (json.rows[1].from.date = '05.05.1998'))).toEqual([
      'rows.1.from.date: found "05.05.1998", expected a date written 2022, 2022-03 or 2022-03-16',
    ])
  })
  test('a missing row, a row twice, an unknown mechanism', () => {
    expect(spoiled((json) => json.rows.pop())).toEqual([
      'rows: found a list of 2, expected exactly 3 entries',
    ])
    expect(spoiled((json) => (json.rows[1].entity = 'cpt'))).toEqual([
      'rows.1.entity: found "cpt" again, expected each entity once',
    ])
    expect(spoiled((json) => (json.rows[1].entity = 'icc'))).toEqual([
      'rows.1.entity: found "icc", expected one of: cpt, ecthr, uncat',
    ])
  })
  test('steps that run backwards', () => {
    expect(spoiled((json) => (json.steps[1].until = '2021'))).toEqual([
      'steps.1.until: found 2021, expected a date after 2022-03-16',
    ])
  })
})
