import { describe, expect, test } from 'vitest'
import { joinFacts } from '../../../src/charts/base/cells.ts'
import { spanOf, startOf } from '../../../src/charts/base/time.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { plotOf, xOf } from '../../../src/charts/timeline/places.ts'
import { drawChart, recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, parsed, problemsAfter, tokensCss } from '../data-files.ts'
import { OTHER, OTHER_ENTITIES } from '../other-data.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.timeline
type Data = ReturnType<typeof parsed<NonNullable<ReturnType<typeof chart.parse>['data']>>>
const data = parsed(chart.parse(dataFile('timeline'), ENTITIES))
const other = parsed(chart.parse(OTHER.timeline, OTHER_ENTITIES))
const pointsOf = (shown: Data, step?: number) =>
  chart.config(shown, light, step).data.datasets.map((dataset) => {
    const fills = dataset.type === 'scatter' ? dataset.pointBackgroundColor : dataset.backgroundColor
    const [point] = dataset.data
    return { id: point?.id, x: point?.x, y: point?.y, type: dataset.type, fill: (fills as string[])[0] }
  })
const rowOf = (id: string | undefined) => data.rows.find((row) => row.id === id)!
const at = (date: string | number) => xOf(data, plotOf(data), typeof date === 'number' ? date : startOf(date))

test('events are drawn one below the other, but for those of the table alone; the table lists them all', () => {
  const points = pointsOf(data)
  expect(points).toHaveLength(11)
  const ys = points.map(({ y }) => Number(y))
  expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  expect(new Set(ys).size).toBe(11)
  expect(
    chart
      .table(data)
      .rows.slice(0, 12)
      .map((row) => row.slice(0, 2)),
  ).toEqual(
    data.rows.map(({ when, text, origin, also }) => [
      { text: when, origin },
      also ? joinFacts({ text, origin }, also) : { text, origin },
    ]),
  )
  expect(
    chart
      .table(data)
      .rows.at(-1)
      ?.map(({ text }) => text),
  ).toEqual(['2025', 'draft to amendment', '–'])
})

test('an axis is drawn to the end of the date it is given, a year as a number or in quotation marks', () => {
  const edge = (to: string | number, date: string) => {
    const json = dataFile('timeline')
    Object.assign(json, {
      axis: { from: '2020-06', to },
      periods: [],
      rows: json.rows.slice(0, 2),
      alt: 'two',
    })
    const drawn = parsed(chart.parse(json, ENTITIES))
    return xOf(drawn, plotOf(drawn), spanOf(date)[1])
  }
  for (const to of [2026, '2026', '2026-12', '2026-12-31']) expect(edge(to, '2026-12-31'), `${to}`).toBe(1152)
  expect(edge('2026-06', '2026-06-30')).toBe(1152)
  expect(edge('2026-06', '2026-12')).toBeGreaterThan(1152)
})

test('a year of which only a part is drawn has its name in the middle of that part', () => {
  const json = dataFile('timeline')
  Object.assign(json, { axis: { from: '2020-06', to: '2026-06' }, subtitle: 'Events' })
  json.rows = json.rows.filter(({ date }: { date: string }) => date < '2026-06')
  json.alt = 'the events'
  const drawn = parsed(chart.parse(json, ENTITIES))
  const { texts } = recordChart(chart, drawn, light, { prefix: 'x' })
  const name = texts.find(({ text }) => text === '2026')!
  const begin = xOf(drawn, plotOf(drawn), 2026)
  expect((name.left + name.right) / 2).toBeCloseTo((begin + 1152) / 2, 0)
  expect(name.right).toBeLessThanOrEqual(1152)
})

test('a mark is as long as its date is precise: a year, a month, or a diamond for a day', () => {
  for (const { id, x, type } of pointsOf(data)) {
    const { date, precision } = rowOf(id)
    const span = spanOf(date)
    if (span[1] <= startOf('2020-06')) expect([type, x]).toEqual(['bar', [0, 50]])
    else if (precision === 'day') expect([type, x]).toEqual(['scatter', at(date)])
    else if (precision === 'since') expect([type, x]).toEqual(['bar', [at(2021), 1152]])
    else expect([type, x]).toEqual(['bar', span.map(at)])
  }
})

