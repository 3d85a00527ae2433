import { expect, test } from 'vitest'
import {
  renderCorrections,
  renderRecordPart,
  renderSourcePart,
  renderSourcesPart,
} from '../../src/pages/render-parts.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()

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

test('a claim that must not be said as it stands says so at its line', () => {
  const { text } = renderSourcePart(deck)
  expect(text).toContain('<a href="#C02">C02</a> <strong>superseded</strong>')
  expect(text).not.toContain('<strong>supported</strong>')
})

test('the record lists every event with its date and sources, and the claims by verdict', () => {
  const { text } = renderRecordPart(deck)
  expect(text).toContain('Checked 1 June 2026.')
  expect(text).toMatch(/<tr data-verdict="superseded">.*Superseded.*<td><a href="#C02">C02<\/a><\/td>/)
  expect(text).toMatch(/<tr id="E01">.*20 May 2026.*One lane of the bridge opens.*href="#cite-2"/)
})

test('on paper a source shows its address in full and what it bears out', () => {
  const { text } = renderSourcesPart(deck, 'paper')
  expect(text).toContain(
    '<li id="cite-1">Inspection report. County, 4 May 2026. <a class="address" href="https://example.org/report" rel="noopener noreferrer">https://example.org/report</a>',
  )
  expect(text).toMatch(/id="cite-2".*C02, E01<\/span>/)
})

test('on screen a source is a link by its name, whose address the styles print', () => {
  expect(renderSourcesPart(deck, 'screen').text).toContain(
    '<li id="cite-1"><a class="address" href="https://example.org/report" target="_blank" rel="noopener noreferrer">Inspection report. County, 4 May 2026</a></li>',
  )
})

test('corrections are shown when there are any', () => {
  expect(renderCorrections(deck).text).toBe('')
  const corrections = [{ date: '2026-12-01', slide: 'rust', change: 'Three piers.' }]
  expect(renderCorrections({ ...deck, settings: { ...deck.settings, corrections } }).text).toContain(
    '<li>1 December 2026, <a href="#rust">rust</a>: Three piers.</li>',
  )
})
