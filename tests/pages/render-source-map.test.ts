import { describe, expect, test } from 'vitest'
import { renderSourceMap } from '../../src/pages/render-source-map.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()
const { text } = renderSourceMap(deck)

test('each section of the analysis leads to its lines and to the slides that quote it', () => {
  expect(text).toContain(
    '<th scope="row">1. What was found</th><td><a class="line-ref" href="#L5">L5–9</a></td><td><a href="#rust">1</a></td>',
  )
  expect(text).toContain(
    '<th scope="row">Lead</th><td><a class="line-ref" href="#L1">L1–3</a></td><td><a href="#title">Title</a></td>',
  )
})

test('the share of quoted words is counted', () => {
  expect(text).toMatch(/(\d+) of \1 words quoted \(100\.0 %\)/)
})

describe('the picture for the canvas', () => {
  const picture = /<svg class="section-map"[\s\S]*<\/svg>/.exec(text)?.[0] ?? ''
  const slides = deck.slides.filter(({ part }) => part !== 'divider')
  const { sections } = deck.source

  test('has every section’s name, in letters of the size of the canvas, and a column for each slide', () => {
    for (const { title } of sections) expect(picture).toContain(`>${title}</text>`)
    expect(picture.match(/text-anchor="middle"/g)).toHaveLength(slides.length)
    expect(picture).not.toContain('font-size')
  })

  test('has as many marks as slides quote sections, all in one path, and says so in words', () => {
    const marks = /class="mark" d="([^"]+)"/.exec(picture)?.[1]?.match(/M/g) ?? []
    const quoting = sections.flatMap(({ first, last }) =>
      slides.filter(({ note }) => note.quotes.some(({ line }) => first <= line && line <= last)),
    )
    expect(marks.length).toBeGreaterThan(3)
    expect(marks).toHaveLength(quoting.length)
    const counted = `${sections.length} sections by ${slides.length} slides, ${marks.length} marks`
    expect(picture).toContain(counted)
  })

  test('is left out where its letters would have no room, and the tables stay', () => {
    const [section] = sections
    const many = { ...deck, source: { ...deck.source, sections: Array.from({ length: 30 }, () => section!) } }
    expect(renderSourceMap(many).text).not.toContain('<svg')
    expect(renderSourceMap(many).text).toContain('<table>')
  })
})
