import { expect, test } from 'vitest'
import { COLOR_KEYS, TOKENS } from '../../../src/charts/pens/theme.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { chartCss, tokensCss } from '../../charts/data-files.ts'

test('reads both themes; what the dark one does not name stays as in the light one', () => {
  const { light, dark } = readTokens(tokensCss())
  expect(light.series1).toBe('#860c10')
  expect(dark.series1).toBe('#c04347')
  expect(dark.fontFamily).toBe(light.fontFamily)
  expect(light.fontFamily).toMatch(/^"Source Sans 3"/)
})

test('a missing token is named', () => {
  const css = tokensCss().replaceAll(/--series-3-ink:[^;]+;/g, '')
  expect(() => readTokens(css)).toThrow('tokens: --series-3-ink is missing')
})

test('the style sheet of the drawings leads every class to its token', () => {
  for (const key of COLOR_KEYS) {
    const token = TOKENS[key]
    expect(chartCss()).toContain(`.chart-drawing .f-${token} {\n  fill: var(--${token});`)
    expect(chartCss()).toContain(`.chart-drawing .s-${token} {\n  stroke: var(--${token});`)
  }
})
