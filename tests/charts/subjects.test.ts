import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../src/charts/base/chart.ts'
import { kinds } from '../../src/charts/kinds.ts'
import { findCollisions } from '../../src/node/drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../../src/node/drawing/chart-svg.ts'
import type { Bounds } from '../../src/node/drawing/svg-context.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { originsIn, parsed, tokensCss } from './data-files.ts'
import { EXTREMES, FOUR_ENTITIES } from './extremes.ts'
import { example } from './other-data.ts'

/** What holds for each kind for any subject, with its example, with the least and with the most it takes. */

const { light, dark } = readTokens(tokensCss())
const cases = Object.entries(EXTREMES).flatMap(([name, extremes]) =>
  Object.entries({ 'the example': example(name as keyof typeof EXTREMES), ...extremes }).map(
    ([label, json]) => ({ name, label, json, kind: kinds[name as keyof typeof EXTREMES] as ChartKind }),
  ),
)

/** How far a box reaches into another, both ways; 0 if not, or if it is all within. */
const crosses = (text: Bounds, fill: Bounds): number => {
  const across = Math.min(text.right, fill.right) - Math.max(text.left, fill.left)
  const down = Math.min(text.bottom, fill.bottom) - Math.max(text.top, fill.top)
  if (across >= text.right - text.left && down >= text.bottom - text.top) return 0
  return Math.min(across, down) > 1 ? Math.min(across, down) : 0
}

