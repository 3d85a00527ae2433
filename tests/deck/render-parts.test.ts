import { expect, test } from 'vitest'
import {
  renderContents,
  renderCorrections,
  renderRecordPart,
  renderSourcePart,
  renderSourcesPart,
} from '../../src/deck/render-parts.ts'
import { goodDeck } from '../good-deck.ts'

const deck = await goodDeck()

test('the contents lead to every slide but the title, and to the parts', () => {
  const links = [...renderContents(deck).text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(links).toEqual(['#rust', '#costs', '#source', '#record', '#sources'])
})

test('each line of the analysis is there with its record checks and the slides that use it', () => {
  const { text } = renderSourcePart(deck)
  expect(text.match(/<div class="line"/g)).toHaveLength(11)
  expect(text).toMatch(/id="L7" data-kind="text">.*Inspectors found rust.*href="#C01".*C01.*href="#rust"/)
})

test('headings, instructions and broken sentences are marked, not mended', () => {
  const { text } = renderSourcePart(deck)
  expect(text).toContain('id="L5" data-kind="heading"')
  expect(text).toContain('id="L9" data-kind="instruction"')
  expect(text).toContain('repairs would. <span class="cut">[…]</span>')
})

test('the record lists every claim and event with its verdict, words and sources', () => {
  const { text } = renderRecordPart(deck)
  expect(text).toContain('Checked 1 June 2026.')
  expect(text).toMatch(/<li id="C02">.*data-verdict="superseded".*Superseded/)
  expect(text).toMatch(/<tr id="E01">.*20 May 2026.*One lane of the bridge opens.*href="#cite-2"/)
})

test('a source shows its address in full and who cites it', () => {
  const { text } = renderSourcesPart(deck)
  expect(text).toContain(
    '<li id="cite-1" value="1">Inspection report. County, 4 May 2026. <a class="address" href="https://example.org/report" rel="noopener noreferrer">https://example.org/report</a>',
  )
  expect(text).toMatch(/id="cite-2".*href="#C02">C02<\/a>, <a href="#E01"/)
})

test('corrections are shown when there are any', () => {
  expect(renderCorrections(deck).text).toBe('')
  const corrections = [{ date: '2026-12-01', slide: 'rust', change: 'Three piers.' }]
  expect(renderCorrections({ ...deck, settings: { ...deck.settings, corrections } }).text).toContain(
    '<li>1 December 2026, <a href="#rust">rust</a>: Three piers.</li>',
  )
})
