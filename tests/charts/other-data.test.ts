import { describe, expect, test } from 'vitest'
import type { ChartKind, Parsed } from '../../src/charts/base/chart.ts'
import type { Entity } from '../../src/charts/base/entities.ts'
import { KIND_NAMES, kinds } from '../../src/charts/kinds.ts'
import { compileDeck } from '../../src/deck/compile-deck.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { findCollisions } from '../../src/node/drawing/chart-collisions.ts'
import { recordChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { asReadings } from '../helpers/as-readings.ts'
import { goodDeck, goodFiles } from '../helpers/good-deck.ts'
import { parsed, tokensCss } from './data-files.ts'
import { FOUR, MORE } from './more-data.ts'
import { OTHER, OTHER_ENTITIES, OTHER_YAML } from './other-data.ts'

const { light } = readTokens(tokensCss())

describe.each(KIND_NAMES)('a chart of the kind %s that is not of this deck', (name) => {
  const kind = kinds[name] as ChartKind
  const data = parsed(kind.parse(OTHER[name], OTHER_ENTITIES))
  const config = kind.config(data, light)
  const drawn = config.data.datasets.flatMap((dataset) => dataset.data.flatMap((point) => point.id ?? []))

  test('has a mark for each drawn element, and a table of whole rows', () => {
    expect(drawn.length).toBeGreaterThan(1)
    expect(kind.marks(data).map(({ id }) => id)).toEqual(drawn)
    const { columns, rows } = kind.table(data)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row.map(({ text }) => text.length > 0)).toEqual(columns.map(() => true))
  })

  test('is drawn at every step, inside its size, and no text touches another', () => {
    expect(kind.size(data).height).toBeLessThanOrEqual(436)
    const steps = [undefined, ...(kind.stepLabels?.(data) ?? []).keys()]
    for (const step of steps) {
      const drawing = recordChart(kind, data, light, { prefix: 'other', step })
      expect(drawing.texts.length).toBeGreaterThan(4)
      for (const { text, left, right, top, bottom } of drawing.texts) {
        expect(text).not.toMatch(/NaN|undefined/)
        expect([left, right, top, bottom].every(Number.isFinite), text).toBe(true)
      }
      expect(findCollisions(drawing, kind.size(data))).toEqual([])
    }
  })
})

describe.each(Object.entries(MORE))('%s', (_, { kind: name, data: json, entities }) => {
  const kind = kinds[name] as ChartKind
  const data = parsed(kind.parse(json, entities))

  test('is drawn at every step inside its size, and no text touches another', () => {
    expect(kind.size(data).height).toBeLessThanOrEqual(436)
    for (const step of [undefined, ...(kind.stepLabels?.(data) ?? []).keys()]) {
      const drawing = recordChart(kind, data, light, { prefix: 'more', step })
      expect(drawing.texts.length).toBeGreaterThan(4)
      expect(findCollisions(drawing, kind.size(data))).toEqual([])
    }
  })

  test('has a table with every row of the data', () => {
    const { rows } = json as { rows: unknown[] }
    expect(kind.table(data).rows.length).toBeGreaterThanOrEqual(rows.length)
    expect(JSON.stringify(kind.table(data))).not.toMatch(/undefined|null/)
  })
})

test('the sentences of other sizes count what is there, and leave out what is not', () => {
  const said = Object.entries(MORE).map(([name, { kind, data, entities }]) => {
    const one = kinds[kind] as ChartKind
    return [name, one.alt(parsed(one.parse(data, entities)))]
  })
  expect(Object.fromEntries(said)).toMatchObject({
    'four entities as spans, no rules and one step':
      'Floating bar chart of four bridges: Council from 1920, continues; Police from 1930, continues; Harbour office from 1940, continues; New bridge from 1950, continues.',
    'four entities as a matrix of two columns':
      'Matrix of four offices by two questions, where council may do paint, police may do paint, harbour office may do paint, new bridge may do paint. Four of eight cells are not said.',
    'a matrix of five columns and every mark':
      'Matrix of four offices by five questions. One cell of which no paper tells is left open; no price is given.',
    'dots on five levels':
      'Dot plot of urgency for two parts of the bridge on an ordinal scale, where pier is rated very high, EU road is rated middling.',
  })
})

