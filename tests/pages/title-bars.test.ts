import { expect, test } from 'vitest'
import type { CoverBar } from '../../src/charts/base/chart.ts'
import type { Deck } from '../../src/deck/model/types.ts'
import { renderTitleBars } from '../../src/pages/title-bars.ts'

const deckWith = (cover: CoverBar[], id?: string) =>
  ({ settings: { cover: id }, slides: [{}, { figure: { id: 'costs', cover } }] }) as unknown as Deck
const draw = (...bars: CoverBar[]) => String(renderTitleBars(deckWith(bars, 'costs')))
const sizeOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])

test('a deck without a cover has no picture on its title', () => {
  expect(renderTitleBars(deckWith([{ row: 0, from: 0, to: 1, end: 'date' }]))).toBe(false)
})

test('bars have the colours of their entities, or none, and lengths of the time drawn', () => {
  const svg = draw(
    { row: 0, color: 4, from: 0, to: 0.5, end: 'date' },
    { row: 1, from: 0.5, to: 1, end: 'continues' },
  )
  expect(svg).toContain('<path class="bar series-4" d="M0 0H555v26H0z"/>')
  expect(svg).toContain('<path class="bar" d="M555 36H1152v26H555z"/>')
  expect(svg).toMatch(/^<svg class="title-bars" [^>]*fill="none" aria-hidden="true">/)
})

test('what came after an end is striped, and an end that is not known is open', () => {
  const svg = draw(
    { row: 0, color: 1, from: 0, to: 0.5, end: 'maybe' },
    { row: 1, color: 2, from: 0.5, to: 1, end: 'open' },
  )
  expect(svg.match(/class="open series-1" d="(?:M\d+ \d+h6){8}"/g)).toHaveLength(1)
  expect(svg.match(/class="open series-2" d="M555 37H1109v24H555M/g)).toHaveLength(1)
})

test('many rows share the height that few leave free', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row): CoverBar => ({ row, from: 0, to: 1, end: 'date' }))
  expect([1, 3, 8].map((count) => sizeOf(draw(...rows(count))))).toEqual([26, 98, 94])
})
