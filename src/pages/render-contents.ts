import { type Html, html, link } from '../deck/model/html.ts'
import { PART_IDS } from '../deck/model/page-ids.ts'
import type { Deck } from '../deck/model/types.ts'
import { hasRecordPart } from './render-parts.ts'

/** The list of slides and page parts, below the cover of the reading view. */
export function renderContents(deck: Deck): Html {
  const items = deck.slides
    .filter(({ part }) => part !== 'title')
    .map(
      ({ id, label, headline }) =>
        html`<li><span class="number">${label}</span> ${link({ href: `#${id}` }, headline)}</li>\n`,
    )
  const parts = [
    { id: PART_IDS.source, title: 'The analysis, line by line', isThere: true },
    { id: PART_IDS.record, title: 'The public record', isThere: hasRecordPart(deck) },
    { id: PART_IDS.sources, title: 'Sources', isThere: deck.citations.size > 0 },
  ]
    .filter(({ isThere }) => isThere)
    .map(({ id, title }) => html`<li>${link({ href: `#${id}` }, title)}</li>\n`)
  return html`<nav class="contents" id="${PART_IDS.contents}" aria-label="Contents">
<ol>
${items}${parts}</ol>
</nav>
`
}
