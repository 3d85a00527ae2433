import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { labelPlaces } from '../../../src/charts/pens/labels.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { inOneLine, parsed, tokensCss } from '../data-files.ts'
import { FOUR_ENTITIES, STRIP, wordsOf } from '../extremes.ts'
import { example } from '../other-data.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.strip
const parse = (json: unknown) => chart.parse(json, FOUR_ENTITIES)
type Json = Record<string, unknown> & { groups: Record<string, unknown>[] }
const changed = (change: (json: Json) => void): Json => {
  const json = example('strip') as Json
  change(json)
  return json
}
const problemsAfter = (change: (json: Json) => void) => (parse(changed(change)).problems ?? []).map(inOneLine)

test('each mark stands where its units stand in the sequence', () => {
  const [marks] = chart.config(parsed(parse(example('strip'))), light).data.datasets
  expect(marks!.data.map(({ x }) => x)).toEqual([
    [2, 3],
    [8, 9],
    [20, 21],
    [3, 4],
    [21, 24],
    [46, 47],
  ])
})

test('the strip is drawn once for each group, with as many bars as there are units', () => {
  const data = parsed(parse(example('strip')))
  const elements = recordChart(chart, data, light, { prefix: 'x' }).elements((_, color) => color)
  const strips = elements.filter((element) => (element.match(/Z/g) ?? []).length > 1)
  expect(strips.map((element) => element.match(/Z/g)?.length)).toEqual([48, 48])
})

test('of very many units a mark stays wide enough to see, and close ones don’t cover each other', () => {
  const { groups } = STRIP['three groups of 2000, long words']
  const json = { ...STRIP['three groups of 2000, long words'], groups: groups.slice(0, 1) }
  const [marks] = chart.config(parsed(parse(json)), light).data.datasets
  const spans = marks!.data.map(({ x }) => x as [number, number])
  const first = spans.find(([from]) => from > 900)!
  expect(spans[0]![0]).toBe(0)
  expect(first[1] - first[0]).toBeGreaterThan(1)
  spans.forEach(([from, to], index) => {
    expect(to).toBeGreaterThan(from)
    if (index > 0) expect(from).toBeGreaterThanOrEqual(spans[index - 1]![1])
  })
})

test('numbers that would touch stand together over their marks', () => {
  const marks = [10, 14, 90].map((left) => ({ left, right: left + 4, text: String(left) }))
  const labels = labelPlaces(marks, { left: 0, right: 100, gap: 5 }, (text) => text.length * 8)
  expect(labels.map(({ text }) => text)).toEqual(['10, 14', '90'])
  expect(labels.map(({ x, width }) => [x - width / 2, x + width / 2])).toEqual([
    [0, 48],
    [84, 100],
  ])
})

test('the numbers over the marks are those of the file', () => {
  const { texts } = recordChart(chart, parsed(parse(example('strip'))), light, { prefix: 'x' })
  const words = texts.map(({ text }) => text)
  expect(words).toEqual(expect.arrayContaining(['Pages 1 to 48', '3', '9', '21', '4', '22–24', '47', '48']))
})

test('the table names the units of each group', () => {
  const { rows } = chart.table(parsed(parse(example('strip'))))
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['A boat every hour', 'pages 3, 9, 21', 'whatever the day'],
    ['Boats depend on the wind', 'pages 4, 22–24, 47', 'without a number'],
  ])
  const [one] = chart.table(parsed(parse(STRIP['one mark of two units']))).rows
  expect(one!.map(({ text }) => text)).toEqual(['Promise', 'page 2'])
})

test('the alternative text counts units, marked units and groups', () => {
  expect(chart.alt(parsed(parse(example('strip'))))).toBe(
    'Strip of 48 pages, eight of them marked in two groups: the promise and its condition stand on neighbouring pages twice.',
  )
  const twice = changed(({ groups }) => Object.assign(groups[1]!, { at: [3, '8-9'] }))
  expect(chart.alt(parsed(parse(twice)))).toMatch(/^Strip of 48 pages, four of them marked in two groups: /)
})

test('what only the public record says is hollow and carries a dagger', () => {
  const json = changed(({ groups }) => Object.assign(groups[1]!, { origin: { claims: ['C01'] } }))
  const data = parsed(parse(json))
  const { slate, page } = light
  expect(chart.config(data, light).data.datasets[0]!.backgroundColor).toEqual([
    ...[slate, slate, slate],
    ...[page, page, page],
  ])
  const { texts } = recordChart(chart, data, light, { prefix: 'x' })
  expect(texts.map(({ text }) => text)).toContain('Boats depend on the wind\u00a0†')
})

