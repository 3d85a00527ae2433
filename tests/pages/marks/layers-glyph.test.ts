import { expect, test } from 'vitest'
import type { Deck, Slide } from '../../../src/deck/model/types.ts'
import { renderLayersGlyph } from '../../../src/pages/marks/layers-glyph.ts'

const entity = (color: number) => ({ id: `e${color}`, color })
const draw = (count: number) => {
  const entities = [1, 2, 3, 4].slice(0, count).map(entity)
  const deck = { settings: { entities } } as unknown as Deck
  return String(renderLayersGlyph({ layers: [] } as unknown as Slide, deck))
}
/** Top and height of each bar. */
const bars = (count: number) =>
  [...draw(count).matchAll(/d="M0 ([\d.]+)h56v([\d.]+)/g)].map(([, y, height]) => [Number(y), Number(height)])

test('one to four bars share the glyph and never touch', () => {
  expect(bars(3)).toEqual([
    [0, 5],
    [7.5, 5],
    [15, 5],
  ])
  expect(bars(4)).toEqual([
    [0, 3.5],
    [5.5, 3.5],
    [11, 3.5],
    [16.5, 3.5],
  ])
  expect(bars(1)).toEqual([[0, 5]])
  expect(draw(0)).toBe('false')
})
