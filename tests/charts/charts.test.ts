import { describe, expect, test } from 'vitest'
import { startOf } from '../../src/charts/base/time.ts'
import { KIND_NAMES, kindOf } from '../../src/charts/kinds.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import {
  CHART_IDS,
  dataFile,
  ENTITIES,
  kindOfFile,
  originsIn,
  parsed,
  problemsAfter,
  recordClaims,
  recordEvents,
  recordSeries,
  sourceLines,
  tokensCss,
} from './data-files.ts'

const { light } = readTokens(tokensCss())
/** The charts that date something by the public record alone. */
const WITH_DATES = ['bodies', 'effect', 'regime', 'timeline']
const all = CHART_IDS.map((id) => ({ id, chart: kindOfFile(id) }))

describe.each(all)('$id', ({ id, chart }) => {
  const data = parsed(chart.parse(dataFile(id), ENTITIES))
  const config = chart.config(data, light)
  /** What its kind calls its data. */
  const list = ['rows', 'series', 'days', 'groups'].find((name) => name in data) ?? ''

  test('fits the evidence zone', () => {
    const { width, height } = chart.size(data)
    // Inside the margins of the canvas, or over all of it.
    expect([1152, 1280]).toContain(width)
    expect(height).toBeLessThanOrEqual(436)
  })

  test('says what it shows in at most 300 characters, its type first', () => {
    expect(chart.alt(data)).toMatch(
      /^(?:Floating bar chart|Bar chart|Line chart|Strip|Matrix|Dot plot|Timeline) of /,
    )
    expect(chart.alt(data).length).toBeLessThanOrEqual(300)
    expect(chart.alt(data)).not.toContain('undefined')
  })

  test('has a table whose rows are as long as its head, with an origin in every row', () => {
    const table = chart.table(data)
    expect(table.caption).toBe(data.subtitle)
    for (const row of table.rows) {
      expect(row).toHaveLength(table.columns.length)
      expect(row.every((cell) => cell.text.trim() !== '')).toBe(true)
      expect(row.some((cell) => cell.origin)).toBe(true)
    }
  })

  test('names only lines and record ids that exist', () => {
    const lines = sourceLines()
    const events = recordEvents().map((event) => event.id)
    const claims = recordClaims().map((claim) => claim.id)
    const origins = [...originsIn(data), ...originsIn(chart.table(data)), ...originsIn(chart.marks(data))]
    expect(origins.length).toBeGreaterThan(0)
    for (const origin of origins) {
      for (const line of origin.lines ?? []) expect(lines[line - 1]?.trim(), `L${line}`).toBeTruthy()
      for (const event of origin.events ?? []) expect(events).toContain(event)
      for (const claim of origin.claims ?? []) expect(claims).toContain(claim)
      for (const series of origin.series ?? []) expect(recordSeries().map(({ id }) => id)).toContain(series)
      const named = origin.lines ?? origin.events ?? origin.claims ?? origin.series ?? []
      expect(named.length).toBeGreaterThan(0)
    }
  })

  test('has one mark for each drawn element with an origin, in drawing order', () => {
    const drawn = config.data.datasets.flatMap((dataset) => dataset.data.flatMap((point) => point.id ?? []))
    expect(chart.marks(data).map((mark) => mark.id)).toEqual(drawn)
    expect(new Set(drawn).size).toBe(drawn.length)
  })

  test('is the same configuration twice, and leaves its data alone', () => {
    const before = JSON.stringify(data)
    expect(JSON.stringify(chart.config(data, light))).toBe(JSON.stringify(config))
    expect(JSON.stringify(data)).toBe(before)
  })

  test('moves and reacts to nothing, and has no legend or tooltip', () => {
    expect(config.options).toMatchObject({ animation: false, events: [], responsive: false })
    expect(config.options?.plugins).toBeUndefined()
    expect(config.plugins?.map((plugin) => plugin.id)).not.toContain('legend')
  })

  test('refuses an unknown key, words that are a number, a missing note and a missing row', () => {
    const found = problemsAfter(id, (json) => {
      json.colour = 'red'
      json.subtitle = 7
      delete json.note
    })
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^: found unknown key “colour”, expected one of kind, subtitle, note, /),
        'subtitle: found 7, expected text',
        ': found “note” is missing, expected a value for “note”',
      ]),
    )
    expect(problemsAfter(id, (json) => json[list].splice(0))).toEqual([
      expect.stringMatching(new RegExp(`^${list}: found an empty list, expected `)),
    ])
  })

  test('refuses a datum without an origin', () => {
    const found = problemsAfter(id, (json) => {
      const [origin] = originsIn(json[list])
      for (const key of Object.keys(origin!)) delete origin![key as keyof typeof origin]
    })
    expect(found).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${list}\\.0\\..*origin: found an empty mapping, expected lines, events, claims or series:`,
        ),
      ),
    ])
  })

  test('refuses a line number that is a word and a record id that is none', () => {
    const found = problemsAfter(id, (json) => {
      Object.assign(originsIn(json[list])[0]!, { lines: ['five'], events: ['42'] })
    })
    // A point of a line is one of two shapes, and fits neither.
    if (list === 'series')
      return expect(found).toEqual([
        expect.stringMatching(/^series\.0\.points\.0: found a mapping, expected a date/),
      ])
    expect(found).toEqual([
      expect.stringMatching(/origin\.lines\.0: found “five”, expected a line number$/),
      expect.stringMatching(/origin\.events\.0: found “42”, expected a record id such as E42$/),
    ])
  })
})

test('the gallery shows each kind, and no file names one that there isn’t', () => {
  expect([...new Set(CHART_IDS.map((id) => dataFile(id).kind))].sort()).toEqual(KIND_NAMES)
  for (const json of [undefined, null, 'dots', [], {}, { kind: 'pie' }, { kind: 'toString' }, { kind: 7 }])
    expect(kindOf(json)).toBeUndefined()
})

test('what is no object at all is one problem', () => {
  for (const { chart } of all) {
    expect(chart.parse('rows', ENTITIES).problems).toEqual([
      { path: [], found: '“rows”', expected: 'a mapping' },
    ])
  }
})

/** Every datum with a date and an origin of its own. */
test('a date of the public record is given exactly as the register does', () => {
  const dates = new Map(recordEvents().map((event) => [event.id, event.date]))
  const recorded = all.map(({ id, chart }) => ({
    id,
    dated: datedIn(parsed(chart.parse(dataFile(id), ENTITIES))).filter(
      ({ origin }) => !origin.lines && origin.events,
    ),
  }))
  expect(
    recorded
      .filter(({ dated }) => dated.length > 0)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(WITH_DATES)
  for (const { id, dated } of recorded)
    for (const { date, origin } of dated) expect(date, id).toBe(dates.get(origin.events?.[0] ?? ''))
})

function datedIn(value: unknown): { date: string; origin: { lines?: number[]; events?: string[] } }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'date' in value && 'origin' in value ? [value as ReturnType<typeof datedIn>[number]] : []
  for (const { date } of own) expect(startOf(date)).toBeGreaterThan(1970)
  return [...own, ...Object.values(value).flatMap(datedIn)]
}
