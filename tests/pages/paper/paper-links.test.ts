import { expect, test } from 'vitest'
import { html, link } from '../../../src/deck/model/html.ts'
import type { Deck } from '../../../src/deck/model/types.ts'
import { paperLinks } from '../../../src/pages/paper/paper-links.ts'
import { renderHandout } from '../../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../../src/pages/paper/render-onepage.ts'
import { renderPrintSlides } from '../../../src/pages/paper/render-print-slides.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const dagger = link(
  { class: 'dagger', href: '#E42', 'data-event': 'E42', 'aria-label': 'Public record E42' },
  '†',
)
const text = html`<p>${link({ href: '#rust' }, 'Rust <')} and ${dagger}</p>`
const deckAt = (base: string | undefined) => ({ settings: { base } }) as Deck

test('a link to what the document holds stays', () => {
  expect(text.withLinks(paperLinks(deckAt(undefined), ['rust', 'E42'])).text).toBe(text.text)
})

test('other links lead to the published site', () => {
  expect(text.withLinks(paperLinks(deckAt('https://example.org/a/'), ['rust'])).text).toBe(
    '<p><a href="#rust">Rust &lt;</a> and <a class="dagger" href="https://example.org/a/#E42" data-event="E42" aria-label="Public record E42">†</a></p>',
  )
})

test('and are text where there is none, without a name of their own', () => {
  expect(text.withLinks(paperLinks(deckAt(undefined), ['rust'])).text).toBe(
    '<p><a href="#rust">Rust &lt;</a> and <span class="dagger" data-event="E42">†</span></p>',
  )
})

const deck = await galleryDeck()
test.each([
  ['slides', () => renderPrintSlides(deck, deck.slides)],
  ['handout', () => renderHandout(deck, deck.slides.slice(0, 9))],
  ['brief', () => renderOnepage(deck, deck.settings.brief!)],
])('no link of the %s leads nowhere', (_, render) => {
  const { text } = render()
  const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`))
  const targets = [...text.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href]) => href ?? '')
  expect(targets.length).toBeGreaterThan(5)
  expect(targets.filter((href) => !ids.has(href) && !href.startsWith('http'))).toEqual([])
})
