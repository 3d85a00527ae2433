import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { inOneLine, parsed, tokensCss } from '../data-files.ts'
import { BARS, FOUR_ENTITIES, wordsOf } from '../extremes.ts'
import { example } from '../other-data.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.bars
const parse = (json: unknown) => chart.parse(json, FOUR_ENTITIES)
type Json = Record<string, unknown> & { rows: Record<string, unknown>[]; columns: string[] }
const changed = (change: (json: Json) => void): Json => {
  const json = example('bars') as Json
  change(json)
  return json
}
const problemsAfter = (change: (json: Json) => void) => (parse(changed(change)).problems ?? []).map(inOneLine)

/** Where the drawn bars stand, from left to right, in pixels. */
const barsOf = (json: object) => {
  const { fills } = recordChart(chart, parsed(parse(json)), light, { prefix: 'x' })
  return fills.map(({ left, right }) => ({ left, right, length: right - left }))
}

test('bars begin at the same place, and each is as long as its value', () => {
  const bars = barsOf(example('bars'))
  expect(new Set(bars.map(({ left }) => left)).size).toBe(1)
  const [first, ...others] = bars.map(({ length }) => length)
  const values = [3, 12, 40, 18, 9]
  others.forEach((length, index) => {
    expect(length / first!).toBeCloseTo(values[index + 1]! / values[0]!, 1)
  })
})

test('what is below zero goes to the left of the line that the others begin at', () => {
  const [northern, harbour, island] = barsOf({
    ...BARS['below zero'],
    rows: BARS['below zero'].rows.filter(({ value }) => value !== 0),
  }).filter(({ length }) => length > 20)
  expect(harbour!.right).toBeCloseTo(northern!.left, 0)
  expect(island!.length / harbour!.length).toBeCloseTo(31.5 / 12, 1)
})

test('an axis that does not begin at zero can’t be asked for', () => {
  for (const key of ['from', 'axis', 'min'])
    expect(problemsAfter((json) => Object.assign(json, { [key]: 10 }))[0]).toMatch(
      new RegExp(`^: found unknown key “${key}”`),
    )
  const { scales } = chart.config(parsed(parse(example('bars'))), light).options!
  expect(scales?.x).toMatchObject({ type: 'linear', min: 0, max: 40 })
})

test('the rows stand in the order of the file, with their numbers at their ends', () => {
  const { texts } = recordChart(chart, parsed(parse(example('bars'))), light, { prefix: 'x' })
  const words = texts.map(({ text }) => text)
  expect(words.slice(0, 2)).toEqual(['Line', 'Late, of 100 crossings'])
  const rows = ['Northern line', '3', 'Harbour line', '12', 'Island line', '40', 'its pier was being rebuilt']
  expect(words.slice(words.indexOf('Northern line')).filter((word) => rows.includes(word))).toEqual(rows)
})

test('what only the public record says is hollow and carries a dagger', () => {
  const data = parsed(parse(changed(({ rows }) => Object.assign(rows[1]!, { origin: { series: ['S01'] } }))))
  const [bars] = chart.config(data, light).data.datasets
  const [slate, page] = [light.slate, light.page]
  expect(bars?.backgroundColor).toEqual([slate, page, slate, slate, slate])
  const { texts } = recordChart(chart, data, light, { prefix: 'x' })
  expect(texts.map(({ text }) => text)).toContain('12\u00a0†')
})

test('a step draws the bar that comes with it; before, its name is there and a tint of its shape', () => {
  const data = parsed(parse(example('bars')))
  const at = (step: number) => recordChart(chart, data, light, { prefix: 'x', step })
  const tints = (step: number) =>
    at(step)
      .elements((property, color) => `${property}="${color}"`)
      .filter((element) => element.includes('fill-opacity'))
  expect([0, 1].map((step) => at(step).fills.length)).toEqual([5, 5])
  expect([0, 1].map((step) => tints(step).length)).toEqual([1, 0])
  expect(at(0).texts.map(({ text }) => text)).toContain('Island line')
  expect(at(0).texts.map(({ text }) => text)).not.toContain('its pier was being rebuilt')
  expect(chart.stepLabels(data)).toEqual(['Four lines', 'The Island line is late most often'])
})

test('the table gives each value with its unit in the head, and a dash where a row has no text', () => {
  const { columns, rows } = chart.table(parsed(parse(example('bars'))))
  expect(columns).toEqual(['Line', 'Late, of 100 crossings', 'What happened'])
  expect(rows[0]).toEqual([{ text: 'Northern line' }, { text: '3', origin: { lines: [5] } }, { text: '–' }])
  expect(rows[2]![2]).toEqual({ text: 'its pier was being rebuilt', origin: { lines: [6] } })
})

test('a unit that says what the head of the values says is not said again, however it begins', () => {
  const json = changed((bars) =>
    Object.assign(bars, { columns: ['Line', 'Members', 'More'], unit: 'members' }),
  )
  expect(chart.table(parsed(parse(json))).columns[1]).toBe('Members')
  for (const drawing of [chart, chart.narrow!]) {
    const { texts } = recordChart(drawing, parsed(parse(json)), light, { prefix: 'x' })
    const drawn = texts.map(({ text }) => text)
    expect(drawn).toContain('Members')
    expect(drawn.join('\n')).not.toContain('Members, members')
  }
})

test('the alternative text counts the rows and gives their range', () => {
  expect(chart.alt(parsed(parse(BARS['one row'])))).toMatch(/^Bar chart of one row, 18 of 100 crossings: /)
  expect(chart.alt(parsed(parse(BARS['below zero'])))).toMatch(
    /^Bar chart of four rows, from −31.5 to 4.5 per cent against 2024: /,
  )
})

test('a row twice, too many rows, words without room and a number that is none are refused', () => {
  expect(problemsAfter(({ rows }) => Object.assign(rows[1]!, { name: 'Northern line' }))).toEqual([
    'rows.1.name: found “Northern line” again, expected each name once',
  ])
  const row = (index: number) => ({ name: `Line ${index}`, value: 1, origin: { lines: [5] } })
  expect(
    problemsAfter((json) => json.rows.push(...Array.from({ length: 8 }, (_, index) => row(index)))),
  ).toEqual(['rows: found 13 rows, expected at most 12 rows'])
  expect(problemsAfter(({ rows }) => Object.assign(rows[0]!, { name: wordsOf(57) }))).toEqual([
    'rows.0.name: found 57 characters, expected at most 56 characters in 5 rows',
  ])
  expect(
    problemsAfter((json) => {
      json.rows.push(row(1), row(2))
      Object.assign(json.rows[0]!, { text: wordsOf(37) })
    }),
  ).toEqual(['rows.0.text: found 37 characters, expected at most 36 characters in 7 rows'])
  for (const value of [1e21, 1 / 3, 1e-9])
    expect(problemsAfter(({ rows }) => Object.assign(rows[0]!, { value }))[0]).toMatch(
      /^rows\.0\.value: found .*, expected a number of at most 12 digits$/,
    )
  expect(problemsAfter(({ rows }) => Object.assign(rows[0]!, { value: '3' }))).toEqual([
    'rows.0.value: found “3”, expected a number',
  ])
  expect(problemsAfter(({ columns }) => columns.pop())).toEqual([
    'columns: found a list of 2, expected exactly 3 entries',
  ])
  expect(problemsAfter((json) => Object.assign(json, { alt: wordsOf(111) }))).toEqual([
    expect.stringMatching(/^alt: found .*, expected at most 110 characters$/),
  ])
})
