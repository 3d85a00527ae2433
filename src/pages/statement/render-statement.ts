import { type Html, html, link } from '../../deck/model/html.ts'
import { PART_IDS, titleId } from '../../deck/model/page-ids.ts'
import type { Settings } from '../../deck/model/types.ts'
import { formatDate } from '../../evidence/dates.ts'
import { say } from '../../words/say.ts'
import { renderContact } from '../imprint.ts'
import { sayHtml } from '../say-html.ts'
import { TESTING } from './tested.ts'

/** The page of the site that holds the statement. */
export const STATEMENT_PAGE = 'accessibility.html'

/** Where the statement stands: a page of the site, or a part of the file that lies alone. */
export type StatementPlace = 'page' | 'part'

/**
 * The statement on accessibility: what the briefing is meant to meet, what was tested and what wasn't, and whom to
 * write to. `version` is the engine's, whose tests they are.
 */
export function renderStatement(settings: Settings, version: string, place: StatementPlace): Html {
  const { contact } = settings
  const heading = html`${say(settings, 'accessibility')}`
  const reading = place === 'page' ? 'index.html?read' : `#${PART_IDS.contents}`
  const page = link({ href: reading }, say(settings, 'statement-text-view'))
  const write =
    contact === undefined
      ? say(settings, 'statement-no-contact')
      : sayHtml(settings, 'statement-contact', { contact: renderContact(contact) })
  const title = titleId('accessibility')
  const section = (name: string, ...content: Html[]) =>
    place === 'page' ? html`<h2>${name}</h2>\n${content}` : html`<h3>${name}</h3>\n${content}`
  return html`<section class="part statement" id="${PART_IDS.accessibility}" aria-labelledby="${title}">
${place === 'page' ? html`<h1 id="${title}">${heading}</h1>` : html`<h2 id="${title}">${heading}</h2>`}
${place === 'page' && html`<p class="statement-of">${link({ href: 'index.html' }, settings.title)}</p>\n`}<p>${say(settings, 'statement-aim')}</p>
<p>${sayHtml(settings, 'statement-text', { page })}</p>
${section(say(settings, 'statement-tested'), renderTested(settings, version))}${section(
  say(settings, 'statement-untested'),
  list(TESTING.untested.map((key) => say(settings, key))),
)}${section(say(settings, 'statement-write'), html`<p>${write}</p>\n`)}</section>
`
}

/** When, with what and on what the tests ran, and what each of them is about. */
function renderTested(settings: Settings, version: string): Html {
  const { day, axe, widths, tested } = TESTING
  const about = say(settings, 'statement-tested-about', {
    version,
    date: formatDate(day, settings),
  })
  const items = tested.map(({ says }) => {
    if (says === 'tested-axe') return say(settings, says, { axe })
    return says === 'tested-looks' ? say(settings, says, { widths: widths.join(', ') }) : say(settings, says)
  })
  return html`<p>${about} ${say(settings, 'statement-tested-deck')}</p>\n${list(items)}`
}

function list(items: string[]): Html {
  return html`<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`
}
