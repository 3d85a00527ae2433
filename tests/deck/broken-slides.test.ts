import { expect, test } from 'vitest'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { renderDeck } from '../../src/node/site/page-shells.ts'
import { type Change, compileChanged } from '../helpers/compile-changed.ts'

const WRONG_QUOTE: Change = ['010-rust.md', 'nine piers.', 'ten piers.']
const restOf = (...changes: Change[]) => {
  const { rest, deck } = compileChanged(changes)
  expect(deck).toBeUndefined()
  return rest
}
const shownOf = (...changes: Change[]) =>
  restOf(...changes)?.slides.map(({ id, headline }) => `${id}: ${headline}`)

test('a slide with a mistake is left out, says what is wrong, and the rest is shown', () => {
  const rest = restOf(WRONG_QUOTE)
  expect(shownOf(WRONG_QUOTE)).toEqual([
    'title: The bridge at Alder',
    'rust: Left out until it is mended: 010-rust.md',
    'costs: The piers cost most',
  ])
  expect(rest?.slides.map(({ label }) => label)).toEqual(['0', '1', '2'])
  expect(rest?.slides[1]?.body.lead.text).toContain('Line 26: a quote that is not in the source')
})

test('its page can be rendered, and holds its mistake as text', () => {
  const rest = restOf(['010-rust.md', 'badge: report', 'badge: <b>rumour</b>'])
  if (!rest) throw new Error('nothing to show')
  const { site } = renderDeck(drawDeck(rest))
  expect(site.slides).toContain('badge: “&lt;b&gt;rumour&lt;/b&gt;”')
})

test('a file that is no slide at all, a title and a second id are left out in their places', () => {
  expect(
    shownOf(['010-rust.md', '---', ''], ['000-title.md', 'layout: title', 'layout: title\nshows: [none]']),
  ).toEqual([
    'left-out-1: Left out until it is mended: 000-title.md',
    'left-out-2: Left out until it is mended: 010-rust.md',
    'costs: The piers cost most',
  ])
  expect(shownOf(['020-costs.md', 'id: costs', 'id: rust'])).toEqual([
    'title: The bridge at Alder',
    'rust: Two of the nine piers have rust',
    'left-out-3: Left out until it is mended: 020-costs.md',
  ])
})

test('a mistake in the data of a slide is told with its file', () => {
  const rest = restOf(['costs.json', '[14]', '[99]'])
  expect(rest?.slides[2]?.body.lead.text).toMatch(/assets\/data\/costs\.json:\d+: .*source line 99/)
})

test('without settings or a text that source.yaml describes there is nothing to show', () => {
  expect(restOf(['deck.yaml', 'title:', 'titel:'])).toBeUndefined()
  expect(restOf(['source.yaml', 'sections:', 'section:'])).toBeUndefined()
})
