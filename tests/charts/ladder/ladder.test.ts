import { describe, expect, test } from 'vitest'
import { spanOf, startOf } from '../../../src/charts/base/time.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { effectOfNotice } from '../../../src/evidence/dates.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.ladder
const data = parsed(chart.parse(dataFile('effect')))
const [receipts, effects, steps] = chart.config(data, light).data.datasets.map((dataset) => dataset.data)

test('a rung reaches from its month of receipt to the date that the rule of notices gives', () => {
  expect(data.rows.length).toBeGreaterThan(1)
  for (const [index, { received, effect }] of data.rows.entries()) {
    expect(receipts?.[index]?.x).toEqual([startOf(received.from), spanOf(received.to)[1]])
    expect(effects?.[index]?.x).toBe(startOf(effect.date))
    expect(effect.date).toBe(effectOfNotice(received.from, 12))
    expect(effect.date).toBe(effectOfNotice(received.to, 12))
  }
})

test('each step before the ladder is drawn', () => {
  expect(steps).toHaveLength(data.steps.length)
})

test('the table says of each rung whether it was reached on the day of the check, by its date alone', () => {
  const { rows } = chart.table(data)
  expect(rows.slice(data.steps.length, -1).map((row) => [row[2]?.text, row[3]?.text])).toEqual([
    ['1 May 2026', 'in effect'],
    ['1 June 2026', 'not yet'],
  ])
  const later = { ...data, checked: { ...data.checked, date: '2026-06-01' } }
  expect(
    chart
      .table(later)
      .rows.slice(-3, -1)
      .map((row) => row[3]?.text),
  ).toEqual(['in effect', 'in effect'])
})

test('the last row says what was not found, and where it is said', () => {
  expect(chart.table(data).rows.at(-1)?.[1]).toEqual({
    text: 'Which of the notices counts was not found',
    origin: { series: ['S03'] },
  })
})

test('the alternative text counts the rungs and reads the ladder', () => {
  expect(chart.alt(data)).toBe(
    'Floating bar chart of two months of notice with the date of effect, after 17 March 2025, order made. April 2025: 1 May 2026; May 2025: 1 June 2026. Which of the notices counts was not found.',
  )
})

describe('mistakes in the file', () => {
  const spoiled = (spoil: Parameters<typeof problemsAfter>[1]) => problemsAfter('effect', spoil)

  test('an effect before its receipt, rungs and steps in another order', () => {
    expect(spoiled((json) => (json.rows[1].effect.date = '2025-04-01'))).toEqual([
      'rows.1.effect.date: found “2025-04-01”, expected a date after 2025-05',
    ])
    expect(spoiled((json) => (json.rows[1].received.from = '2025-04'))).toEqual([
      'rows.1.received.from: found “2025-04”, expected a date after 2025-04',
    ])
    expect(spoiled((json) => (json.steps[1].date = '2025-02-03'))).toEqual([
      'steps.1.date: found “2025-02-03”, expected a date after 2025-02-04',
    ])
  })
  test('an axis that ends before it begins, or that nobody could read', () => {
    for (const to of ['2025-01', '9999'])
      expect(spoiled((json) => (json.axis.to = to))).toEqual([
        `axis.to: found “${to}”, expected a date after 2025-02, by at most 4 years`,
      ])
  })
  test('a date beside the axis', () => {
    expect(spoiled((json) => (json.rows[1].effect.date = '2028-01-01'))).toEqual([
      'rows.1.effect.date: found “2028-01-01”, expected a date on the axis, 2025-02 to 2026-07',
    ])
  })
})
