import { describe, expect, it, test } from 'vitest'
import type { Slide } from '../../../src/deck/model/types.ts'
import { renderDiagram } from '../../../src/pages/diagrams/render-diagram.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const deck = await galleryDeck()

/** A diagram of the gallery as it is drawn, after a change of its slide. */
function drawn(id: string, change: (slide: Slide) => Slide = (slide) => slide): string {
  const slide = deck.slides.find((one) => one.id === id)
  if (!slide) throw new Error(`no slide ${id}`)
  return renderDiagram(change(slide), deck)?.text ?? ''
}

const artOf = (markup: string) => /<svg class="art"[\s\S]*?<\/svg>/.exec(markup)?.[0] ?? ''
const withBoxes = (boxes: (all: Slide['body']['boxes']) => Slide['body']['boxes']) => (slide: Slide) => ({
  ...slide,
  body: { ...slide.body, boxes: boxes(slide.body.boxes) },
})
/** Left edges of what is hatched: its lines lie on a block of the page’s colour. */
const hatchedFrom = (art: string) =>
  [...art.matchAll(/class="fill-page" d="M([\d.]+) /g)].map(([, x]) => Number(x))
const years = (art: string) => [...art.matchAll(/<text[^>]*>(\d{4})</g)].map(([, year]) => year)

describe('every diagram', () => {
  it.each(['visit-ends', 'what-passes', 'owners-duties', 'whom-it-tells', 'in-layers'])(
    '%s hides its art from screen readers and has its words in one list',
    (id) => {
      const markup = drawn(id)
      expect(artOf(markup)).toContain('aria-hidden="true"')
      const slide = deck.slides.find((one) => one.id === id)
      expect(markup.match(/<li /g)).toHaveLength(slide?.body.boxes.length ?? 0)
      expect(artOf(markup)).not.toMatch(/style=|NaN|undefined/)
    },
  )
})

test('a slide of steps begins with what is there before them', () => {
  const slide = deck.slides.find(({ id }) => id === 'what-passes')
  expect(slide?.steps).toEqual(['As it begins', 'What ends', 'What remains'])
})

describe('band', () => {
  it('is as long as the years were: the end lies where its day does', () => {
    const art = artOf(drawn('visit-ends'))
    expect(years(art)).toEqual(['2023', '2024', '2025'])
    const pitch = (800 - 64) / (2025 + 2 / 12 + 16 / 372 - 2023)
    expect(hatchedFrom(art)).toEqual([Math.round(64 + (2026 + 4 / 12 - 2023) * pitch) + 3])
  })

  it('has no years where a heading names no day, and none where the end lies too far', () => {
    const renamed = (index: number, text: string) =>
      withBoxes((boxes) =>
        boxes.map((box, at) =>
          at === index ? { ...box, heading: { ...box.heading, text } as typeof box.heading } : box,
        ),
      )
    for (const change of [renamed(1, 'The Court'), renamed(5, '1 May 2031'), renamed(5, '1 May 2020')]) {
      const art = artOf(drawn('visit-ends', change))
      expect(years(art)).toEqual([])
      expect(art).not.toContain('<circle')
      expect(hatchedFrom(art)).toEqual([1027])
    }
  })

  it('is hatched from the break on where no end is named', () => {
    const art = artOf(
      drawn(
        'visit-ends',
        withBoxes((boxes) => boxes.slice(0, 5)),
      ),
    )
    expect(hatchedFrom(art)).toEqual([803])
  })
})

describe('cross', () => {
  it('hatches behind the line what ends or is being left, and lets the rest run on to the edge', () => {
    const art = artOf(drawn('what-passes'))
    expect(hatchedFrom(art)).toEqual([773, 773])
    expect(art.match(/class="fill-(3|other)" data-from="2" d="M773 \d+h507/g)).toHaveLength(2)
  })

  it('shows each name from the beginning, and adds what becomes of it', () => {
    const markup = drawn('what-passes')
    expect(markup).not.toMatch(/<li [^>]*data-from/)
    expect(markup.match(/<div class="says" data-from/g)).toHaveLength(4)
  })

  it('fills the same room with fewer bands', () => {
    const feet = [2, 3, 4].map((count) => {
      const art = artOf(
        drawn(
          'what-passes',
          withBoxes((boxes) => boxes.slice(0, count)),
        ),
      )
      const bands = [...art.matchAll(/d="M0 (\d+)h767v(\d+)/g)].map(([, y, height]) => [
        Number(y),
        Number(height),
      ])
      expect(bands[0]?.[0]).toBeLessThanOrEqual(290)
      return (bands.at(-1)?.[0] ?? 0) + (bands.at(-1)?.[1] ?? 0)
    })
    expect(feet).toEqual([632, 632, 632])
  })
})

describe('address', () => {
  it('has an arrow for each message, all as high as the act', () => {
    const art = artOf(drawn('whom-it-tells'))
    const arrows = [
      ...art.matchAll(/class="fill-other" data-from="\d" d="M270 ([\d.]+)H716l44 ([\d.]+)l-44/g),
    ]
    expect(arrows.map(([, y]) => Number(y))).toEqual([208, 427])
    const [, y, half] = arrows[1] ?? []
    expect(Number(y) + 2 * Number(half)).toBe(628)
  })
})

describe('verbs', () => {
  it('takes the colour of what obliges, and shows the edge of the limit with the limit', () => {
    const art = artOf(drawn('owners-duties'))
    expect(art).toContain('class="fill-4"')
    expect(art).toMatch(/class="edge stroke-4" data-from="1"/)
  })
})

describe('strata', () => {
  it('lays a box under the heading of the one before it, and says the heading once on the canvas', () => {
    const markup = drawn('in-layers')
    expect([...markup.matchAll(/<li class="box [^"]*?(\w+)"/g)].map(([, name]) => name)).toEqual([
      'narrows',
      'stays',
      'again',
      'harder',
    ])
  })

  it('narrows evenly to both sides and ends in hatching', () => {
    const art = artOf(drawn('in-layers'))
    const [, top, bottom] = /d="M0 208L960 ([\d.]+)V([\d.]+)L0 338z"/.exec(art) ?? []
    expect(Number(top) - 208).toBeCloseTo(338 - Number(bottom))
    expect(Number(top)).toBeGreaterThan(220)
    expect(hatchedFrom(art)).toEqual([966])
  })
})
