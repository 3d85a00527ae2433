import { describe, expect, test } from 'vitest'
import { dayBoxes, placeLabels, WIDTH } from '../../../src/charts/days/places.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { inOneLine, parsed, tokensCss } from '../data-files.ts'
import { DAYS, FOUR_ENTITIES } from '../extremes.ts'
import { example } from '../other-data.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.days
const parse = (json: unknown) => chart.parse(json, FOUR_ENTITIES)
type Json = Record<string, unknown> & {
  days: Record<string, unknown>[]
  brackets: Record<string, unknown>[]
}
const changed = (change: (json: Json) => void): Json => {
  const json = example('days') as Json
  change(json)
  return json
}
const problemsAfter = (change: (json: Json) => void) => (parse(changed(change)).problems ?? []).map(inOneLine)
const wordsOf = (json: object, step?: number) =>
  recordChart(chart, parsed(parse(json)), light, { prefix: 'x', step }).texts.map(({ text }) => text)

test('the period has a bar a day, months apart, and the marks stand on theirs', () => {
  const data = parsed(parse(example('days')))
  const boxes = dayBoxes(data)
  expect(boxes).toHaveLength(61)
  expect(boxes[0]).toMatchObject({ date: '2025-04-01', x: 0 })
  expect(boxes.at(-1)!.x + boxes.at(-1)!.width).toBeLessThanOrEqual(WIDTH)
  const gap = (index: number) => boxes[index]!.x - boxes[index - 1]!.x - boxes[index - 1]!.width
  expect(gap(30)).toBeGreaterThan(gap(29) + 5)
  const [marks] = chart.config(data, light).data.datasets
  const boxOf = (date: string) => boxes.find((box) => box.date === date)!
  expect(marks!.data.map(({ x }) => (x as [number, number])[0])).toEqual(
    ['2025-04-09', '2025-05-02', '2025-05-24'].map((date) => boxOf(date).x),
  )
})

test('a bracket says how many days lie between, which no file can type', () => {
  expect(wordsOf(example('days'))).toEqual(
    expect.arrayContaining(['23 days', 'between the cracks and the closing:', 'why so many is not said']),
  )
  const moved = changed(({ days }) => Object.assign(days[1]!, { date: '2025-04-10' }))
  expect(wordsOf(moved)).toContain('1 day')
  expect(problemsAfter(({ brackets }) => Object.assign(brackets[0]!, { days: 23 }))[0]).toMatch(
    /^brackets\.0: found unknown key “days”/,
  )
})

test('a count carries a dagger when one of its days is known from the record alone', () => {
  const json = changed(({ days }) => Object.assign(days[1]!, { origin: { events: ['E01'] } }))
  expect(wordsOf(json)).toEqual(expect.arrayContaining(['23 days\u00a0†', '2\u00a0May\u00a0†']))
  const [, closed] = chart.config(parsed(parse(json)), light).data.datasets[0]!.backgroundColor as string[]
  expect(closed).toBe(light.page)
})

test('a day that the text does not give carries a dagger, though its bar is filled: the event is in the text', () => {
  const json = changed(({ days }) =>
    Object.assign(days[1]!, { origin: { lines: [21], events: ['E01'] }, dated: 'record' }),
  )
  expect(wordsOf(json)).toEqual(
    expect.arrayContaining(['23 days\u00a0†', '2\u00a0May\u00a0†', 'L21,\u00a0†\u00a0E01']),
  )
  const data = parsed(parse(json))
  const [, closed] = chart.config(data, light).data.datasets[0]!.backgroundColor as string[]
  expect(closed).toBe(light.slate)
  expect(chart.table(data).rows[1]!.map(({ origin }) => origin)).toEqual([
    { events: ['E01'] },
    { lines: [21], events: ['E01'] },
  ])
})

test('what came before the period stands below at the left, in its own row, and no label is put over it', () => {
  const before = { date: '2024-12', text: 'The last survey of the piles', origin: { lines: [20] } }
  const json = changed((data) => Object.assign(data, { before }))
  const { texts } = recordChart(chart, parsed(parse(json)), light, { prefix: 'x', step: 0 })
  const when = texts.find(({ text }) => text === 'December\u00a02024')!
  expect(when.left).toBeLessThan(40)
  expect(chart.table(parsed(parse(json))).rows[0]!.map(({ text }) => text)).toEqual([
    'December 2024',
    'The last survey of the piles',
  ])
  expect(problemsAfter((data) => Object.assign(data, { before: { ...before, date: '2025-04-02' } }))).toEqual(
    ['before.date: found “2025-04-02”, expected a date before 2025-04-01'],
  )
})

test('the day that a bracket ends at stands below, where the bracket is; its remark is as large as the count', () => {
  const moved = changed(({ brackets }) => Object.assign(brackets[0]!, { to: 'paid', step: 2 }))
  const { texts } = recordChart(chart, parsed(parse(moved)), light, { prefix: 'x' })
  const of = (text: string) => texts.find((one) => one.text === text)!
  expect(of('24\u00a0May').top).toBeGreaterThan(of('2\u00a0May').top)
  expect(of('2\u00a0May').top).toBe(of('9\u00a0April').top)
  const heightOf = (text: string) => of(text).bottom - of(text).top
  expect(heightOf('why so many is not said')).toBe(heightOf('45 days'))
  // The picture fills its zone.
  expect(Math.max(...texts.map(({ bottom }) => bottom))).toBeGreaterThan(396)
})

