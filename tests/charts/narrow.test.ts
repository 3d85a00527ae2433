import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../src/charts/base/chart.ts'
import { kinds } from '../../src/charts/kinds.ts'
import { findCollisions } from '../../src/node/drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { parsed, tokensCss } from './data-files.ts'
import { EXTREMES, FOUR_ENTITIES } from './extremes.ts'
import { MORE } from './more-data.ts'
import { OTHER, OTHER_ENTITIES } from './other-data.ts'

const { light } = readTokens(tokensCss())

/** The kinds that have a drawing for windows of a phone, with data of every size. */
const KINDS = ['days', 'ladder', 'record', 'strip'] as const
const cases = KINDS.flatMap((name) => [
  { name, label: 'the example', json: OTHER[name], entities: OTHER_ENTITIES },
  ...Object.entries(name in EXTREMES ? EXTREMES[name as keyof typeof EXTREMES] : {}).map(([label, json]) => ({
    name,
    label,
    json,
    entities: FOUR_ENTITIES,
  })),
  ...Object.entries(MORE).flatMap(([label, { kind, data, entities }]) =>
    kind === name ? [{ name, label, json: data, entities }] : [],
  ),
])

describe.each(cases)('$name on a phone: $label', ({ name, json, entities }) => {
  const kind = kinds[name] as ChartKind
  const data = parsed(kind.parse(json, entities))
  const narrow = { ...kind, ...kind.narrow! }
  const drawing = recordChart(narrow, data, light, { prefix: 'x' })

  test('is 350 wide, and all its texts are inside, apart and of 15 px or more', () => {
    const size = kind.narrow!.size(data)
    expect(size.width).toBe(350)
    expect(findCollisions(drawing, size)).toEqual([])
    const { file } = drawChart(narrow, data, light, { prefix: 'x' })
    const sizes = [...file.matchAll(/font-size="([\d.]+)"/g)].map(([, px]) => Number(px))
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
  })

  test('draws every mark that the wide drawing has, and says every word of its texts', () => {
    const { datasets } = kind.narrow!.config(data, light).data
    const drawn = datasets.flatMap((dataset) => dataset.data.flatMap((point) => point.id ?? []))
    expect(drawn.sort()).toEqual(
      kind
        .marks(data)
        .map(({ id }) => id)
        .sort(),
    )
    const wide = recordChart(kind, data, light, { prefix: 'x' })
    const wordsIn = (texts: { text: string }[]) =>
      texts.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? [])
    const heads = (json as { columns?: string[] }).columns?.map((text) => ({ text })) ?? []
    const said = new Set(wordsIn([...drawing.texts, ...heads]))
    const missing = wordsIn(wide.texts).filter((word) => !said.has(word))
    expect(
      missing.filter((word) => !/^(?:January|February|March|April|June|July|August)$/.test(word)),
    ).toEqual([])
  })
})