/** One of the charts in other sizes, read. */
function more<Data>(
  name: string,
  { parse }: { parse(json: unknown, entities: readonly Entity[]): Parsed<Data> },
) {
  const { data, entities } = MORE[name]!
  return parsed(parse(data, entities))
}

test('bars leave room between rows, however many there are', () => {
  const data = more('six spans of no entity and three rules', kinds.spans)
  const [solid] = kinds.spans.config(data, light).data.datasets
  const pitch = 340 / 6
  expect((solid as { barThickness?: number }).barThickness).toBeLessThan(pitch - 8)
})

test('every dot has a shade, the highest level the strongest', () => {
  const { rows } = OTHER.dots as { rows: object[] }
  const { data, entities } = MORE['dots on five levels']!
  const { levels } = data as { levels: string[] }
  const json = { ...data, rows: levels.map((level) => ({ ...rows[0], name: `at ${level}`, level })) }
  const [dots] = kinds.dots.config(parsed((kinds.dots as ChartKind).parse(json, entities)) as never, light)
    .data.datasets
  const { rating1, rating2, rating3 } = light
  const fills = (dots as { pointBackgroundColor?: unknown }).pointBackgroundColor
  expect(fills).toEqual([rating1, rating2, rating2, rating3, rating3])
})

test('the words of a hatched cell stand at its foot, under the hatch, and behind a sign if it has one', () => {
  const data = more('a matrix of five columns and every mark', kinds.matrix)
  const { texts } = recordChart(kinds.matrix, data, light, { prefix: 'x' })
  const of = (text: string) => texts.find((one) => one.text === text)!
  expect(of('early').top).toBe(of('once').top)
  expect(of('early').top).toBeGreaterThan(of('named').bottom)
  expect(of('early').left - of('B').left).toBe(of('named').left - of('D').left)
  expect(of('once').left - of('C').left).toBeGreaterThan(of('early').left - of('B').left)
})

test('a matrix without states is told that its cells need some', () => {
  const { problems } = kinds.matrix.parse({ ...OTHER.matrix, states: {} }, OTHER_ENTITIES)
  expect(problems?.[0]).toEqual({
    path: ['rows', 0, 'cells', 'close', 'state'],
    found: '“may”',
    expected: 'a state that stands under “states”',
  })
})

test('each entity has its slot’s colour, its marker and its spoken name', () => {
  const data = more('four entities as spans, no rules and one step', kinds.spans)
  const [solid] = kinds.spans.config(data, light).data.datasets
  expect(solid?.backgroundColor).toEqual([light.series1, light.series2, light.series3, light.series4])
  expect(kinds.spans.table(data).rows.map(([, marker]) => marker?.text)).toEqual(
    FOUR.map(({ spoken }) => spoken),
  )
})

test.each([
  [FOUR, 'one of council, police, harbour, new'],
  [[], 'no entity, since slides/deck.yaml declares none under “entities”'],
])('an entity that the deck does not have is refused with those that it has', (entities, expected) => {
  for (const kind of [kinds.spans, kinds.matrix] as ChartKind[]) {
    const json = structuredClone(OTHER[kind === kinds.spans ? 'spans' : 'matrix']) as { rows: object[] }
    json.rows = json.rows.map((row) => ({ ...row, entity: 'ferry' }))
    expect(kind.parse(json, entities).problems).toEqual(
      [0, 1].map((row) => ({ path: ['rows', row, 'entity'], found: '“ferry”', expected })),
    )
  }
})

