import { expect, test } from 'vitest'
import type { CoverBar } from '../../src/charts/base/chart.ts'
import type { Deck } from '../../src/deck/model/types.ts'
import { renderTitleBars } from '../../src/pages/title-bars.ts'

const deckWith = (cover: CoverBar[], id?: string) =>
  ({ settings: { cover: id }, slides: [{}, { figure: { id: 'costs', cover } }] }) as unknown as Deck
const draw = (...bars: CoverBar[]) => String(renderTitleBars(deckWith(bars, 'costs')))
const sizeOf = (svg: string) => Number(/class="title-bars art" width="1280" height="(\d+)"/.exec(svg)?.[1])

test('a deck without a cover has no picture on its title', () => {
  expect(renderTitleBars(deckWith([{ row: 0, from: 0, to: 1, end: 'date' }]))).toBe(false)
})

test('bands have the colours of their entities, or slate, and are cut where the bars are', () => {
  const svg = draw(
    { row: 0, color: 4, from: 0, to: 0.8, end: 'date' },
    { row: 1, from: 0.2, to: 1, end: 'continues' },
  )
  // Time is drawn from 0.2, where both have begun, to 88 % of the width.
  expect(svg).toContain('<rect class="fill-4" x="0%" width="66%" height="100%"/>')
  expect(svg).toContain('<rect class="fill-other" x="0%" width="100%" height="100%"/>')
  expect(svg).toMatch(/<svg class="title-bars art" [^>]*fill="none" aria-hidden="true">/)
})

test('where a band has ended before another begins, time is drawn from the first start', () => {
  const svg = draw(
    { row: 0, color: 1, from: 0, to: 0.5, end: 'date' },
    { row: 1, color: 2, from: 0.75, to: 1, end: 'continues' },
  )
  expect(svg).toContain('<rect class="fill-1" x="0%" width="44%" height="100%"/>')
  expect(svg).toContain('<rect class="fill-2" x="66%" width="34%" height="100%"/>')
})

test('what came after an end is hatched with an open end, and an end that is not known goes on as dashes', () => {
  const svg = draw(
    { row: 0, color: 1, from: 0, to: 0.5, end: 'maybe' },
    { row: 1, color: 2, from: 0, to: 0.5, end: 'date' },
    { row: 1, color: 2, from: 0.5, to: 1, end: 'open' },
  )
  expect(svg).toMatch(/<svg x="44%" width="56%"><line class="stroke-1"[^>]*stroke-dasharray/)
  expect(svg).toMatch(/<svg x="44%" width="44%"><path class="fill-2 hatch"/)
})

test('each band says its name and marker, in the colour of words on it; where it is too short, beside it', () => {
  const svg = draw(
    { row: 0, name: 'Mill', color: 3, marker: 'circle', from: 0, to: 1, end: 'continues' },
    { row: 1, name: 'A mill with a very long name indeed, too long', from: 0, to: 0.5, end: 'date' },
  )
  expect(svg).toMatch(/<li class="on-3"><span><svg class="glyph"[^>]*><use[^>]*><\/svg> Mill<\/span>/)
  expect(svg).toContain('<li class="beside"><span>A mill with')
})

test('many rows share the height of three', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row): CoverBar => ({ row, from: 0, to: 1, end: 'date' }))
  expect([1, 2, 3, 8].map((count) => sizeOf(draw(...rows(count))))).toEqual([96, 200, 304, 304])
})
