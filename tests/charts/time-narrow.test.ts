import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../src/charts/base/chart.ts'
import { kinds } from '../../src/charts/kinds.ts'
import { findCollisions } from '../../src/node/drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { chartFilesOf, dataFile, ENTITIES, parsed, tokensCss } from './data-files.ts'
import { MORE } from './more-data.ts'
import { OTHER, OTHER_ENTITIES } from './other-data.ts'

const { light } = readTokens(tokensCss())
const here = chartFilesOf('.')
const kindsDrawn = ['spans', 'timeline'] as const
const cases = [
  ...['bodies', 'timeline'].map((id) => ({ name: id, json: dataFile(id), entities: ENTITIES })),
  ...['oversight-layers', 'timeline', 'scrutiny', 'comparators'].map((id) => ({
    name: `this deck’s ${id}`,
    json: here.dataFile(id),
    entities: here.ENTITIES,
  })),
  ...kindsDrawn.map((name) => ({ name: `another ${name}`, json: OTHER[name], entities: OTHER_ENTITIES })),
  ...Object.entries(MORE).flatMap(([name, { kind, data, entities }]) =>
    kindsDrawn.some((one) => one === kind) ? [{ name, json: data, entities }] : [],
  ),
].map((one) => ({ ...one, kind: kinds[(one.json as { kind: 'spans' | 'timeline' }).kind] as ChartKind }))

describe.each(cases)('on a phone: $name', ({ kind, json, entities }) => {
  const data = parsed(kind.parse(json, entities))
  const narrow = kind.narrow!
  const { texts, fills } = recordChart(narrow, data, light, { prefix: 'x' })
  const svg = drawChart(kind, data, light, { prefix: 'x' }).narrow!.svg

  test('is 350 px wide, in letters of 15 px or more, none over another or an edge', () => {
    expect(narrow.size(data).width).toBe(350)
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, px]) => Number(px))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
    expect(findCollisions({ texts, fills }, narrow.size(data))).toEqual([])
    expect(svg).not.toMatch(/NaN|undefined| style=/)
  })

  test('is as high as what is in it', () => {
    const lowest = Math.max(...[...texts, ...fills].map(({ bottom }) => bottom))
    expect(narrow.size(data).height - lowest).toBeGreaterThanOrEqual(0)
    expect(narrow.size(data).height - lowest).toBeLessThan(40)
  })

  test('has a mark for each mark of the wide drawing', () => {
    const shapes = svg.match(/<path [^>]*class="f-(?:series-\d|slate|rating-\d|page)"/g) ?? []
    expect(shapes.length).toBeGreaterThanOrEqual(
      kind.marks(data).filter(({ id }) => !/ended|boat|crew/.test(id)).length,
    )
  })
})

test('each word of the data that the wide drawing says stands on the phone too', () => {
  for (const { kind, json, entities } of cases) {
    const data = parsed(kind.parse(json, entities))
    const words = (drawn: Parameters<typeof recordChart<typeof data>>[0]) =>
      recordChart(drawn, data, light, { prefix: 'x' })
        .texts.map(({ text }) => text.replaceAll('\u00a0', ' '))
        .join(' ')
        .split(' ')
    const said = new Set(words(kind.narrow!))
    // A long name of a row gives way to its short one; years of the axis are others.
    const long =
      'rows' in data ? (data.rows as { label?: string }[]).map(({ label = '' }) => label).join(' ') : ''
    const missing = words(kind).filter(
      (word) => !said.has(word) && !long.includes(word) && !/^\d{4}$/.test(word),
    )
    expect(missing).toEqual([])
  }
})

test('time runs down: what begins later begins lower, and what goes on is lowest', () => {
  const data = parsed(kinds.spans.parse(dataFile('bodies'), ENTITIES))
  const { fills } = recordChart(kinds.spans.narrow, data, light, { prefix: 'x' })
  const bands = fills.filter(({ bottom, top }) => bottom - top > 150)
  expect(bands).toHaveLength(3)
  const [inspectors, court, gauges] = bands as [(typeof bands)[0], (typeof bands)[0], (typeof bands)[0]]
  expect(court.top).toBeGreaterThan(gauges.top)
  expect(gauges.top).toBeGreaterThan(inspectors.top)
  expect(gauges.bottom).toBeGreaterThan(inspectors.bottom)
  expect(inspectors.left).toBeLessThan(court.left)
  expect(court.left).toBeLessThan(gauges.left)
})

test('events stand in the order of time, under the title of the period that they fall in', () => {
  const data = parsed(kinds.timeline.parse(dataFile('timeline'), ENTITIES))
  const words = recordChart(kinds.timeline.narrow, data, light, { prefix: 'x' }).texts.map(({ text }) => text)
  const at = (text: string) => words.findIndex((word) => word.replaceAll('\u00a0', ' ').startsWith(text))
  const order = ['1974', '9 Jan 1995', '12 Nov 2024', 'draft to amendment', '4 Feb 2025', '1 May 2026'].map(
    at,
  )
  expect(order.every((index) => index >= 0)).toBe(true)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})
