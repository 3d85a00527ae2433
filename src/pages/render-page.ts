import { renderGlyphSheet } from '../deck/model/glyphs.ts'
import { type Html, html } from '../deck/model/html.ts'
import type { DrawnDeck } from '../deck/model/types.ts'
import { recordHomes } from './render-note.ts'
import { renderCorrections, renderRecordPart, renderSourcePart, renderSourcesPart } from './render-parts.ts'
import { renderAfter, renderSection } from './render-section.ts'

/** The pieces that stand at the markers of the page shell. */
export interface Page {
  slides: Html
  parts: Html
}

/** Deck → the HTML of its reading view, from which the deck on screen grows. */
export function renderPage(deck: DrawnDeck): Page {
  const homes = recordHomes(deck)
  const slides = deck.slides.map((slide) => renderSection(slide, deck, renderAfter(slide, deck, homes)))
  return {
    slides: html`${renderGlyphSheet()}${slides}`,
    parts: html`${[
      renderCorrections(deck),
      renderSourcePart(deck),
      renderRecordPart(deck),
      renderSourcesPart(deck, 'screen'),
    ]}`,
  }
}
