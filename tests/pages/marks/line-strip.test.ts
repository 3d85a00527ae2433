import { expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/model/types.ts'
import { renderLineStrip, renderStripKey } from '../../../src/pages/marks/line-strip.ts'

const deckOf = (count: number, records: string[] = []) =>
  ({
    source: { lines: Array.from({ length: count }, () => ({})) },
    settings: {},
    slides: [{ records }],
  }) as unknown as Deck

test('the strip has a dash for each line of the source and a mark for each that the slide rests on', () => {
  const text = String(renderLineStrip({ lines: [1, 3] }, deckOf(144)))
  // 1152 pixels for 144 lines: 7 of ink and 1 of gap each, a mark in the middle of its line.
  expect(text).toContain('stroke-dasharray="7 1"')
  expect(text).toContain('class="used" d="M3.5 0v8M19.5 0v8" stroke-width="7"')
  expect(text).toContain('href="#L1"')
})

test('a slide that rests on no line has no strip and nothing to explain', () => {
  expect(renderLineStrip({ lines: [] }, deckOf(144))).toBe(false)
  expect(renderStripKey({ lines: [] }, deckOf(144))).toBe(false)
})

test('its key names first and last line and numbers the marks, but for those that would touch', () => {
  const text = String(renderStripKey({ lines: [10, 12, 20] }, deckOf(144)))
  expect(text).toContain('line 1 to line 144')
  expect([...text.matchAll(/<text x="([\d.]+)"[^>]*>(\d+)</g)].map(([, x, n]) => [n, x])).toEqual([
    ['10', '75.5'],
    ['20', '155.5'],
  ])
})

test('† is explained where a slide of the deck has one', () => {
  expect(String(renderStripKey({ lines: [1] }, deckOf(9)))).not.toContain('†')
  expect(String(renderStripKey({ lines: [1] }, deckOf(9, ['E01'])))).toContain('† the public record.')
})