test('each says in words what its own data holds, counted', () => {
  const alts = Object.fromEntries(
    KIND_NAMES.map((name) => {
      const kind = kinds[name] as ChartKind
      return [name, kind.alt(parsed(kind.parse(OTHER[name], OTHER_ENTITIES)))]
    }),
  )
  expect(alts).toEqual({
    bars: 'Bar chart of five rows, from 3 to 40 of 100 crossings: the Island line, whose pier was being rebuilt, is late most often.',
    days: 'Strip of 61 days, 1 April to 31 May 2025, three of them marked; 23 days between the cracks and the closing: the pier stayed open for more than three weeks after the cracks were found.',
    lines:
      'Line chart of two series, 2019 to 2024, from 90 to 410 thousand passengers, with gaps: the boats carry more than the buses in every year that has both numbers.',
    strip:
      'Strip of 48 pages, eight of them marked in two groups: the promise and its condition stand on neighbouring pages twice.',
    dots: 'Dot plot of urgency for five parts of the bridge on an ordinal scale, where pier two and deck are rated now, railing, lamps and steps are rated later.',
    ladder:
      'Floating bar chart of two months of delivery with the day of opening, after 3 February 2026, order. March 2026: 1 May 2026; April or May 2026: 1 July 2026. The delivery was not found.',
    matrix:
      'Matrix of two offices by three questions, where council may do close it. Two of six cells are not said.',
    record:
      'Timeline of two rows: Surveys, three marked, 1992 to 2011; Reports, two marked, 1995 to 2005. Rust is said of both piers, rot of none that a survey names.',
    spans:
      'Floating bar chart of two bridges: Old bridge from 1900, cars until 1980; New bridge from 1960, continues. Lines: 1945, the flood.',
    timeline:
      'Timeline of five dated events, where the 2010-03-01 comes before the 2026-05-20. Marks show precision: year, month or day.',
  })
})

describe('what the numbers of rows change', () => {
  test('a timeline of few events or tracks is not drawn out to the whole height', () => {
    const heightWith = (count: number) => {
      const { data } = MORE['a timeline of fourteen events of no track, with periods']!
      const { rows } = data as { rows: object[] }
      return kinds.timeline.size(parsed(kinds.timeline.parse({ ...data, rows: rows.slice(0, count) }, [])))
        .height
    }
    expect(heightWith(3)).toBeLessThan(heightWith(5))
    expect(heightWith(14)).toBe(heightWith(6))
  })

  test('a span that begins later is not drawn before', () => {
    const data = parsed(kinds.spans.parse(OTHER.spans, OTHER_ENTITIES))
    const barsAt = (step: number) =>
      kinds.spans.config(data, light, step).data.datasets.map(({ data }) => data.map(({ id }) => id))
    expect(barsAt(0)).toEqual([['row-1'], [], []])
    expect(barsAt(1)).toEqual([['row-1', 'new'], ['row-1-ended'], []])
  })
})

test.each(KIND_NAMES)('a chart of the kind %s is one data file and one line in a slide', async (name) => {
  const files = await goodFiles()
  const { source } = await goodDeck()
  const encode = (text: string) => new TextEncoder().encode(text)
  const slides = files.slides.map((file) => {
    const text = new TextDecoder().decode(file.bytes)
    const shown = text.replace('layout: table\ntable: costs', 'layout: chart\nchart: bridge')
    return { ...file, bytes: encode(shown) }
  })
  const data = [{ path: 'assets/data/bridge.json', bytes: encode(JSON.stringify(asReadings(OTHER[name]))) }]
  const deckYaml = new TextDecoder().decode(files.settings.bytes) + OTHER_YAML
  const settings = { ...files.settings, bytes: encode(deckYaml) }
  const compiled = compileDeck({ ...files, settings, slides, data }, { sha256: () => source.sha256, figures })
  expect(compiled.problems).toEqual([])
  const figure = compiled.deck?.slides.find(({ id }) => id === 'costs')?.figure
  expect(figure).toMatchObject({ id: 'bridge', kind: 'chart', text: { subtitle: expect.any(String) } })
})
