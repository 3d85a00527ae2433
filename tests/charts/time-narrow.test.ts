import { expect, test } from 'vitest'
import { kinds } from '../../src/charts/kinds.ts'
import { recordChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, parsed, tokensCss } from './data-files.ts'
import { MORE } from './more-data.ts'
import { holdNarrow } from './narrow-drawings.ts'
import { OTHER, OTHER_ENTITIES } from './other-data.ts'

const { light } = readTokens(tokensCss())
const kindsDrawn = ['spans', 'timeline'] as const

holdNarrow([
  ...['bodies', 'timeline'].map((id) => ({ name: id, json: dataFile(id), entities: ENTITIES })),
  ...kindsDrawn.map((name) => ({ name: `another ${name}`, json: OTHER[name], entities: OTHER_ENTITIES })),
  ...Object.entries(MORE).flatMap(([name, { kind, data, entities }]) =>
    kindsDrawn.some((one) => one === kind) ? [{ name, json: data, entities }] : [],
  ),
])

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
