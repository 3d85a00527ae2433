import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../src/charts/base/chart.ts'
import { kinds } from '../../src/charts/kinds.ts'
import { findCollisions } from '../../src/node/drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { parsed, tokensCss } from './data-files.ts'

const { light } = readTokens(tokensCss())

interface Case {
  name: string
  json: unknown
  entities: Parameters<ChartKind['parse']>[1]
}

/** Holds charts over time to what a phone needs: these of the engine's own decks, and those of the deck at the top. */
export function holdNarrow(charts: Case[]): void {
  const cases = charts.map((one) => ({
    ...one,
    kind: kinds[(one.json as { kind: 'spans' | 'timeline' }).kind] as ChartKind,
  }))

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
}
