import { expect, test } from 'vitest'
import { recordHomes, renderNote } from '../../src/pages/render-note.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()
const note = (id: string) => {
  const slide = deck.slides.find((candidate) => candidate.id === id)
  if (!slide) throw new Error(`no slide ${id}`)
  return renderNote(slide, deck).text
}

test('what is on screen and what to say are labelled', () => {
  expect(note('rust')).toContain(
    '<p class="on-screen"><strong class="note-label">On screen:</strong> Two boxes',
  )
  expect(note('rust')).toContain('<p class="say"><strong class="note-label">Say:</strong> Inspectors')
})

test('a quote is the source’s own text with the line and section it stands in', () => {
  expect(note('rust')).toContain(
    '<blockquote data-lines="7" data-start="2">Inspectors found rust in two of the nine piers.</blockquote>',
  )
  expect(note('rust')).toContain(
    '<a class="line-ref" href="#L7">L7</a><span class="in-section">, 1. What was found</span>',
  )
})

test('a quote keeps the source’s quotation marks, however they were typed', () => {
  expect(note('rust')).toContain('said that “safety comes first” and')
})

test('a sentence that breaks off is marked outside the quote, never completed', () => {
  expect(note('rust')).toContain(
    'repairs would.</blockquote>\n<figcaption><span class="cut">[…] the sentence breaks off',
  )
  expect(note('costs')).not.toContain('breaks off')
})

test('an instruction in the source is called one', () => {
  expect(note('rust')).toContain(
    'Drafting instruction in the source</p>\n<blockquote data-lines="9" data-start="2">',
  )
})

test('a table row shows its cells and says that their boundaries were restored', () => {
  expect(note('costs')).toContain(
    'data-cells="2"><span class="cell">Piers</span><span class="cell">High</span></blockquote>',
  )
  expect(note('costs')).toContain('Table row; cell boundaries restored.')
})

test('a record check stands beside the quote it bears on, with verdict, answer and sources', () => {
  expect(note('costs')).toMatch(
    /data-lines="17" data-start="0">The bridge stays shut[\s\S]*data-claim="C02" data-verdict="superseded" data-answer="corrected"[\s\S]*Superseded[\s\S]*One lane opened on 20 May 2026\.[\s\S]*href="#cite-2"/,
  )
})

test('with homes a record check stands in full beside its first quote; later quotes lead there', () => {
  const costs = deck.slides.find(({ id }) => id === 'costs')
  if (!costs) throw new Error('no slide costs')
  const later = {
    ...costs,
    id: 'later',
    note: { ...costs.note, quotes: costs.note.quotes.map((quote) => ({ ...quote })) },
  }
  const homes = recordHomes({ ...deck, slides: [costs, later] })
  expect(renderNote(costs, deck, homes).text).toMatch(/id="C02"[\s\S]*One lane opened on 20 May 2026\./)
  const { text } = renderNote(later, deck, homes)
  expect(text).toContain('Superseded')
  expect(text).toContain('(corrected on this slide)')
  expect(text).toContain('<a href="#C02">C02</a>, slide 2')
  expect(text).not.toContain('One lane opened')
  expect(text).not.toContain('id="C02"')
})
