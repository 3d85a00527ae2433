import { expect, test } from 'vitest'
import { handoutPages, renderHandout } from '../../../src/pages/paper/render-handout.ts'
import { goodDeck } from '../../helpers/good-deck.ts'

const deck = await goodDeck()
const { text } = renderHandout(deck, deck.slides)
const short = renderHandout(deck, deck.slides.slice(0, 2)).text

test('the front page lists the slides of the show, the title without a number, and the sources', () => {
  const items = (html: string) =>
    [...html.matchAll(/<li><a href="#([^"]+)"><span class="number">(\S*) /g)].map(([, id, n]) => `${id} ${n}`)
  expect(items(text)).toEqual(['title ', 'rust 1', 'costs 2', 'sources '])
  expect(items(short)).toEqual(['title ', 'rust 1', 'sources '])
})

test('the page of an entry is filled in once it is known', () => {
  expect(
    text.match(/<span class="page" data-page-of="(?:title|rust|costs|sources)">00<\/span>/g),
  ).toHaveLength(4)
})

test('each slide has a leaf with its picture and its notes, in order', () => {
  const leaves = text.split('<article class="leaf ').slice(1)
  expect(leaves.map((leaf) => leaf.slice(0, leaf.indexOf('"')))).toEqual([
    'leaf-title',
    'leaf-rust',
    'leaf-costs',
  ])
  for (const leaf of leaves) {
    expect(leaf.match(/<section id="/g)).toHaveLength(1)
    expect(leaf.match(/<aside class="notes"/g)).toHaveLength(1)
    expect(leaf.indexOf('<section id="')).toBeLessThan(leaf.indexOf('<aside class="notes"'))
  }
})

test('a dagger on the slide is explained below its notes, unless a record check has said it', () => {
  const rust = deck.slides[1]!
  const event = [...deck.register.events.keys()][0]!
  const slides = [{ ...rust, records: [...rust.records, event] }]
  const changed = renderHandout({ ...deck, slides }, slides).text
  expect(rust.records).toEqual(['C01'])
  expect(changed.split('† on this slide</p>')).toHaveLength(2)
  expect(changed).toMatch(
    new RegExp(
      `<p class="event"><span class="record-id">${event}</span> <strong>[^<]+</strong> <span data-record>`,
    ),
  )
})

test('what a record check beside a quote has said is not said again', () => {
  const costs = deck.slides[2]!
  expect(costs.note.quotes.flatMap(({ claims }) => claims)).toContain('C02')
  const slides = [{ ...costs, records: ['C02'] }]
  expect(renderHandout({ ...deck, slides }, slides).text).not.toContain('† on this slide')
})

test('addresses stand in full at the end', () => {
  for (const url of deck.citations.keys()) expect(text).toContain(`>${url}</a>`)
  expect(deck.citations.size).toBeGreaterThan(1)
})

test('every page has a running head of its slide, and a foot; no word of the deck can end the string', () => {
  const css = handoutPages({ ...deck, settings: { ...deck.settings, marking: 'TLP:"RED' } }, deck.slides)
  expect(css).toContain(
    'content: "TLP:\\"RED   Analysis as of May 2026, checked against the public record 1 June 2026"',
  )
  expect(css).toContain('@page leaf-title { @top-left { content: "Title   The bridge at Alder" } }')
  expect(css).toContain('.leaf-rust { page: leaf-rust }')
  expect(css).toContain('content: "1   Two of the nine piers have rust"')
})
