import { type Html, html, link } from '../deck/model/html.ts'
import { PART_IDS } from '../deck/model/page-ids.ts'
import type { Deck } from '../deck/model/types.ts'
import { say } from '../words/say.ts'

/** The list of slides and page parts, below the cover of the reading view. */
export function renderContents(deck: Deck): Html {
  const { settings } = deck
  const items = deck.slides
    .filter(({ part }) => part !== 'title')
    .map(
      ({ id, label, headline }) =>
        html`<li><span class="number">${label}</span> ${link({ href: `#${id}` }, headline)}</li>\n`,
    )
  const parts = [
    [PART_IDS.source, say(settings, 'source-part')],
    [PART_IDS.record, say(settings, 'record-part')],
    [PART_IDS.sources, say(settings, 'sources')],
  ].map(([id, title]) => html`<li>${link({ href: `#${id}` }, title)}</li>\n`)
  return html`<nav class="contents" id="${PART_IDS.contents}" aria-label="${say(settings, 'contents')}">
<ol>
${items}${parts}</ol>
</nav>
`
}
