import { expect, test } from 'vitest'
import { handoutPages, renderHandout } from '../../../src/pages/paper/render-handout.ts'
import { goodDeck } from '../../helpers/good-deck.ts'

const deck = await goodDeck()
const { text } = renderHandout(deck, deck.slides)
const short = renderHandout(deck, deck.slides.slice(0, 2)).text

test('the front page has the title’s picture, and lists the slides of the show and the sources', () => {
  const items = (html: string) =>
    [...html.matchAll(/<li><a href="#([^"]+)"><span class="number">(\S*) /g)].map(([, id, n]) => `${id} ${n}`)
  expect(items(text)).toEqual(['rust 1', 'costs 2', 'sources '])
  expect(items(short)).toEqual(['rust 1', 'sources '])
  expect(text.indexOf('<section id="title"')).toBeLessThan(text.indexOf('class="page-list"'))
})

test('the page of an entry is filled in once it is known', () => {
  expect(text.match(/<span class="page" data-page-of="(?:rust|costs|sources)">00<\/span>/g)).toHaveLength(3)
})

test('each slide has a leaf with its picture and its notes, in order', () => {
  const leaves = text.split('<article class="leaf ').slice(1)
  expect(leaves.map((leaf) => /^[\w-]*/.exec(leaf)?.[0])).toEqual(['leaf-rust', 'leaf-costs'])
  for (const leaf of leaves) {
    expect(leaf.match(/<section id="/g)).toHaveLength(1)
    expect(leaf.match(/<aside class="notes"/g)).toHaveLength(1)
    expect(leaf.indexOf('<section id="')).toBeLessThan(leaf.indexOf('<aside class="notes"'))
  }
})

test('what is on screen is said by the picture, and not once more in words', () => {
  const [, rust] = deck.slides
  expect(rust?.note.onScreen.join(' ')).toContain('Two boxes')
  expect(text).not.toContain('Two boxes')
  expect(text).toContain('<p class="say">Inspectors')
})

test('a quote and its record check stand in one piece, with line and id at their left', () => {
  const costs = text.slice(text.indexOf('leaf-costs of-talk'))
  const piece = costs.split('<div class="quoted">').find((one) => one.includes('The bridge stays shut')) ?? ''
  expect(piece).toMatch(/^\n<div class="row"><p class="where"><span class="line-ref">L17<\/span><\/p><figure/)
  expect(piece).toMatch(/<div class="row check warned" data-claim="C02" data-verdict="superseded">/)
  expect(piece).toMatch(/ C02<\/p><p><strong>Superseded<\/strong> \(corrected on this slide\)\. /)
  expect(piece).toContain('<span data-record>One lane opened')
})

test('parts of the talk head the contents; their dividers have no leaf and no entry', () => {
  const [title, rust, costs] = deck.slides
  const divider = { ...rust!, id: 'second', part: 'divider' as const, number: 1, label: 'P1' }
  const slides = [title!, rust!, divider, costs!]
  const parts = [{ name: 'What it costs', from: 'second' }]
  const settings = { ...deck.settings, parts }
  const cut = renderHandout({ ...deck, slides, settings }, slides).text
  expect(cut).toMatch(/<h3><b>1<\/b> What it costs<\/h3>\n<ol class="page-list">\n<li><a href="#costs">/)
  expect(cut).not.toContain('id="second"')
  expect(cut).not.toContain('data-page-of="second"')
  expect(handoutPages({ ...deck, slides, settings }, slides)).toContain('"1  What it costs   2  ')
})

test('a page of two leaves is headed by the part in which both stand; the appendix is one, too', () => {
  const [title, rust, costs] = deck.slides
  const sources = { ...costs!, id: 'sources-used', part: 'appendix' as const }
  const slides = [title!, rust!, costs!, sources]
  const parts = [{ name: 'What it costs', from: 'costs' }]
  const cut = { ...deck, slides, settings: { ...deck.settings, parts } }
  const shares = [
    ...renderHandout(cut, slides).text.matchAll(/class="leaf leaf-(\S+) [^>]* data-shares="(\S+)"/g),
  ]
  expect(shares.map(([, id, page]) => [id, page])).toEqual([
    ['rust', 'part-0'],
    ['costs', 'part-1'],
    ['sources-used', 'appendix'],
  ])
  const css = handoutPages(cut, slides)
  expect(css).toContain('@page part-1 { @top-left { content: "1  What it costs" } }')
  expect(css).toContain('.is-shared[data-shares="part-1"] { page: part-1 }')
  expect(css).toContain(`@page part-0 { @top-left { content: "${deck.settings.title}" } }`)
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
  expect(css).toContain('@page front { @top-left { content: "Briefing, with the speaker’s notes" } }')
  expect(css).toContain('.leaf-rust { page: leaf-rust }')
  expect(css).toContain('content: "1  Two of the nine piers have rust"')
})
