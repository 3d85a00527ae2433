import { expect, test } from 'vitest'
import { numberSlides, partOf, partOfTalk, slideName } from '../../../src/deck/model/slide-name.ts'
import { LAYOUTS } from '../../../src/deck/model/types.ts'

test('each part is counted by itself; people say 0, 1, 2 … A1, A2', () => {
  const parts = ['title', 'talk', 'talk', 'appendix', 'appendix'] as const
  const slides = numberSlides(parts.map((part, index) => ({ part, id: `slide-${index}` })))
  expect(slides.map(({ number }) => number)).toEqual([1, 1, 2, 1, 2])
  expect(slides.map(({ label }) => label)).toEqual(['0', '1', '2', 'A1', 'A2'])
  expect(slides.map((slide) => slideName(slide, {}))).toEqual(['Title', '1', '2', 'A1', 'A2'])
})

test('a divider is not counted among the slides of the talk, and has the number of the part that it begins', () => {
  const parts = ['title', 'talk', 'divider', 'talk'] as const
  const slides = parts.map((part, index) => ({ part, id: `slide-${index}` }))
  const begun = [
    { name: 'One', from: 'slide-1' },
    { name: 'Two', from: 'slide-2' },
  ]
  expect(numberSlides(slides, begun).map(({ label }) => label)).toEqual(['0', '1', 'P2', '2'])
  const deck = { slides, settings: { parts: begun } }
  expect(slides.map((slide) => partOfTalk(slide, deck)?.number)).toEqual([undefined, 1, 2, 2])
})

test('a layout says to which part its slide belongs', () => {
  const parts = LAYOUTS.map(partOf)
  expect(parts.filter((part) => part === 'title')).toHaveLength(1)
  expect(LAYOUTS.filter((layout) => partOf(layout) === 'appendix')).toEqual([
    'source-map',
    'record-check',
    'data-tables',
    'terms',
  ])
  expect(partOf('quotes')).toBe('talk')
})
