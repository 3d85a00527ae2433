import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../src/charts/base/chart.ts'
import { KIND_NAMES, kinds } from '../../src/charts/kinds.ts'
import { guessedLines, guessedWidth } from '../../src/charts/pens/letters.ts'
import { FACES } from '../../src/charts/pens/pieces.ts'
import { findCollisions } from '../../src/node/drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../../src/node/drawing/chart-svg.ts'
import { measureText } from '../../src/node/drawing/measure-text.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { CHART_IDS, dataFile, ENTITIES, parsed, tokensCss } from './data-files.ts'
import { EXTREMES, FOUR_ENTITIES } from './extremes.ts'
import { MORE } from './more-data.ts'
import { OTHER, OTHER_ENTITIES } from './other-data.ts'

const { light } = readTokens(tokensCss())

/** Everything the tests of kinds have, of the kinds that draw it for narrow windows. */
const cases = [
  ...CHART_IDS.map((id) => ({
    name: id,
    kind: dataFile(id).kind as string,
    json: dataFile(id),
    entities: ENTITIES,
  })),
  ...KIND_NAMES.map((kind) => ({
    name: `another ${kind}`,
    kind,
    json: OTHER[kind],
    entities: OTHER_ENTITIES,
  })),
  ...Object.entries(MORE).map(([name, { kind, data, entities }]) => ({ name, kind, json: data, entities })),
  ...Object.entries(EXTREMES).flatMap(([kind, all]) =>
    Object.entries(all).map(([name, json]) => ({
      name: `${kind}: ${name}`,
      kind,
      json,
      entities: FOUR_ENTITIES,
    })),
  ),
].flatMap(({ kind: name, ...one }) => {
  const kind = kinds[name as keyof typeof kinds] as ChartKind
  return kind.narrow ? [{ ...one, kind, narrow: kind.narrow }] : []
})

describe.each(cases)('in a narrow window: $name', ({ kind, narrow, json, entities }) => {
  const data = parsed(kind.parse(json, entities))
  const size = narrow.size(data)
  const { texts, fills } = recordChart(narrow, data, light, { prefix: 'x' })
  const { narrow: drawn } = drawChart(kind, data, light, { prefix: 'x' })

  test('is 350 px wide, at least 15 px are its letters, and it says what the other says to those who can’t see it', () => {
    expect(size.width).toBe(350)
    const sizes = [...drawn!.svg.matchAll(/font-size="([\d.]+)"/g)].map(([, px]) => Number(px))
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
    expect(drawn!.svg).toContain(`role="img" aria-label="${kind.alt(data).replaceAll('&', '&amp;')}"`)
    expect(drawn!.svg).not.toMatch(/ style=|<script|<style| on\w+=|NaN|undefined/)
  })

  test('no text touches another or leaves the drawing, and the drawing is no higher than what is in it', () => {
    expect(findCollisions({ texts, fills }, size)).toEqual([])
    const lowest = Math.max(...[...texts, ...fills].map(({ bottom }) => bottom))
    expect(size.height - lowest).toBeLessThan(40)
  })
})

/** Kinds that a narrow window shows as tables, or as the wide drawing in a box that scrolls. */
const WITHOUT = ['days', 'ladder', 'spans', 'strip', 'timeline']

test('every other kind is drawn for a narrow window', () => {
  const without = KIND_NAMES.filter((name) => (kinds[name] as ChartKind).narrow === undefined)
  expect(without.filter((name) => !WITHOUT.includes(name))).toEqual([])
})

test('a guessed width is never less than the measured one by more than a letter, nor a fifth more', () => {
  const words = CHART_IDS.flatMap(
    (id) => JSON.stringify(dataFile(id)).match(/[\p{L}\d][^"{}[\]\\]{12,}/gu) ?? [],
  )
  expect(words.length).toBeGreaterThan(50)
  const fonts = {
    plain: `400 16px ${light.fontFamily}`,
    bold: `600 16px ${light.fontFamily}`,
    serif: `600 16px ${light.serifFamily}`,
  }
  for (const [face, font] of Object.entries(fonts))
    for (const text of words) {
      const measured = measureText(text, font).width
      const guessed = guessedWidth(text, { face: face as keyof typeof fonts, size: 16 })
      expect(guessed, `${face}: ${text}`).toBeGreaterThan(measured - 4)
      expect(guessed, `${face}: ${text}`).toBeLessThan(measured * 1.2 + 8)
    }
})

test('lines are broken at spaces, and a word that fits no line stands alone', () => {
  const lines = guessedLines('an Unpronounceablylongwordwithoutaspace and more', FACES.text, 120)
  expect(lines[1]).toBe('Unpronounceablylongwordwithoutaspace')
  expect(lines.join(' ')).toBe('an Unpronounceablylongwordwithoutaspace and more')
})
