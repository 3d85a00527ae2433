import type { Html } from './html.ts'
import { html } from './html.ts'
import { renderCorrections, renderRecordPart, renderSourcePart, renderSourcesPart } from './render-parts.ts'
import { renderSection } from './render-section.ts'
import type { Deck } from './types.ts'

/** The pieces that stand at the markers of the page shell. */
export interface Page {
  slides: Html
  parts: Html
}

/** Deck → the HTML of its reading view, from which the deck on screen grows. */
export function renderPage(deck: Deck): Page {
  return {
    slides: html`${deck.slides.map((slide) => renderSection(slide, deck))}`,
    parts: html`${renderCorrections(deck)}${renderSourcePart(deck)}${renderRecordPart(deck)}${renderSourcesPart(deck)}`,
  }
}
