import { describe, expect, test } from 'vitest'
import { spanOf, startOf } from '../../../src/charts/base/time.ts'
import chart from '../../../src/charts/ladder/words.ts'
import { effectOfNotice } from '../../../src/evidence/dates.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const data = parsed(chart.parse(dataFile('since-the-text')))
const [receipts, effects, steps] = chart.config(data, light).data.datasets.map((dataset) => dataset.data)

test('a rung reaches from its month of receipt to the date that Article 22 gives', () => {
  expect(data.rows.length).toBeGreaterThan(2)
  for (const [index, { received, effect }] of data.rows.entries()) {
    expect(receipts?.[index]?.x).toEqual([startOf(received.from), spanOf(received.to)[1]])
    expect(effects?.[index]?.x).toBe(startOf(effect.date))
    expect(effect.date).toBe(effectOfNotice(received.from, 12))
    expect(effect.date).toBe(effectOfNotice(received.to, 12))
  }
})

test('no receipt comes before the law that it follows', () => {
  expect(data.rows[0]?.received.from).toBe(data.steps.at(-1)?.date)
  expect(steps).toHaveLength(data.steps.length)
})

test('the table says of each rung whether it was reached on the day of the check, by its date alone', () => {
  const { rows } = chart.table(data)
  expect(rows.slice(data.steps.length, -1).map((row) => [row[2]?.text, row[3]?.text])).toEqual([
    ['1 October 2026', 'in effect'],
    ['1 November 2026', 'in effect'],
    ['1 December 2026', 'not yet'],
    ['1 January 2027', 'not yet'],
  ])
  const later = { ...data, checked: { ...data.checked, date: '2026-12-01' } }
  expect(chart.table(later).rows.at(-3)?.[3]?.text).toBe('in effect')
})

test('the last row says what was not found, and where it is said', () => {
  expect(chart.table(data).rows.at(-1)?.[1]).toEqual({
    text: 'The receipt of a notice was not found',
    origin: { claims: ['C36'] },
  })
})

test('the alternative text counts the rungs and reads the ladder', () => {
  expect(chart.alt(data)).toBe(
    'Floating bar chart of four months of receipt with the date of effect, after 29 September 2025, law signed. 29 or 30 September 2025: 1 October 2026; October 2025: 1 November 2026; November 2025: 1 December 2026; December 2025: 1 January 2027. The receipt of a notice was not found.',
  )
})

describe('mistakes in the file', () => {
  const spoiled = (spoil: Parameters<typeof problemsAfter>[1]) => problemsAfter('since-the-text', spoil)

  test('an effect before its receipt, rungs and steps in another order', () => {
    expect(spoiled((json) => (json.rows[3].effect.date = '2025-11-01'))).toEqual([
      'rows.3.effect.date: found 2025-11-01, expected a date after 2025-12',
    ])
    expect(spoiled((json) => (json.rows[1].received.from = '2025-09'))).toEqual([
      'rows.1.received.from: found 2025-09, expected a date after 2025-09-30',
    ])
    expect(spoiled((json) => (json.steps[1].date = '2025-09-07'))).toEqual([
      'steps.1.date: found 2025-09-07, expected a date after 2025-09-08',
    ])
  })
  test('an axis that ends before it begins, or that nobody could read', () => {
    for (const to of ['2025-08', '9999'])
      expect(spoiled((json) => (json.axis.to = to))).toEqual([
        `axis.to: found ${to}, expected a date after 2025-09, by at most 4 years`,
      ])
  })
  test('a date beside the axis', () => {
    expect(spoiled((json) => (json.rows[3].effect.date = '2028-01-01'))).toEqual([
      'rows.3.effect.date: found 2028-01-01, expected a date on the axis, 2025-09 to 2027-02',
    ])
  })
})