test('a group appears at its step', () => {
  const data = parsed(parse(example('strip')))
  const idsAt = (step: number) => chart.config(data, light, step).data.datasets[0]!.data.map(({ id }) => id)
  expect(idsAt(0)).toEqual(['group-1-1', 'group-1-2', 'group-1-3'])
  expect(idsAt(1)).toHaveLength(6)
})

test('units that there aren’t, out of order or twice, and ranges that run backwards are refused', () => {
  const at = (...places: unknown[]) =>
    problemsAfter(({ groups }) => Object.assign(groups[0]!, { at: places }))
  expect(at(3, 49)).toEqual([
    'groups.0.at.1: found 49, expected after 3, up to 48: units in their order, each once',
  ])
  expect(at(9, 3)[0]).toMatch(/^groups\.0\.at\.1: found 3/)
  expect(at(3, '2-5')[0]).toMatch(/^groups\.0\.at\.1: found “2-5”/)
  expect(at('9-3')[0]).toMatch(/^groups\.0\.at\.0: found “9-3”/)
  for (const wrong of [0, 1.5, 'three', '3,4', null])
    expect(at(wrong)).toEqual([
      expect.stringMatching(
        /^groups\.0\.at\.0: found .*, expected (the number of a unit|a range such as 90-92)/,
      ),
    ])
})

test('too many groups, words and numbers without room are refused', () => {
  const group = (name: string) => ({ name, at: [1], origin: { lines: [27] } })
  expect(problemsAfter(({ groups }) => groups.push(...['a', 'b', 'c', 'd', 'e'].map(group)))).toEqual([
    'groups: found 7 groups, expected at most 6 groups',
    'groups.1.name: found 24 characters, expected at most 22 characters in 7 groups',
  ])
  expect(problemsAfter(({ groups }) => Object.assign(groups[0]!, { text: wordsOf(53) }))).toEqual([
    'groups.0.text: found 53 characters, expected at most 52 characters in 2 groups',
  ])
  const many = Array.from({ length: 30 }, (_, index) => index + 11)
  expect(problemsAfter(({ groups }) => Object.assign(groups[0]!, { at: many }))).toEqual([
    'groups.0.at: found 118 characters, expected at most 84 characters of numbers, which stand over the marks',
  ])
})

const quoted = (change: (json: Json) => void = () => {}) =>
  changed((json) => {
    json.count = 50
    json.groups = [
      { name: 'Promise', quote: 'every hour, whatever the day', origin: { lines: [27, 9] } },
      { name: 'Condition', quote: 'boats depend on the wind', origin: { lines: [28] } },
    ]
    json.steps = undefined
    change(json)
  })

test('groups with quotes share one strip, and where they name no units, the lines of their origins are marked', () => {
  const data = parsed(parse(quoted()))
  expect(data.groups.map(({ at }) => at)).toEqual([[9, 27], [28]])
  const [marks] = chart.config(data, light).data.datasets
  const unit = 1152 / 50
  expect(marks!.data.map(({ x }) => x)).toEqual(
    [9, 27, 28].map((line) => [64 + (line - 1) * unit, 64 + line * unit]),
  )
  expect(new Set(marks!.data.map(({ y }) => y)).size).toBe(1)
  const elements = recordChart(chart, data, light, { prefix: 'x' }).elements((_, color) => color)
  const strips = elements.filter((element) => (element.match(/Z/g) ?? []).length > 1)
  expect(strips.map((element) => element.match(/Z/g)?.length)).toEqual([50])
})

test('quotes stand in one size, each with the letter that its marks carry', () => {
  const { texts } = recordChart(chart, parsed(parse(quoted())), light, { prefix: 'x' })
  expect(texts.filter(({ text }) => text === 'A')).toHaveLength(3)
  expect(texts.filter(({ text }) => text === 'B')).toHaveLength(2)
  const height = (start: string) => {
    const { top, bottom } = texts.find(({ text }) => text.startsWith(start))!
    return Math.round(bottom - top)
  }
  expect(height('every hour')).toBe(height('boats depend'))
  // Nothing but a hanging quotation mark stands outside the margins of the canvas.
  for (const { text, left, right } of texts) {
    expect(left, text).toBeGreaterThanOrEqual(text === '“' ? 44 : 64)
    expect(right, text).toBeLessThanOrEqual(1216)
  }
})

test('a quote of one group alone, and marks of a group without lines, are refused', () => {
  expect((parse(quoted(({ groups }) => delete groups[1]!.quote)).problems ?? []).map(inOneLine)).toEqual([
    'groups.1: found “quote” is missing, expected a quote of each group',
  ])
  expect(
    (
      parse(quoted(({ groups }) => Object.assign(groups[1]!, { origin: { events: ['E01'] } }))).problems ?? []
    ).map(inOneLine),
  ).toEqual(['groups.1: found “at” is missing, expected units, or lines of its origin'])
})
