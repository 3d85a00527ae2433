import { describe, expect, test } from 'vitest'
import type { ChartData } from '../../../src/charts/base/chart.ts'
import { kindOf } from '../../../src/charts/kinds.ts'
import { collisionProblem } from '../../../src/node/checks/collision-problems.ts'
import { collisionsOf, findCollisions } from '../../../src/node/drawing/chart-collisions.ts'
import { CHART_IDS, dataFile, ENTITIES, parsed } from '../../charts/data-files.ts'

const SIZE = { width: 100, height: 50 }
const box = (text: string, left: number, top: number, width = 30) => ({
  text,
  left,
  right: left + width,
  top,
  bottom: top + 10,
})

describe('texts of a drawing', () => {
  test('apart from each other and inside the drawing are fine', () => {
    expect(findCollisions({ texts: [box('a', 0, 0), box('b', 40, 0)], fills: [] }, SIZE)).toEqual([])
  })
  test('over each other name both', () => {
    const found = findCollisions({ texts: [box('a', 0, 0), box('b', 25, 2)], fills: [] }, SIZE)
    expect(found).toEqual([{ kind: 'text', text: 'a', other: 'b', by: 5 }])
  })
  test('beyond an edge say by how much', () => {
    const found = findCollisions({ texts: [box('a', 80, 0), box('b', 10, 45)], fills: [] }, SIZE)
    expect(found).toEqual([
      { kind: 'drawing', text: 'a', by: 10 },
      { kind: 'drawing', text: 'b', by: 5 },
    ])
  })
  test('out of the cell that they begin in', () => {
    const fills = [{ left: 0, right: 25, top: 0, bottom: 20 }]
    expect(findCollisions({ texts: [box('a', 2, 2)], fills }, SIZE)).toEqual([
      { kind: 'shape', text: 'a', by: 7 },
    ])
  })
  test('on a plate that hides the bar below it are fine, on a plate that is too small not', () => {
    const bar = { left: 0, right: 25, top: 4, bottom: 8 }
    const plate = { left: 0, right: 40, top: 0, bottom: 20 }
    const found = (...fills: (typeof bar)[]) => findCollisions({ texts: [box('a', 2, 2)], fills }, SIZE)
    expect(found(bar, plate)).toEqual([])
    expect(found(bar, { ...plate, right: 30 })).toEqual([{ kind: 'shape', text: 'a', by: 2 }])
    expect(found(plate, bar)).toEqual([{ kind: 'shape', text: 'a', by: 7 }])
  })
})

/** The chart that a data file holds. */
const chartOf = (json: unknown): ChartData => {
  const kind = kindOf(json)
  if (!kind) throw new Error('a file that names no kind')
  return { kind: (json as ChartData).kind, data: parsed(kind.parse(json, ENTITIES)) }
}

test.each(CHART_IDS)('%s of the gallery has none at any step', (id) => {
  expect(collisionsOf(id, chartOf(dataFile(id)))).toEqual([])
})

/** The same data with every text of a key many times as long. */
function lengthen(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((part) => lengthen(part, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === key && typeof part === 'string' ? `${part} `.repeat(12).trim() : lengthen(part, key),
    ]),
  )
}

test('a cell’s text that is too long for its cell is found, and told with chart, words, file and line', () => {
  const data = lengthen(dataFile('scenarios'), 'text')
  const [first] = collisionsOf('scenarios', chartOf(data))
  if (!first) throw new Error('no collision')
  const problem = collisionProblem('scenarios', first, {
    path: 'assets/data/scenarios.json',
    text: JSON.stringify(data, undefined, 2),
  })
  expect(problem.file).toBe('assets/data/scenarios.json')
  expect(problem.line).toBeGreaterThan(1)
  expect(problem.found).toContain('chart “scenarios”: “')
})

test('a word too long for a phone is named too, as the drawing that it leaves', () => {
  const data = JSON.parse(
    JSON.stringify(dataFile('scenarios')).replace('Visits return', `Visits${'return'.repeat(10)}`),
  )
  const narrow = collisionsOf('scenarios', chartOf(data)).filter(({ isNarrow }) => isNarrow)
  expect(narrow.map(({ kind }) => kind)).toContain('drawing')
  const file = { path: 'assets/data/scenarios.json', text: JSON.stringify(data, null, 2) }
  expect(collisionProblem('scenarios', narrow[0]!, file).found).toMatch(
    /^chart “scenarios”, on a phone: “Visits/,
  )
})