test('a count is the one of the calendar, over months, leap days and years', () => {
  const between = (from: string, to: string) =>
    chart
      .table(
        parsed(
          parse({
            ...DAYS['ten days, one mark'],
            from,
            to,
            days: [from, to].map((date, index) => ({
              id: `d${index}`,
              date,
              text: 'x',
              origin: { lines: [20] },
            })),
            brackets: [{ from: 'd0', to: 'd1', text: 'between' }],
          }),
        ),
      )
      .rows.at(-1)!
      .map(({ text }) => text)
  expect(between('2025-07-09', '2025-08-23')).toEqual(['9 July to 23 August 2025', '45 days between'])
  expect(between('2024-02-01', '2024-03-01')[1]).toBe('29 days between')
  expect(between('2024-12-20', '2025-01-05')).toEqual([
    '20 December 2024 to 5 January 2025',
    '16 days between',
  ])
})

test('the table gives the days and the counts, with the origins of both ends', () => {
  const { columns, rows } = chart.table(parsed(parse(example('days'))))
  expect(columns).toEqual(['Day', 'What happened'])
  expect(rows).toHaveLength(4)
  expect(rows[0]![0]).toEqual({ text: '9 April 2025', origin: { lines: [20] } })
  expect(rows[3]).toEqual([
    { text: '9 April to 2 May 2025' },
    {
      text: '23 days between the cracks and the closing: why so many is not said',
      origin: { lines: [20, 21] },
    },
  ])
})

test('the alternative text counts days, marks and what lies between', () => {
  expect(chart.alt(parsed(parse(example('days'))))).toBe(
    'Strip of 61 days, 1 April to 31 May 2025, three of them marked; 23 days between the cracks and the closing: the pier stayed open for more than three weeks after the cracks were found.',
  )
})

test('a bracket comes with the later of its days, and months are named from the start', () => {
  const json = changed(({ brackets }) => delete brackets[0]!.step)
  expect(wordsOf(json, 0)).toEqual(expect.arrayContaining(['April 2025', 'May 2025', '9\u00a0April']))
  expect(wordsOf(json, 0)).not.toContain('23 days')
  expect(wordsOf(json, 1)).toContain('23 days')
})

describe('labels', () => {
  const rangesOf = (wanted: { x: number; width: number }[]) =>
    placeLabels(wanted).map(({ side, left }, index) => ({ side, left, right: left + wanted[index]!.width }))

  test('stand above and below by turns, at their marks', () => {
    const placed = placeLabels([100, 500, 800].map((x) => ({ x, width: 200 })))
    expect(placed.map(({ side }) => side)).toEqual(['above', 'below', 'above'])
    expect(placed.map(({ left, stem }) => [left, stem])).toEqual([
      [100, 'left'],
      [500, 'left'],
      [800, 'left'],
    ])
  })

  test('turn to the left where the right is too narrow', () => {
    expect(placeLabels([{ x: 1100, width: 200 }])).toEqual([
      { side: 'above', left: 900, stem: 'right', lane: 0 },
    ])
  })

  test('never touch and stay on the drawing, wherever up to six marks are', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    for (let round = 0; round < 300; round++) {
      const wanted = Array.from({ length: 1 + Math.floor(random() * 6) }, () => ({
        x: Math.floor(random() * WIDTH),
        width: 120 + Math.floor(random() * 180),
      })).sort((a, b) => a.x - b.x)
      const ranges = rangesOf(wanted)
      for (const [index, range] of ranges.entries()) {
        expect(range.left).toBeGreaterThanOrEqual(0)
        expect(range.right).toBeLessThanOrEqual(WIDTH)
        const next = ranges.slice(index + 1).find(({ side }) => side === range.side)
        if (next) expect(next.left).toBeGreaterThan(range.right + 10)
      }
    }
  })
})

test('a period too short or too long, a day beside it, out of order or twice are refused', () => {
  expect(
    problemsAfter((json) =>
      Object.assign(json, { to: '2025-04-05', days: [json.days[0]], brackets: undefined }),
    ).length,
  ).toBeGreaterThan(0)
  expect(problemsAfter((json) => Object.assign(json, { to: '2026-04-01' }))).toEqual([
    'to: found “2026-04-01”, 366 days from 2025-04-01, expected a period of 10 to 184 days',
  ])
  expect(problemsAfter((json) => Object.assign(json, { to: '2025-03-01' }))[0]).toBe(
    'to: found “2025-03-01”, before from 2025-04-01, expected a period of 10 to 184 days',
  )
  expect(problemsAfter(({ days }) => Object.assign(days[2]!, { date: '2025-06-02' }))).toEqual([
    'days.2.date: found “2025-06-02”, expected a date on the axis, 2025-04-01 to the end of 2025-05-31',
  ])
  expect(problemsAfter(({ days }) => Object.assign(days[1]!, { date: '2025-04-09' }))[0]).toBe(
    'days.1.date: found “2025-04-09”, expected a date after 2025-04-09',
  )
  expect(problemsAfter(({ days }) => Object.assign(days[1]!, { date: '2025-04' }))).toEqual([
    'days.1.date: found “2025-04”, expected a day such as 2025-07-09',
  ])
})

test('a bracket of a day that isn’t marked, or backwards, is refused', () => {
  expect(problemsAfter(({ brackets }) => Object.assign(brackets[0]!, { to: 'opened' }))).toEqual([
    'brackets.0.to: found “opened”, expected an id of a marked day: cracks, closed, paid',
  ])
  expect(problemsAfter(({ brackets }) => Object.assign(brackets[0]!, { from: 'paid' }))).toEqual([
    'brackets.0.to: found “closed”, expected a marked day after “paid”',
  ])
})
