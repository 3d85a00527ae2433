import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../src/deck/model/standing.ts'
import type { Layout, Slide } from '../../../src/deck/model/types.ts'
import { renderDiagram } from '../../../src/pages/diagrams/render-diagram.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const deck = await galleryDeck()
const slideOf = (layout: Layout): Slide => {
  const slide = deck.slides.find((one) => one.layout === layout)
  if (!slide) throw new Error(`the gallery has no ${layout}`)
  return slide
}
/** Drawing and list of a slide, perhaps with other marks of its boxes. */
function drawn(layout: Layout, marks: Record<number, Mark> = {}) {
  const slide = slideOf(layout)
  const boxes = slide.body.boxes.map((box, index) => ({
    ...box,
    ...(marks[index] && { mark: marks[index] }),
  }))
  const { text } = renderDiagram({ ...slide, body: { ...slide.body, boxes } }, deck)!
  const [art = '', list = ''] = text.split('</svg>\n<ul')
  return { art, list, boxes }
}
const inspectors = deck.settings.entities[0]!
/** How far a block reaches that comes in from the left edge. */
const reachOf = (path: string) => Number(/^M0 [\d.]+[hH](\d+)/.exec(path)?.[1])

test('words stand in the list and nowhere in the drawing, which readers of screens pass over', () => {
  for (const layout of ['split', 'fan', 'sight', 'passage', 'places'] as const) {
    const { art, list, boxes } = drawn(layout)
    expect(art).toContain('<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">')
    expect(art).not.toContain('<text')
    for (const { heading } of boxes) expect(list).toContain(heading.text)
  }
})

describe('split', () => {
  test('the ground of what others say comes with its box', () => {
    const { art, boxes } = drawn('split')
    const state = boxes.at(-1)?.from
    expect(state).toBe(1)
    expect(art.match(/data-from="1"/g)).toHaveLength(2)
    expect(art).toContain('class="ground" x="0" y="505" width="1280" height="135" data-from="1"')
  })

  test('between so many rows of inference stands one line less', () => {
    expect(drawn('split').art.match(/class="hair"/g)).toHaveLength(1)
  })
})

describe('fan', () => {
  test('each further box has a way through the hatched wall, dashed where it is only mentioned', () => {
    const { art } = drawn('fan')
    expect(art.match(/class="rim"/g)).toHaveLength(3)
    expect(art).toMatch(/class="hatch fill-1"/)
    // Twice: as the tint of what is still to come, and in full.
    expect(art.match(/is-dashed/g)).toHaveLength(2)
    expect(art).toMatch(/<g data-from="3"><path class="way stroke-3 is-dashed"/)
  })

  test('a way that is still to come is a tint of itself, so that nothing moves', () => {
    const { art } = drawn('fan')
    const groups = [...art.matchAll(/<g class="tint">(.*?)<\/g><g data-from="\d">(.*?)<\/g>/gs)]
    expect(groups).toHaveLength(3)
    for (const [, tint, full] of groups) expect(tint).toBe(full)
  })

  test('a wall that holds is solid', () => {
    expect(drawn('fan', { 1: { entity: inspectors, standing: 'applies' } }).art).toContain(
      '<path class="fill-1" d="M498 218h56',
    )
  })
})

describe('sight', () => {
  test.each([
    ['leaving', 678],
    ['ended', 678],
    ['mentioned', 677],
  ] as const)('a band that is %s stops before the wall', (standing, right) => {
    const { art } = drawn('sight', { 0: { entity: inspectors, standing } })
    const [, path = ''] = /<path class="(?:fill-page|outline stroke-1)" d="([^"]+)"/.exec(art) ?? []
    expect(reachOf(path)).toBe(right)
  })

  test('one that applies passes it', () => {
    expect(drawn('sight', { 0: { entity: inspectors, standing: 'applies' } }).art).toMatch(
      /<path class="fill-1" d="M0 \d+H752L790/,
    )
  })

  test('what comes out is an arrow for each item of the list, from the edge of the canvas', () => {
    const { art, list } = drawn('sight')
    const arrows = art.match(/<path class="fill-other" data-from="1" d="M1280 [\d.]+H104L64/g)
    expect(arrows).toHaveLength(list.split('<li>').length - 1)
    expect(arrows).toHaveLength(3)
    // And a tint of each before.
    expect(art.match(/M1280/g)).toHaveLength(6)
  })

  test('bands share the room that the arrows leave', () => {
    const { art } = drawn('sight')
    const first = Number(/M1280 ([\d.]+)H104/.exec(art)?.[1])
    expect(first).toBe(640 - 3 * 84 - 2 * 10)
  })
})

describe('passage', () => {
  test('underlined words and the notes on them have the same numbers; other notes have none', () => {
    const { list } = drawn('passage')
    expect(list).toContain('<strong>saves visits</strong><span class="stays"><sup>1</sup></span>')
    expect(list).toContain('<strong>those who pay for it</strong><span class="stays"><sup>2</sup></span>')
    expect(list.match(/<span class="number">(\d)<\/span>/g)).toEqual([
      '<span class="number">1</span>',
      '<span class="number">2</span>',
    ])
  })
})

describe('places', () => {
  test('layers stop before the line, and come with their box', () => {
    const { art } = drawn('places')
    const bands = [
      ...art.matchAll(/<g data-from="1"><path class="fill-page" d="([^"]+)"\/><path class="hatch fill-\d"/g),
    ]
    expect(bands).toHaveLength(2)
    for (const [, path = ''] of bands) expect(reachOf(path)).toBeLessThan(300)
    expect(art).toMatch(/class="border" d="M300 [^"]+" data-from="1"/)
  })

  test('a heading alone runs across the places to the edge, what is only mentioned has a frame', () => {
    const { art } = drawn('places')
    expect(art).toContain('<rect class="fill-other" x="330" y="425" width="950"')
    expect(art.match(/class="frame"/g)).toHaveLength(1)
  })
})
