import { type Html, html } from '../deck/model/html.ts'

/**
 * A link that leads away from the deck: an address and its words in, HTML out. It opens a page of its own,
 * which gets no handle on this one (`noopener`: HTML standard, “link types”) and isn't told where it was
 * followed. `rel` alone would change nothing in the same window.
 */
export function outsideLink(url: string, words: string): Html {
  return html`<a class="address" href="${url}" target="_blank" rel="noopener noreferrer">${words}</a>`
}