test('“since” may end where its source ends', () => {
  const json = dataFile('timeline')
  json.rows[4].drawnTo = '2024'
  const shorter = parsed(chart.parse(json, ENTITIES))
  expect(pointsOf(shorter)[4]?.x).toEqual([at(2021), at(2025)])
})

test('events of the public record are hollow, those of the source are filled, lighter where they are context', () => {
  for (const { id, fill } of pointsOf(data)) {
    const { origin, look } = rowOf(id)
    expect(fill, id).toBe(!origin.lines ? light.page : look === 'context' ? light.rating1 : light.slate)
  }
})

test('a step adds the periods by which the events are read, and moves nothing', () => {
  const json = dataFile('timeline')
  json.steps = [{ label: 'Dated events' }, { label: '2025: the Order' }]
  json.periods[0].step = 1
  const stepped = parsed(chart.parse(json, ENTITIES))
  const wordsAt = (step?: number) =>
    recordChart(chart, stepped, light, { prefix: 'x', step }).texts.map(
      ({ text, left, top }) => `${text} ${left} ${top}`,
    )
  expect(wordsAt(1)).toEqual(wordsAt())
  expect(wordsAt(1).filter((place) => !wordsAt(0).includes(place))).toEqual([
    expect.stringMatching(/^draft to amendment /),
  ])
})

test('the alternative text gives the order of the events that it names', () => {
  expect(chart.alt(data)).toBe(
    'Timeline of eleven dated events, where the 12 Nov 2024 flood comes before the Mar 2025 order and its 1 May 2026 earliest effect. Marks show precision: year, month or day.',
  )
})

