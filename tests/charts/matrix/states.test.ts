import { describe, expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.matrix
const data = parsed(chart.parse(dataFile('powers'), ENTITIES))

test('the table gives twelve cells, and says "not stated" where the source is silent', () => {
  const rows = chart.table(data).rows.map(([, ...cells]) => cells.map((cell) => cell.text))
  expect(rows).toEqual([
    ['ends with the Order', '– not stated', '– not stated', '“may enter without notice”'],
    ['– not stated', 'cases before 30 Jun 2023', '– not stated', '“judged complaints about weirs”'],
    [
      '– not stated',
      '– not stated; readings are evidence in court',
      'applies',
      '“public and warn of high water”',
    ],
  ])
})

test('the references of a row are one text, which keeps its order where the drawing is turned round', () => {
  const texts = recordChart(chart, data, light, { prefix: 'x' }).texts.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['L7, L19', 'L9', 'L8, L18; †\u00a0C02']))
})

test('every cell leads to its lines', () => {
  const lines = chart.table(data).rows.map(([, ...cells]) => cells.map((cell) => cell.origin?.lines))
  expect(lines).toEqual([
    [[7, 19], undefined, undefined, [7]],
    [undefined, [9], undefined, [9]],
    [undefined, undefined, [8, 18], [8]],
  ])
})

test('the alternative text names what ends, what remains and what is not stated', () => {
  expect(chart.alt(data)).toBe(
    'Matrix of three bodies by four powers, where the right to enter ends with the Order, the Court decides earlier cases only, and the gauges measure as before. Six cells the source does not address are marked not stated.',
  )
})

test('a "No" where the source is silent is refused, and so is a word for a silent cell', () => {
  expect(problemsAfter('powers', (json) => (json.rows[0].cells.judge.state = 'no'))).toEqual([
    'rows.0.cells.judge.state: found “no”, expected one of applies, until the Order, earlier cases only, in the words of the source, not stated',
  ])
  expect(problemsAfter('powers', (json) => (json.rows[0].cells.judge.text = 'no'))).toEqual([
    'rows.0.cells.judge: found “text” of a cell that is silent, expected nothing beside “not stated” but “also”',
  ])
})

test('a missing cell is named', () => {
  expect(problemsAfter('powers', (json) => delete json.rows[2].cells.warn)).toEqual([
    'rows.2.cells: found “warn” is missing, expected a value for “warn”',
  ])
})

test('what the record adds to a silence is drawn with its †, and has a mark of its own', () => {
  const silent = chart.marks(data).find(({ id }) => id === 'gauges-judge')
  expect(silent?.origin).toEqual({ claims: ['C02'] })
  expect(chart.table(data).rows[2]?.[2]?.origin).toEqual({ claims: ['C02'] })
})

test('nothing is crossed out: neither a power whose end is not dated nor one for earlier acts', () => {
  const states = data.rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state))
  expect(states).toContain('until the Order')
  expect(states).toContain('earlier cases only')
  expect(states).not.toContain('ends')
})

describe('steps', () => {
  const drawnAt = (step?: number) => recordChart(chart, data, light, { prefix: 'x', step })
  const wordsAt = (step?: number) =>
    drawnAt(step)
      .texts.map(({ text }) => text)
      .join(' ')

  test('a step shows a row more; of those to come only the name, and a tint where a cell will be filled', () => {
    expect(chart.stepLabels(data)).toHaveLength(3)
    expect(wordsAt(0)).toContain('ends with the Order')
    expect(wordsAt(0)).toContain('Water Court')
    expect(wordsAt(0)).not.toContain('cases before')
    expect(wordsAt(2)).toBe(wordsAt())
    const tints = (step: number) => JSON.stringify(elementsAt(step)).split('fill-opacity').length - 1
    expect([0, 1, 2].map(tints)).toEqual([2, 1, 0])
  })

  test('silence has no box: what is filled are the one cell that applies and the markers', () => {
    const wide = drawnAt().fills.filter(({ left, right }) => right - left > 100)
    expect(wide).toHaveLength(1)
    expect(wordsAt().match(/– not stated/g)).toHaveLength(6)
  })

  const elementsAt = (step: number) => drawnAt(step).elements((property, color) => `${property}="${color}"`)
})

test('a reference stands once in each row, and an end without a date has a dashed edge', () => {
  const { texts, elements } = recordChart(chart, data, light, { prefix: 'x' })
  const flow = texts.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ')
  expect(flow).toContain('L7, L19')
  expect(flow).toContain('L8, L18; † C02')
  expect(flow.match(/L19/g)).toHaveLength(1)
  const dashed = elements((property, color) => `${property}="${color}"`).filter((one) =>
    one.includes('dasharray'),
  )
  expect(dashed).toHaveLength(1)
})

test('a narrow window has every word of the cells, and the silent columns of a row in one line', () => {
  const { texts } = recordChart(chart.narrow, data, light, { prefix: 'x' })
  const said = texts.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ')
  for (const { name, cells } of data.rows)
    for (const text of [name, ...Object.values(cells).flatMap(({ text }) => text ?? [])])
      expect(said).toContain(text)
  expect(said).toContain('– not stated: Judge, Warn')
  expect(said).toContain('Judge: not stated readings are evidence in court †')
})
