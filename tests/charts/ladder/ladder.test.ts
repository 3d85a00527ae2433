import { describe, expect, test } from 'vitest'
import { endsOf, spanOf, startOf } from '../../../src/charts/base/time.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { effectOfNotice } from '../../../src/evidence/dates.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.ladder
const data = parsed(chart.parse(dataFile('effect'), ENTITIES))
/** Where a moment stands between the margins of the canvas. */
const xOf = (at: number) => {
  const [from, to] = endsOf(data.axis)
  return 64 + ((at - from) / (to - from)) * 1152
}
const drawn = (step?: number, json = data) => recordChart(chart, json, light, { prefix: 'x', step })
const wordsAt = (step?: number) => drawn(step).texts.map(({ text }) => text)
const [receipts, effects, steps] = chart.config(data, light).data.datasets.map((dataset) => dataset.data)

test('a rung reaches from its month of receipt to the date that the rule of notices gives', () => {
  expect(data.rows.length).toBeGreaterThan(1)
  for (const [index, { received, effect }] of data.rows.entries()) {
    expect(receipts?.[index]?.x).toEqual([startOf(received.from), spanOf(received.to)[1]].map(xOf))
    expect(effects?.[index]?.x).toBe(xOf(startOf(effect.date)))
    expect(effect.date).toBe(effectOfNotice(received.from, 12))
    expect(effect.date).toBe(effectOfNotice(received.to, 12))
  }
})

test('each step before the ladder is drawn, and how many days they took is counted', () => {
  expect(steps).toHaveLength(data.steps.length)
  expect(wordsAt()).toContain('41 days')
  const later = structuredClone(data)
  later.steps[1]!.date = '2025-03-18'
  expect(drawn(undefined, later).texts.map(({ text }) => text)).toContain('42 days')
  const alone = { ...data, steps: data.steps.slice(1) }
  expect(
    drawn(undefined, alone)
      .texts.map(({ text }) => text)
      .join(),
  ).not.toMatch(/days|from draft/)
})

test('what holds is filled from the edge of the canvas to the earliest effect, and nothing closes it there', () => {
  const width = 1280
  expect(chart.size().width).toBe(width)
  const end = Math.round(xOf(startOf('2026-05-01')))
  const band = drawn().fills.filter(({ left, bottom, top }) => left === 0 && bottom - top > 60)
  expect(band.map(({ right }) => right)).toEqual([end])
  // Of three dates of effect the earliest counts, wherever it stands.
  const turned = { ...data, rows: data.rows.toReversed() }
  const again = drawn(undefined, turned).fills.filter(
    ({ left, bottom, top }) => left === 0 && bottom - top > 60,
  )
  expect(again.map(({ right }) => right)).toEqual([end])
  expect(wordsAt()).toContain('not before 1\u00a0May\u00a02026\u00a0†')
})

test('the presenter goes from the steps over the notice to its effect', () => {
  expect(chart.stepLabels(data)).toEqual(['The Order', 'A year of notice', 'The earliest day'])
  expect(wordsAt(0).join()).not.toMatch(/if received|not before/)
  expect(wordsAt(1)).toContain('if received April 2025')
  expect(wordsAt(1).join()).not.toMatch(/not before|record checked/)
  expect(wordsAt(2)).toEqual(wordsAt())
  const { stages, ...still } = data
  expect(chart.stepLabels(still)).toEqual([])
  expect(drawn(0, still).texts).toEqual(drawn().texts)
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
      'rows.1.effect.date: found “2028-01-01”, expected a date on the axis, 2025-02 to the end of 2026-06',
    ])
  })
})