describe('with tracks', () => {
  const points = pointsOf(other)
  const where = (date: string | number) =>
    xOf(other, plotOf(other), typeof date === 'number' ? date : startOf(date))

  test('all events of a track stand on its line, in its colour', () => {
    const ys = Object.fromEntries(points.map(({ id, y }) => [id, y]))
    expect(ys.plan).toBe(ys.opening)
    expect(ys.ferry).toBe(ys.boat)
    expect(new Set([ys.plan, ys.ferry, ys.flood]).size).toBe(3)
    const fills = Object.fromEntries(points.map(({ id, fill }) => [id, fill]))
    expect([fills.plan, fills.flood, fills.boat]).toEqual([light.series4, light.slate, light.page])
  })

  test('what ended is open to the left up to its end; what goes on in another form begins there', () => {
    const xs = Object.fromEntries(points.map(({ id, x }) => [id, x]))
    expect(xs.ferry).toEqual([where('2009'), where('2015-06')])
    expect(xs.boat).toEqual([where('2015-07'), 1152])
  })

  test('names, what holds all the time, and what has no date are words of the drawing', () => {
    const { texts } = recordChart(chart, other, light, { prefix: 'x' })
    const words = texts.map(({ text }) => text)
    expect(words).toEqual(expect.arrayContaining(['Old bridge', 'the town', 'never painted', 'Paint']))
    expect(words).toContain('green; or blue\u00a0†')
    expect(drawChart(chart, other, light, { prefix: 'x' }).file).toContain('stroke-dasharray="4 8"')
  })

  test('the table begins with the track, and has a row for what holds all the time and for what has no date', () => {
    const { columns, rows } = chart.table(other)
    expect(columns).toEqual(['Bridge', 'Of', 'Date', 'Event', 'Known to'])
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Old bridge', 'the town', '–', 'never painted', '–'],
      ['Old bridge', 'the town', 'since 2001', 'rust', 'the year it began'],
      ['Old bridge', 'the town', '2010-03-01', 'what flood did', 'the day'],
      ['New bridge', '–', '2021-06-15', 'what plan did', 'the day'],
      ['New bridge', '–', '2026-05-20', 'what opening did', 'the day'],
      ['Ferry', 'its owner', 'June 2015', 'last ferry', 'the month it ended'],
      ['Ferry', 'its owner', 'goes on', 'as a boat', 'the month it began'],
      ['Paint', '–', '–', 'green; or blue', '–'],
    ])
  })
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
  test('a year behind the axis, an axis or a period that ends before it starts', () => {
    expect(spoiled((json) => (json.rows.at(-1).date = '2031-10-01'))).toEqual([
      'rows.11.date: found “2031-10-01”, expected a date on the axis or before it, to the end of 2026',
    ])
    expect(spoiled((json) => (json.axis.to = 2010))).toContain(
      'axis.to: found “2010”, expected a date after 2020-06, by at most 200 years',
    )
    expect(spoiled((json) => (json.periods[0].to = '2024'))).toEqual([
      'periods.0.to: found “2024”, expected a date after 2025-02',
    ])
    expect(spoiled((json) => (json.periods[0].from = '2019'))).toEqual([
      'periods.0.from: found “2019”, expected a date on the axis, 2020-06 to the end of 2026',
    ])
    expect(spoiled((json) => (json.rows[4].drawnTo = '2020'))).toEqual([
      'rows.4.drawnTo: found “2020”, expected a date after 2021',
    ])
  })
  test('an end of the axis that is no date: what to write instead is said', () => {
    expect(spoiled((json) => (json.axis.to = 2026.5))).toEqual([
      'axis.to: found 2026.5, expected a year from 1 to 9999',
    ])
    expect(spoiled((json) => (json.axis.to = 'May 2027'))).toEqual([
      'axis.to: found “May 2027”, expected a date as YYYY, YYYY-MM or YYYY-MM-DD',
    ])
    expect(spoiled((json) => (json.axis.to = true))).toEqual([
      'axis.to: found true, expected a year such as 2027, or a month or a day such as “2027-06”',
    ])
  })
  test('an unknown precision, a second event of the same id, a fifteenth mark, a wrong order', () => {
    expect(spoiled((json) => (json.rows[0].precision = 'decade'))).toEqual([
      'rows.0.precision: found “decade”, expected one of year, month, day, since, until, still',
    ])
    expect(spoiled((json) => (json.rows[1].id = 'visits'))).toEqual([
      'rows.1.id: found “visits” again, expected each id once',
    ])
    const more = ['a', 'b', 'c', 'd']
    expect(spoiled(({ rows }) => rows.unshift(...more.map((id) => ({ ...rows[0], id }))))).toEqual([
      'rows: found 15 drawn events, expected at most 14 drawn events',
    ])
    expect(spoiled((json) => json.rows.unshift(json.rows.pop()))).toContain(
      'rows.1.date: found “1974”, expected a date not before 2026-05-01',
    )
  })
  test('a track that there is none of, heads of the table that do not fit, a step that shows nothing', () => {
    const found = (change: (json: Record<string, unknown> & { rows: { track: string }[] }) => void) => {
      const json = structuredClone(OTHER.timeline) as Parameters<typeof change>[0]
      change(json)
      return (chart.parse(json, OTHER_ENTITIES).problems ?? []).map(
        ({ path, found, expected }) => `${path.join('.')}: found ${found}, expected ${expected}`,
      )
    }
    expect(found((json) => (json.rows[1]!.track = 'Tunnel'))).toEqual([
      'rows.1.track: found “Tunnel”, expected one of Old bridge, New bridge, Ferry',
    ])
    expect(found((json) => Object.assign((json.tracks as object[])[1]!, { detail: 'x'.repeat(57) }))).toEqual(
      ['tracks.1.detail: found 57 characters, expected at most 56 characters in the room for details'],
    )
    expect(found((json) => delete json.columns)).toEqual([
      'columns: found a list of 0, expected exactly 2 entries',
    ])
    expect(found((json) => delete json.undated)).toEqual([
      'steps.1: found “And the paint”, which shows nothing new, expected a step of something',
    ])
  })
  test('a sentence about a row that there is none of, instead of “undefined”', () => {
    expect(spoiled((json) => (json.rows[6].id = 'left'))).toEqual([
      expect.stringMatching(/^alt: found \{flood\}, expected an id of a row in braces: visits, gauges, /),
    ])
  })
  test('a period in the subtitle that is not that of the events', () => {
    expect(spoiled((json) => (json.rows[0].date = '1973'))).toEqual([
      expect.stringMatching(
        /^subtitle: found “.*”, expected words with the period that is drawn, 1973 to 2026$/,
      ),
    ])
  })
})

test('the words of the source and what the record calls the same stand apart, the record’s with †', () => {
  const also = data.rows.flatMap(({ id, also }) => (also ? [[id, also.text, also.origin]] : []))
  expect(also).toEqual([['test', 'last on 3 May 2021', { events: ['E06'] }]])
})
