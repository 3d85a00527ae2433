import { expect, test } from 'vitest'
import { html } from '../../src/deck/model/html.ts'
import type { Slide } from '../../src/deck/model/types.ts'
import { renderSection } from '../../src/pages/render-section.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()
const section = (index: number, change: Partial<Slide> = {}) => {
  const slide = deck.slides[index]
  if (!slide) throw new Error(`no slide ${index}`)
  return renderSection({ ...slide, ...change }, deck).text
}

test('a section says its id, lines, badge, shows and seconds', () => {
  expect(section(1)).toContain(
    '<section id="rust" class="slide layout-panels" data-lines="5,7,8,9" data-badge="report" data-label="1" data-seconds="40" data-shows="full short">',
  )
})

test('a slide whose chart has steps says how many and what each is called; a slide that stands still says nothing of them', () => {
  expect(section(2, { steps: ['one', 'two', 'three'] })).toMatch(
    /^<section id="costs" [^>]* data-shows="full" data-steps="3" data-step-names="one\|two\|three">/,
  )
  expect(section(2)).toMatch(/^<section id="costs" [^>]* data-shows="full">/)
})

test('the title has the only h1, other slides an h2', () => {
  expect(section(0)).toContain('<h1>The bridge at Alder</h1>')
  expect(section(1)).toContain('<h2>Two of the nine piers have rust</h2>')
  expect(section(1)).not.toContain('<h1')
})

test('the footer names lines, record, date and number', () => {
  expect(section(1)).toContain(
    'Source: Analysis, lines <a class="line-ref" href="#L5">5</a>, <a class="line-ref" href="#L7">7–9</a> · †\u00a0<a href="#C01">C01</a>',
  )
  expect(section(1)).toContain('As of May 2026')
  expect(section(1)).toContain('<span class="slide-label">1 / 2</span>')
})

test('one line is a line, several are lines, by the language of the deck', () => {
  const french = { ...deck, settings: { ...deck.settings, lang: 'fr' } }
  const footer = (lines: number[], of = deck) =>
    /source-line">([^<]*)/.exec(renderSection({ ...deck.slides[1]!, lines }, of).text)?.[1]
  expect(footer([5])).toBe('Source: Analysis, line ')
  expect(footer([5, 6])).toBe('Source: Analysis, lines ')
  expect(footer([5], french)).toMatch(/, ligne $/)
  expect(footer([5, 7], french)).toMatch(/, lignes $/)
  // Ukrainian has one form for 1, 21 and 31 things; but these are named, not counted.
  const lines = Array.from({ length: 21 }, (_, index) => index + 1)
  expect(footer(lines, { ...deck, settings: { ...deck.settings, lang: 'uk' } })).toMatch(/, рядки $/)
})

test('several badges stand side by side in the folio', () => {
  expect(section(2).match(/class="badge"/g)).toHaveLength(1)
  expect(section(2)).toMatch(/Assessment<\/span> <span/)
})

test('an appendix is called by its letter', () => {
  expect(section(2, { part: 'appendix', label: 'A2' })).toContain(
    '<span class="kicker">A2</span> The piers cost most',
  )
})

test('a headline is shown with its emphasis and daggers', () => {
  const headlineHtml = html`Two <em>piers</em>`
  expect(section(1, { headline: 'Two piers', headlineHtml })).toContain('<h2>Two <em>piers</em></h2>')
})

test('pairs are headed by whose words they are, and their footer counts the entries that each row names', () => {
  const records = ['C01', 'C02', 'E01']
  const pairs = section(2, { layout: 'record-check', body: { ...deck.slides[1]!.body }, records })
  expect(pairs).toContain('<p class="pair-heads"><b>The text</b> <b>The public record †</b></p>')
  expect(pairs).toContain('†\u00a03 entries of the record')
})
