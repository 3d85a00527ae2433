import { formatLines } from '../source/line-list.ts'
import { type Html, html } from './html.ts'
import { join } from './render-figure.ts'
import type { Deck } from './types.ts'

/** A1: each section of the analysis, its lines and the slides whose notes quote it. Never written by hand. */
export function renderSourceMap(deck: Deck): Html {
  const { coverage, source } = deck
  const rows = source.sections.map((section) => {
    const range = Array.from(
      { length: section.last - section.first + 1 },
      (_, index) => section.first + index,
    )
    const slides = deck.slides.filter(({ note }) =>
      note.quotes.some(({ line }) => section.first <= line && line <= section.last),
    )
    const links = slides.map(({ id, label }) => html`<a href="#${id}">${label === '0' ? 'Title' : label}</a>`)
    return html`<tr><th scope="row">${section.title}</th><td><a class="line-ref" href="#L${section.first}">${formatLines(range)}</a></td><td>${join(links, ', ')}</td></tr>\n`
  })
  return html`<table class="source-map">
<caption>Sections of the analysis and the slides whose notes quote them: ${coverage.quoted} of ${coverage.words} words quoted</caption>
<thead><tr><th scope="col">Section</th><th scope="col">Lines</th><th scope="col">Slides</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`
}
