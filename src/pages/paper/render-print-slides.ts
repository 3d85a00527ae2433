import { type Html, html } from '../../deck/model/html.ts'
import type { DrawnDeck, Slide } from '../../deck/model/types.ts'
import { renderSection } from '../render-section.ts'
import { paperLinks } from './paper-links.ts'

/** The slides of a show, one page each, without their notes: what the slides PDF and the pictures show. */
export function renderPrintSlides(deck: DrawnDeck, slides: Slide[]): Html {
  const places = slides.map(({ id }) => id)
  return html`<main class="sheets">
${slides.map((slide) => renderSection(slide, deck, html``))}</main>`.withLinks(paperLinks(deck, places))
}
