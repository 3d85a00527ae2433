import { type Html, html } from '../../deck/model/html.ts'
import { PART_IDS, titleId } from '../../deck/model/page-ids.ts'
import { say, type Voice } from '../../words/say.ts'

/**
 * The licences of what others made, as a part of the file that lies alone: most of them ask to be handed on with it.
 * They are folded up, since nobody reads on past them.
 */
export function renderLicences(texts: string, voice: Voice): Html {
  const title = titleId('licences')
  return html`<section class="part licences" id="${PART_IDS.licences}" aria-labelledby="${title}">
<h2 id="${title}">${say(voice, 'licences')}</h2>
<details>
<summary>${say(voice, 'licences-about')}</summary>
<pre>${texts}</pre>
</details>
</section>
`
}