describe.each(cases)('$name: $label', ({ kind, json }) => {
  const data = parsed(kind.parse(json, FOUR_ENTITIES))
  const steps = [undefined, ...(kind.stepLabels?.(data) ?? []).keys()]
  const size = kind.size(data)

  test('no text touches another, a shape or an edge, at any step', () => {
    expect([1152, 1280]).toContain(size.width)
    expect(size.height).toBeLessThanOrEqual(436)
    for (const step of steps) {
      const drawing = recordChart(kind, data, light, { prefix: 'x', step })
      expect(findCollisions(drawing, size)).toEqual([])
      for (const text of drawing.texts) {
        expect(text.text).not.toMatch(/NaN|undefined|Infinity/)
        expect(drawing.fills.filter((fill) => crosses(text, fill) > 0)).toEqual([])
      }
    }
  })

  test('a step only adds: what stood before stands where it stood', () => {
    const placesAt = (step: number | undefined) =>
      recordChart(kind, data, light, { prefix: 'x', step }).texts.map(
        ({ text, left, top }) => `${text} ${left} ${top}`,
      )
    const last = placesAt(undefined)
    for (const step of steps) for (const place of placesAt(step)) expect(last).toContain(place)
    expect(placesAt(99)).toEqual(last)
  })

  test('has a mark for each drawn datum in drawing order, each with an origin', () => {
    const { datasets } = kind.config(data, light).data
    const drawn = datasets.flatMap((dataset) => dataset.data.flatMap((point) => point.id ?? []))
    const marks = kind.marks(data)
    expect(marks.map(({ id }) => id)).toEqual(drawn)
    expect(new Set(drawn).size).toBe(drawn.length)
    for (const { label, origin } of marks) {
      expect(label).not.toMatch(/NaN|undefined/)
      expect(Object.keys(origin).length).toBeGreaterThan(0)
    }
  })

  test('says it in at most 300 characters, and in a table with an origin in every row', () => {
    expect(kind.alt(data)).toMatch(/^(Bar chart|Line chart|Strip) of [^:]*\d[^:]*: .+[^.]\.$/)
    expect(kind.alt(data).length).toBeLessThanOrEqual(300)
    const { caption, columns, rows } = kind.table(data)
    expect(caption).toBe(data.subtitle)
    for (const row of rows) {
      expect(row.map(({ text }) => text.length > 0)).toEqual(columns.map(() => true))
      expect(originsIn(row).length).toBeGreaterThan(0)
    }
  })

  test('has text in the two colours that are read on the page, or on what it stands on, in both themes', () => {
    for (const theme of [light, dark]) {
      const { file } = drawChart(kind, data, theme, { prefix: 'x' })
      const colors = new Set([...file.matchAll(/<text [^>]*fill="([^"]+)"/g)].map(([, color]) => color))
      const onFills = [theme.series1Ink, theme.series2Ink, theme.series3Ink, theme.series4Ink, theme.slateInk]
      const letters = kind === kinds.strip ? onFills : []
      expect([theme.ink, theme.muted, ...letters]).toEqual(expect.arrayContaining([...colors]))
    }
  })

  test('is the same twice, and moves and reacts to nothing', () => {
    const before = JSON.stringify(data)
    const config = kind.config(data, light)
    expect(JSON.stringify(kind.config(data, light))).toBe(JSON.stringify(config))
    expect(JSON.stringify(data)).toBe(before)
    expect(config.options).toMatchObject({ animation: false, events: [], responsive: false })
  })
})

describe.each(Object.keys(EXTREMES) as (keyof typeof EXTREMES)[])('%s', (name) => {
  test('refuses an unknown key, a missing note, no rows and a datum without an origin', () => {
    const kind = kinds[name] as ChartKind
    const list = { bars: 'rows', days: 'days', lines: 'series', strip: 'groups' }[name]
    const problemsAfter = (change: (json: Record<string, unknown>) => void) => {
      const json = example(name)
      change(json)
      return (kind.parse(json, FOUR_ENTITIES).problems ?? []).map(
        ({ path, found }) => `${path.join('.')}: ${found}`,
      )
    }
    expect(problemsAfter((json) => Object.assign(json, { colour: 'red' }))).toEqual([
      ': unknown key “colour”',
    ])
    expect(problemsAfter((json) => delete json.note)).toEqual([': “note” is missing'])
    expect(problemsAfter((json) => Object.assign(json, { [list]: [] }))).toContain(`${list}: an empty list`)
    const bare = problemsAfter((json) => {
      for (const key of Object.keys(originsIn(json)[0]!))
        delete (originsIn(json)[0] as Record<string, unknown>)[key]
    })
    expect(bare[0]).toMatch(new RegExp(`^${list}\\.0\\..*origin`))
  })

  test('refuses a step that there isn’t, and one that shows nothing new', () => {
    const kind = kinds[name] as ChartKind
    const list = { bars: 'rows', days: 'days', lines: 'series', strip: 'groups' }[name]
    const rows = (step: number) => (example(name)[list] as object[]).map((row) => ({ ...row, step }))
    const json = { ...example(name), brackets: undefined, steps: [{ label: 'One' }, { label: 'Two' }] }
    const { brackets: _, ...plain } = json
    const found = (data: object) =>
      (kind.parse(data, FOUR_ENTITIES).problems ?? []).map(
        ({ path, expected }) => `${path.join('.')}: ${expected}`,
      )
    expect(found({ ...plain, [list]: rows(2) })[0]).toBe(`${list}.0.step: a step below 2`)
    expect(found({ ...plain, [list]: rows(0) })).toEqual(['steps.1: a step of something'])
    const { steps: __, ...stepless } = plain
    expect(found({ ...stepless, [list]: rows(1) })[0]).toBe(
      `${list}.0.step: no step, or “steps” that name them`,
    )
  })
})

test('the examples say what the lines they name say', () => {
  const file = new URL('../fixtures/kinds/analysis.txt', import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  const said: string[] = []
  const check = (datum: unknown): void => {
    if (typeof datum !== 'object' || datum === null) return
    const { origin, value, date, at } = datum as Record<string, unknown>
    const numbers = [value, at, typeof date === 'string' ? Number(date.split('-').at(-1)) : undefined]
    for (const number of numbers.flat().filter((one) => one !== undefined && origin)) {
      const line = lines[(origin as { lines: number[] }).lines[0]! - 1] ?? ''
      expect(line).toMatch(new RegExp(`(^|\\D)${number}(\\D|$)`))
      said.push(line)
    }
    for (const inner of Object.values(datum)) check(inner)
  }
  for (const name of Object.keys(EXTREMES)) check(example(name as keyof typeof EXTREMES))
  expect(said).toHaveLength(5 + 11 + 12 + 3 + 6)
})
