import { type Html, html, link } from '../deck/model/html.ts'
import { PART_IDS } from '../deck/model/page-ids.ts'
import type { Deck } from '../deck/model/types.ts'
import { say } from '../words/say.ts'
import { hasRecordPart } from './render-parts.ts'

/** The list of slides and page parts, below the cover of the reading view. */
export function renderContents(deck: Deck): Html {
  const { settings } = deck
  const items = deck.slides
    .filter(({ part }) => part !== 'title')
    .map(
      ({ id, label, headline }) =>
        html`<li><span class="number">${label}</span> ${link({ href: `#${id}` }, headline)}</li>\n`,
    )
  const all = [
    { id: PART_IDS.source, key: 'source-part', isThere: true },
    { id: PART_IDS.record, key: 'record-part', isThere: hasRecordPart(deck) },
    { id: PART_IDS.sources, key: 'sources', isThere: deck.citations.size > 0 },
  ] as const
  const parts = all
    .filter(({ isThere }) => isThere)
    .map(({ id, key }) => html`<li>${link({ href: `#${id}` }, say(settings, key))}</li>\n`)
  return html`<nav class="contents" id="${PART_IDS.contents}" aria-label="${say(settings, 'contents')}">
<ol>
${items}${parts}</ol>
</nav>
`
}
