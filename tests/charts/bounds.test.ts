import { describe, expect, test } from 'vitest'
import { parseDataTable } from '../../src/charts/base/data-table.ts'
import { spanOf } from '../../src/charts/base/time.ts'
import { kinds } from '../../src/charts/kinds.ts'
import { recordChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { dataFile, ENTITIES, inOneLine, parsed, tokensCss } from './data-files.ts'

type Changed = Record<string, never> & {
  axis: { from: number; to: number | string }
  rows: { date: string; track?: string }[]
}
const after = (id: 'bodies' | 'timeline', change: (data: Changed) => void) => {
  const data = structuredClone(dataFile(id)) as Changed
  change(data)
  return data
}
const layerProblems = (change: (data: Changed) => void) =>
  (kinds.spans.parse(after('bodies', change), ENTITIES).problems ?? []).map(inOneLine)
const timelineProblems = (change: (data: Changed) => void) =>
  (kinds.timeline.parse(after('timeline', change), ENTITIES).problems ?? []).map(inOneLine)

describe('F6: an axis that no drawing can mark', () => {
  test.each([2400, 203_000, 1e9, 1e308, -1e9, 1986, 1986.5])('to %d', (to) => {
    expect(
      layerProblems((data) => {
        data.axis.to = to
      })[0],
    ).toMatch(/^axis\.to: found/)
  })

  test.each([-1e9, 0, 1e9, 2019, 2300])('a timeline to %d', (to) => {
    expect(
      timelineProblems((data) => {
        data.axis.to = to
      }).join('\n'),
    ).toMatch(/axis\.to: found/)
  })

  test('an event in a track of a chart that has none', () => {
    expect(
      timelineProblems((data) => {
        data.rows[0]!.track = 'Weirs'
      }),
    ).toEqual(['rows.0.track: found “Weirs”, expected no track, since the chart has no “tracks”'])
  })

  test('as many years as it may have are drawn', () => {
    const data = after('bodies', ({ axis }) => {
      axis.to = Number(axis.from) + 200
    })
    const { light } = readTokens(tokensCss())
    const drawing = recordChart(kinds.spans, parsed(kinds.spans.parse(data, ENTITIES)), light, {
      prefix: 'x',
    })
    // From 1986 to 2186, each fiftieth year is named: nearer years would stand over each other.
    expect(drawing.texts.flatMap(({ text }) => (/^\d{4}$/.test(text) ? [text] : []))).toEqual([
      ...['2000', '2050', '2100', '2150'],
    ])
  })
})

test('F7: a day that no calendar has is no date of a chart', () => {
  expect(
    timelineProblems(({ rows }) => {
      rows[0]!.date = '2026-02-31'
    })[0],
  ).toBe('rows.0.date: found “2026-02-31”, expected a day from 01 to 28: so long is month 02 of 2026')
  expect(spanOf('0099')).toEqual([99, 100])
  expect(spanOf('0099-07-01')[0]).toBeCloseTo(99.5, 1)
})

describe('F7: what a cell states comes from somewhere', () => {
  const table = (...cells: object[]) => ({
    subtitle: 's',
    note: 'n',
    caption: 'c',
    columns: cells.map((_, index) => `c${index}`),
    rows: [cells],
  })
  const origin = { lines: [1] }
  const found = (...cells: object[]) => (parseDataTable(table(...cells)).problems ?? []).map(inOneLine)

  test('a statement beside one that has an origin', () => {
    expect(found({ text: 'Piers' }, { text: 'High', origin }, { text: 'Invented figure 90 %' })).toEqual([
      'rows.0.2: found “Invented figure 90 %” without an origin, expected an origin of what the cell states',
    ])
  })

  test('a figure in the name of a row', () => {
    expect(found({ text: 'Piers, 90 % of all' }, { text: 'High', origin })).toHaveLength(1)
  })

  test('a name and a silence need none', () => {
    expect(
      found(
        { text: 'Piers' },
        { text: 'High', origin },
        { text: '–' },
        { text: '– not stated' },
        { text: 'not found' },
      ),
    ).toEqual([])
  })
})
