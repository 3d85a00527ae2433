import { verdictGlyph } from '../deck/model/glyphs.ts'
import { type Html, html, link } from '../deck/model/html.ts'
import { citationId, lineId, PART_IDS, titleId } from '../deck/model/page-ids.ts'
import { slideName } from '../deck/model/slide-name.ts'
import type { Deck, Settings, Slide } from '../deck/model/types.ts'
import { type Citation, citationWords, sourcesOf } from '../evidence/citations.ts'
import { formatDate } from '../evidence/dates.ts'
import { claimsOn } from '../evidence/match-claims.ts'
import { type RecordEvent, VERDICTS, type Verdict, WARNED } from '../evidence/register.ts'
import { isMarkdown, printedText, type SourceLine } from '../source/read-source.ts'
import { say, type WordKey } from '../words/say.ts'
import { outsideLink } from './outside-link.ts'
import { join } from './render-figure.ts'
import { inSourceLanguage, renderCitations, verdictWords } from './render-note.ts'
import { citedSeries, renderSeriesTable } from './render-series.ts'

/** The analysis with line numbers, each line with its record checks and the slides that use it. */
export function renderSourcePart(deck: Deck): Html {
  const { settings } = deck
  const users = slidesByLine(deck)
  const about = isMarkdown(deck.source) ? 'source-part-about-markdown' : 'source-part-about'
  const lines = deck.source.lines
    .filter((line) => printedText(line) !== '')
    .map((line) => {
      const whole = { line: line.number, start: 0, end: line.text.length, text: line.text, cut: false }
      return renderLine(line, claimsOn(whole, deck.claims), users.get(line.number) ?? [], deck)
    })
  return html`<section class="part" id="${PART_IDS.source}" aria-labelledby="${titleId('source')}">
<h2 id="${titleId('source')}">${say(settings, 'source-part')}</h2>
<p class="quiet">${say(settings, about)}</p>
<div class="source-text">
${lines}</div>
</section>
`
}

function renderLine(line: SourceLine, claims: string[], slides: Slide[], deck: Deck): Html {
  const { settings } = deck
  const kind = line.heading ? 'heading' : line.instruction ? 'instruction' : 'text'
  const checks = claims.map((id) => renderClaimLink(id, deck))
  const used = slides.map((slide) => link({ href: `#${slide.id}` }, slideName(slide, settings)))
  const number = html`<span class="line-number">L${line.number}</span>`
  const words = html`<p${inSourceLanguage(deck.source)}>${printedText(line)}${line.cut && html` <span class="cut">[…]</span>`}</p>`
  const records =
    checks.length > 0 && html`<span>${say(settings, 'line-record')} ${join(checks, ', ')}</span> `
  const users = used.length > 0 && html`<span>${say(settings, 'line-slides')} ${join(used, ', ')}</span>`
  const left =
    line.leftOut !== undefined && html`<span>${say(settings, 'line-left-out', { why: line.leftOut })}</span> `
  const uses = (left || records || users) && html`<p class="line-uses">${left}${records}${users}</p>`
  return html`<div class="line" id="${lineId(line.number)}" data-kind="${kind}">${number}${words}${uses}</div>
`
}

/** A claim's id, with its verdict where the reader must know it before going on. */
function renderClaimLink(id: string, { register, settings }: Deck): Html {
  const verdict = register.claims.get(id)?.verdict
  const warn = verdict !== undefined && WARNED.includes(verdict)
  return html`${link({ href: `#${id}` }, id)}${warn && html` <strong>${verdictWords(verdict, settings).toLowerCase()}</strong>`}`
}

function slidesByLine(deck: Deck): Map<number, Slide[]> {
  const users = new Map<number, Slide[]>()
  for (const slide of deck.slides)
    for (const line of slide.lines) users.set(line, [...(users.get(line) ?? []), slide])
  return users
}

/** Whether there is anything of the public record to print as a part of the page. */
export function hasRecordPart(deck: Deck): boolean {
  const { claims, events } = deck.register
  return claims.size > 0 || events.size > 0 || citedSeries(deck).length > 0
}

/** Every event of the register with its sources, and where to find each claim; nothing for a deck without a register. */
export function renderRecordPart(deck: Deck): Html {
  if (!hasRecordPart(deck)) return html``
  const { settings } = deck
  const about = recordPartLine(deck)
  return html`<section class="part" id="${PART_IDS.record}" aria-labelledby="${titleId('record')}">
<h2 id="${titleId('record')}">${say(settings, 'record-part')}</h2>
${about !== undefined && html`<p class="quiet">${about}</p>\n`}${renderEvents(deck)}${renderSeriesTable(deck)}${renderVerdicts(deck)}</section>
`
}

function renderEvents(deck: Deck): Html | false {
  const { settings } = deck
  const events = [...deck.register.events.values()].map((event) => renderEventRow(event, deck))
  if (events.length === 0) return false
  return html`<h3>${say(settings, 'events-title')}</h3>
<table class="events">
<caption>${say(settings, 'events-caption')}</caption>
<thead><tr>${heads(settings, 'column-id', 'column-date', 'column-event')}</tr></thead>
<tbody>
${events}</tbody>
</table>
`
}

