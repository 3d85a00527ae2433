import { describe, expect, test } from 'vitest'
import { html } from '../../../../src/deck/model/html.ts'
import type { Layout, Slide } from '../../../../src/deck/model/types.ts'
import { fitProblems } from '../../../../src/node/checks/fit/fit-problems.ts'
import { laySlide } from '../../../../src/node/checks/fit/lay-slide.ts'
import { deckRules } from '../../../../src/node/checks/measure-deck.ts'
import { measureText } from '../../../../src/node/drawing/measure-text.ts'
import { renderSection } from '../../../../src/pages/render-section.ts'
import { galleryDeck } from '../../../helpers/gallery.ts'

const deck = await galleryDeck()
const rules = deckRules()
const slideOf = (layout: Layout): Slide => deck.slides.find((one) => one.layout === layout)!

/** What is said of a slide whose box (counted from 0) says something else. */
function withBox(layout: Layout, at: number, change: Partial<Slide['body']['boxes'][number]>): string[] {
  const slide = slideOf(layout)
  const boxes = slide.body.boxes.map((box, index) => (index === at ? { ...box, ...change } : box))
  const section = renderSection({ ...slide, body: { ...slide.body, boxes } }, deck, html``).text
  return fitProblems(slide, laySlide(section, rules, measureText), '').map(({ found }) => found)
}
const LONG = 'more words than their place can hold '.repeat(12)

/** Boxes of each diagram that hold text of any length. */
const BOXES: [layout: Layout, boxes: number[]][] = [
  ['split', [0, 1, 2]],
  ['fan', [2, 3, 4]],
  ['sight', [0]],
  ['passage', [1, 2, 3]],
  ['places', [1, 2, 3, 5]],
]

describe.each(BOXES)('%s', (layout, boxes) => {
  test('is not too full as it is', () => {
    expect(withBox(layout, -1, {})).toEqual([])
  })

  test.each(boxes)('says so when the words of box %i leave the place that is drawn for them', (at) => {
    expect(withBox(layout, at, { html: html`<p>${LONG}</p>` }).join()).toMatch(/px too full/)
  })
})

test.each([
  ['sight', 0],
  ['places', 0],
  ['places', 4],
] as const)('a heading of %s that no line of its band holds is named (box %i)', (layout, at) => {
  expect(withBox(layout, at, { heading: html`${LONG}` }).join()).toMatch(/px wide and nowhere to be broken/)
})

test('a passage that is longer than its place is too full', () => {
  const passage = html`<blockquote><p>${LONG}</p></blockquote>`
  expect(withBox('passage', 0, { html: passage }).join()).toMatch(/px too full/)
})
