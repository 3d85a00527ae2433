import { describe, expect, test } from 'vitest'
import { joinFacts } from '../../../src/charts/base/cells.ts'
import { spanOf, startOf } from '../../../src/charts/base/time.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.timeline
const data = parsed(chart.parse(dataFile('timeline')))
const points = chart.config(data, light).data.datasets.flatMap((dataset) =>
  dataset.data.map(({ id, x }, index) => {
    const fills = dataset.type === 'scatter' ? dataset.pointBackgroundColor : dataset.backgroundColor
    return { id, x, type: dataset.type, fill: (fills as string[])[index] }
  }),
)

test('events with a place are drawn; the table lists them all', () => {
  expect(points).toHaveLength(11)
  expect(chart.table(data).rows).toHaveLength(12)
  expect(chart.table(data).rows.map((row) => row.slice(0, 2))).toEqual(
    data.rows.map(({ when, text, origin, also }) => [
      { text: when, origin },
      also ? joinFacts({ text, origin }, also) : { text, origin },
    ]),
  )
})

test('a mark is as long as its date is precise: a year, a month, or a diamond for a day', () => {
  for (const { id, x, type } of points) {
    const { date, precision } = data.rows.find((row) => row.id === id)!
    if (precision === 'day') expect([type, x]).toEqual(['scatter', startOf(date)])
    else if (precision === 'since') expect([type, x]).toEqual(['bar', [2021, 2022]])
    else expect([type, x]).toEqual(['bar', spanOf(date)])
  }
})

test('events of the public record are hollow, those of the source are filled', () => {
  for (const { id, fill } of points) {
    const { origin } = data.rows.find((row) => row.id === id)!
    expect(fill).toBe(origin.lines ? light.slate : light.page)
  }
})

test('the alternative text gives the order of the events that it names', () => {
  expect(chart.alt(data)).toBe(
    'Timeline of eleven dated events, where the 12 Nov 2024 flood comes before the Mar 2025 order and its 1 May 2026 earliest effect. Marks show precision: year, month or day.',
  )
})

describe('mistakes in the file', () => {
  const spoiled = (spoil: Parameters<typeof problemsAfter>[1]) => problemsAfter('timeline', spoil)

  test('a date more precise than it claims to be, or less', () => {
    expect(spoiled((json) => (json.rows[0].date = '1974-05-20'))).toEqual([
      'rows.0.date: found “1974-05-20”, expected a date as precise as “year”, no more and no less',
    ])
    expect(spoiled((json) => (json.rows[5].date = '2023-06'))).toEqual([
      'rows.5.date: found “2023-06”, expected a date as precise as “day”, no more and no less',
    ])
  })
  test('a year outside the axis, a panel that ends before it starts', () => {
    expect(spoiled((json) => (json.rows.at(-1).date = '2031-10-01'))).toEqual([
      'rows.11.date: found “2031-10-01”, expected a date on the axis, 1970 to 2026',
    ])
    expect(spoiled((json) => (json.panels[0].to = 1960))).toContain(
      'panels.0.to: found 1960, expected a year after 1970',
    )
  })
  test('an unknown precision, a second event of the same id, a fifteenth mark, a wrong order', () => {
    expect(spoiled((json) => (json.rows[0].precision = 'decade'))).toEqual([
      'rows.0.precision: found “decade”, expected one of year, month, day, since',
    ])
    expect(spoiled((json) => (json.rows[1].id = 'visits'))).toEqual([
      'rows.1.id: found “visits” again, expected each id once',
    ])
    const more = ['a', 'b', 'c', 'd']
    expect(spoiled(({ rows }) => rows.unshift(...more.map((id) => ({ ...rows[0], id }))))).toEqual([
      'rows: found 15 drawn events, expected at most 14',
    ])
    expect(spoiled((json) => json.rows.unshift(json.rows.pop()))).toEqual([
      'rows.1.date: found “1974”, expected a date not before 2026-05-01',
    ])
  })
  test('a sentence about a row that there is none of, instead of “undefined”', () => {
    expect(spoiled((json) => (json.rows[6].id = 'left'))).toEqual([
      expect.stringMatching(/^alt: found \{flood\}, expected an id of a row in braces: visits, gauges, /),
    ])
  })
  test('a period in the subtitle that is not that of the panels', () => {
    expect(spoiled((json) => (json.panels[0].from = 1960))).toEqual([
      expect.stringMatching(
        /^subtitle: found “.*”, expected words with the period that is drawn, 1960 to 2026$/,
      ),
    ])
  })
})

test('the words of the source and what the record calls the same stand apart, the record’s with †', () => {
  const also = data.rows.flatMap(({ id, also }) => (also ? [[id, also.text, also.origin]] : []))
  expect(also).toEqual([['test', 'last on 3 May 2021', { events: ['E06'] }]])
})