/** When the record was checked, and what † on the slides means, as far as there is either. */
function recordPartLine({ settings, slides }: Deck): string | undefined {
  const { record } = settings.asOf
  const isMarked = slides.some(({ records }) => records.length > 0)
  if (record === undefined) return isMarked ? say(settings, 'record-part-marked') : undefined
  const key = isMarked ? 'record-part-checked' : 'record-part-checked-only'
  return say(settings, key, { date: formatDate(record, settings) })
}

/** Where to find the claims of each verdict. */
function renderVerdicts(deck: Deck): Html | false {
  const { settings, register } = deck
  if (register.claims.size === 0) return false
  return html`<h3>${say(settings, 'claims-title')}</h3>
<p class="quiet">${say(settings, 'claims-about')}</p>
<table class="verdicts">
<caption>${say(settings, 'claims-caption')}</caption>
<thead><tr>${heads(settings, 'column-verdict', 'column-claims')}</tr></thead>
<tbody>
${VERDICTS.map((verdict) => renderVerdictRow(verdict, deck))}</tbody>
</table>
`
}

type ColumnKey = Extract<WordKey, `column-${string}`>

const heads = (settings: Settings, ...keys: ColumnKey[]): Html[] =>
  keys.map((key) => html`<th scope="col">${say(settings, key)}</th>`)

function renderEventRow(event: RecordEvent, deck: Deck): Html {
  const date = html`<td data-record>${formatDate(event.date, deck.settings)}</td>`
  const words = html`<td>${renderEvent(event, deck)}</td>`
  return html`<tr id="${event.id}"><th scope="row">${event.id}</th>${date}${words}</tr>\n`
}

/** What an event was, how its date was computed, and its sources. */
export function renderEvent({ id, event, derived }: RecordEvent, deck: Deck): Html {
  const computed =
    derived !== undefined &&
    html` <span class="quiet">${say(deck.settings, 'computed', { how: derived })}</span>`
  return html`<span data-record>${event}</span>.${computed} ${renderCitations(id, deck)}`
}

function renderVerdictRow(verdict: Verdict, { register, settings }: Deck): Html | false {
  const ids = [...register.claims.values()].filter((claim) => claim.verdict === verdict).map(({ id }) => id)
  if (ids.length === 0) return false
  const links = ids.map((id) => link({ href: `#${id}` }, id))
  const name = html`${verdictGlyph(verdict)} <strong>${verdictWords(verdict, settings)}</strong>`
  const head = html`<th scope="row"><span class="verdict">${name}</span> (${ids.length})</th>`
  return html`<tr data-verdict="${verdict}">${head}<td>${join(links, ', ')}</td></tr>\n`
}

/**
 * All public sources, numbered once for every show and view. On screen an address is the link's own, which
 * the styles print behind it; on paper it is written out, with the records that rest on it. Nothing for a deck
 * that cites none.
 */
export function renderSourcesPart(deck: Deck, medium: 'screen' | 'paper'): Html {
  if (deck.citations.size === 0) return html``
  const items = [...deck.citations.values()].map((citation) =>
    medium === 'paper' ? renderOnPaper(citation, deck) : renderOnScreen(citation, deck),
  )
  return html`<section class="part" id="${PART_IDS.sources}" aria-labelledby="${titleId('sources')}">
<h2 id="${titleId('sources')}">${say(deck.settings, 'sources')}</h2>
<p class="quiet">${say(deck.settings, 'sources-about')}</p>
<ol class="sources">
${items}</ol>
</section>
`
}

function renderOnScreen(citation: Citation, { settings }: Deck): Html {
  const away = outsideLink(citation.url, citationWords(citation, settings))
  return html`<li id="${citationId(citation.number)}">${away}</li>
`
}

function renderOnPaper(citation: Citation, deck: Deck): Html {
  const { number, url } = citation
  const { register, settings } = deck
  const series = citedSeries(deck).map(({ id }) => id)
  const ids = [...register.claims.keys(), ...register.events.keys(), ...series].filter((id) =>
    sourcesOf(register, id).some((source) => source.url === url),
  )
  const away = html`<a class="address" href="${url}" rel="noopener noreferrer">${url}</a>`
  const users = html`<span class="quiet">${ids.join(', ')}</span>`
  return html`<li id="${citationId(number)}">${citationWords(citation, settings)}. ${away} ${users}</li>
`
}

/** What was corrected after publication, newest first; nothing when nothing was. */
export function renderCorrections(deck: Deck): Html {
  const { corrections } = deck.settings
  if (corrections.length === 0) return html``
  const items = corrections.map(
    ({ date, slide, change }) =>
      html`<li>${formatDate(date, deck.settings)}, ${link({ href: `#${slide}` }, slide)}: ${change}</li>\n`,
  )
  return html`<section class="part" id="${PART_IDS.corrections}" aria-labelledby="${titleId('corrections')}">
<h2 id="${titleId('corrections')}">${say(deck.settings, 'corrections')}</h2>
<ul>
${items}</ul>
</section>
`
}
