import { describe, expect, test } from 'vitest'
import type { ChartTheme } from '../../src/charts/base/chart.ts'
import { contrast, deltaE, luminance, VISIONS } from '../../src/charts/pens/color.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { tokensCss } from './data-files.ts'

/**
 * Computed from the shipped tokens.css itself. Two fills that touch cannot also reach 3:1 with each
 * other (three fills would need 27:1, the maximum is 21:1): hence separators, outlines and fill styles.
 */
const themes = Object.entries(readTokens(tokensCss()))
const ENTITY_FILLS = ['series1', 'series2', 'series3', 'series4'] as const
const MARK_FILLS = [...ENTITY_FILLS, 'rating1', 'rating2', 'rating3', 'slate', 'rule'] as const
const PAIRS = ENTITY_FILLS.flatMap((one, index) =>
  ENTITY_FILLS.slice(index + 1).map((other) => [one, other] as const),
)

/** Text on its ground, as the drawings use it. */
const TEXTS: [keyof ChartTheme, keyof ChartTheme][] = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['muted', 'page'],
  ['muted', 'surface'],
  ['series1Ink', 'series1'],
  ['series2Ink', 'series2'],
  ['series3Ink', 'series3'],
  ['series4Ink', 'series4'],
  ['slateInk', 'slate'],
]

describe.each(themes)('%s theme', (_, theme) => {
  test.each(MARK_FILLS)('%s stands out 3:1 from page and surface (WCAG 1.4.11)', (fill) => {
    expect(contrast(theme[fill], theme.page)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme[fill], theme.surface)).toBeGreaterThanOrEqual(3)
  })

  test.each(TEXTS)('%s on %s reaches 4.5:1 (WCAG 1.4.3)', (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5)
  })

  describe.each(PAIRS)('%s and %s', (one, other) => {
    test.each(VISIONS)('differ by ΔE00 15 or more in %s vision', (vision) => {
      expect(deltaE(theme[one], theme[other], vision)).toBeGreaterThanOrEqual(15)
    })
  })

  test('the ramp of ratings climbs away from the page in steps of 1.6 or more', () => {
    const { page, rating1, rating2, rating3 } = theme
    const [low, middle, high] = [rating1, rating2, rating3].map((color) => contrast(color, page)) as [
      number,
      number,
      number,
    ]
    expect(middle / low).toBeGreaterThanOrEqual(1.6)
    expect(high / middle).toBeGreaterThanOrEqual(1.6)
  })

  test('the four slots of entities keep four shades of grey when printed without colour', () => {
    const shades = ENTITY_FILLS.map((fill) => luminance(theme[fill]) + 0.05).sort((a, b) => a - b)
    for (const [index, shade] of shades.entries()) {
      if (index > 0) expect(shade / shades[index - 1]!).toBeGreaterThanOrEqual(1.4)
    }
  })
})

test('the ring of focus stands out 3:1 from page and surface in both themes (WCAG 2.4.13)', () => {
  const [light = '', dark = ''] = [...tokensCss().matchAll(/^:root[^{]*\{([^}]*)\}/gm)].map(
    ([, body]) => body,
  )
  for (const theme of [light, dark]) {
    const token = (name: string) => new RegExp(`--${name}: (#\\w{6});`).exec(theme)?.[1] ?? '?'
    for (const ground of ['page', 'surface'])
      expect(contrast(token('focus'), token(ground))).toBeGreaterThanOrEqual(3)
  }
})

test('the difference formula agrees with the values measured when the palette was chosen', () => {
  expect(deltaE('#860C10', '#D1740D', 'normal')).toBeCloseTo(34.2, 1)
  expect(deltaE('#860C10', '#237358', 'deutan')).toBeCloseTo(18.3, 1)
  expect(contrast('#000000', '#ffffff')).toBe(21)
})
