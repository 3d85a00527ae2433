import { verdictGlyph } from '../deck/model/glyphs.ts'
import { type Html, html, link } from '../deck/model/html.ts'
import { citationId, lineId, PART_IDS, titleId } from '../deck/model/page-ids.ts'
import { slideName } from '../deck/model/slide-name.ts'
import type { Deck, Slide } from '../deck/model/types.ts'
import { type Citation, citationWords, sourcesOf } from '../evidence/citations.ts'
import { formatDate } from '../evidence/dates.ts'
import { claimsOn } from '../evidence/match-claims.ts'
import { type RecordEvent, VERDICTS, type Verdict, WARNED } from '../evidence/register.ts'
import { printedText, type SourceLine } from '../source/read-source.ts'
import { outsideLink } from './outside-link.ts'
import { join } from './render-figure.ts'
import { renderCitations, VERDICT_WORDS } from './render-note.ts'
import { citedSeries, renderSeriesTable } from './render-series.ts'

/** The analysis with line numbers, each line with its record checks and the slides that use it. */
export function renderSourcePart(deck: Deck): Html {
  const users = slidesByLine(deck)
  const lines = deck.source.lines
    .filter(({ text }) => text.trim() !== '')
    .map((line) => {
      const whole = { line: line.number, start: 0, end: line.text.length, text: line.text, cut: false }
      return renderLine(line, claimsOn(whole, deck.claims), users.get(line.number) ?? [], deck)
    })
  return html`<section class="part" id="${PART_IDS.source}" aria-labelledby="${titleId('source')}">
<h2 id="${titleId('source')}">The analysis, line by line</h2>
<p class="quiet">The text as it stands, with its own line numbers. Sentences that break off are marked […] and not completed.</p>
<div class="source-text">
${lines}</div>
</section>
`
}

function renderLine(line: SourceLine, claims: string[], slides: Slide[], deck: Deck): Html {
  const kind = line.heading ? 'heading' : line.instruction ? 'instruction' : 'text'
  const checks = claims.map((id) => renderClaimLink(id, deck))
  const used = slides.map((slide) => link({ href: `#${slide.id}` }, slideName(slide)))
  const number = html`<span class="line-number">L${line.number}</span>`
  const words = html`<p>${printedText(line)}${line.cut && html` <span class="cut">[…]</span>`}</p>`
  const records = checks.length > 0 && html`<span>Record ${join(checks, ', ')}</span> `
  const users = used.length > 0 && html`<span>Slides ${join(used, ', ')}</span>`
  const left = line.leftOut !== undefined && html`<span>Left out on purpose: ${line.leftOut}.</span> `
  const uses = (left || records || users) && html`<p class="line-uses">${left}${records}${users}</p>`
  return html`<div class="line" id="${lineId(line.number)}" data-kind="${kind}">${number}${words}${uses}</div>
`
}

/** A claim's id, with its verdict where the reader must know it before going on. */
function renderClaimLink(id: string, { register }: Deck): Html {
  const verdict = register.claims.get(id)?.verdict
  const warn = verdict !== undefined && WARNED.includes(verdict)
  return html`${link({ href: `#${id}` }, id)}${warn && html` <strong>${VERDICT_WORDS[verdict].toLowerCase()}</strong>`}`
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
  return html`<section class="part" id="${PART_IDS.record}" aria-labelledby="${titleId('record')}">
<h2 id="${titleId('record')}">The public record</h2>
${renderChecked(deck)}${renderEvents(deck)}${renderSeriesTable(deck)}${renderVerdicts(deck)}</section>
`
}

function renderChecked({ settings }: Deck): Html | false {
  const { record } = settings.asOf
  return (
    record !== undefined &&
    html`<p class="quiet">Checked ${formatDate(record)}. Facts from the record are marked † on the slides.</p>\n`
  )
}

function renderEvents(deck: Deck): Html | false {
  const events = [...deck.register.events.values()].map((event) => renderEventRow(event, deck))
  if (events.length === 0) return false
  return html`<h3>Dated events</h3>
<table class="events">
<caption>Dated events of the public record, each at the precision its source gives</caption>
<thead><tr><th scope="col">Id</th><th scope="col">Date</th><th scope="col">Event and sources</th></tr></thead>
<tbody>
${events}</tbody>
</table>
`
}

function renderVerdicts(deck: Deck): Html | false {
  if (deck.register.claims.size === 0) return false
  return html`<h3>Claims of the analysis, checked</h3>
<p class="quiet">Each record check stands beside the first quote of its passage.</p>
<table class="verdicts">
<caption>Claims of the analysis by verdict</caption>
<thead><tr><th scope="col">Verdict</th><th scope="col">Claims</th></tr></thead>
<tbody>
${VERDICTS.map((verdict) => renderVerdictRow(verdict, deck))}</tbody>
</table>
`
}

function renderEventRow(event: RecordEvent, deck: Deck): Html {
  const date = html`<td data-record>${formatDate(event.date)}</td>`
  const words = html`<td>${renderEvent(event, deck)}</td>`
  return html`<tr id="${event.id}"><th scope="row">${event.id}</th>${date}${words}</tr>\n`
}

/** What an event was, how its date was computed, and its sources. */
export function renderEvent({ id, event, derived }: RecordEvent, { register, citations }: Deck): Html {
  const computed = derived !== undefined && html` <span class="quiet">Computed: ${derived}</span>`
  return html`<span data-record>${event}</span>.${computed} ${renderCitations(id, register, citations)}`
}

function renderVerdictRow(verdict: Verdict, { register }: Deck): Html | false {
  const ids = [...register.claims.values()].filter((claim) => claim.verdict === verdict).map(({ id }) => id)
  if (ids.length === 0) return false
  const links = ids.map((id) => link({ href: `#${id}` }, id))
  const name = html`${verdictGlyph(verdict)} <strong>${VERDICT_WORDS[verdict]}</strong>`
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
    medium === 'paper' ? renderOnPaper(citation, deck) : renderOnScreen(citation),
  )
  return html`<section class="part" id="${PART_IDS.sources}" aria-labelledby="${titleId('sources')}">
<h2 id="${titleId('sources')}">Sources</h2>
<p class="quiet">Addresses lead away from this page and load nothing until they are followed. Some originals were read as copies on other hosts.</p>
<ol class="sources">
${items}</ol>
</section>
`
}

function renderOnScreen(citation: Citation): Html {
  const away = outsideLink(citation.url, citationWords(citation))
  return html`<li id="${citationId(citation.number)}">${away}</li>
`
}

function renderOnPaper(citation: Citation, deck: Deck): Html {
  const { number, url } = citation
  const { register } = deck
  const series = citedSeries(deck).map(({ id }) => id)
  const ids = [...register.claims.keys(), ...register.events.keys(), ...series].filter((id) =>
    sourcesOf(register, id).some((source) => source.url === url),
  )
  const away = html`<a class="address" href="${url}" rel="noopener noreferrer">${url}</a>`
  const users = html`<span class="quiet">${ids.join(', ')}</span>`
  return html`<li id="${citationId(number)}">${citationWords(citation)}. ${away} ${users}</li>
`
}

/** What was corrected after publication, newest first; nothing when nothing was. */
export function renderCorrections(deck: Deck): Html {
  const { corrections } = deck.settings
  if (corrections.length === 0) return html``
  const items = corrections.map(
    ({ date, slide, change }) =>
      html`<li>${formatDate(date)}, ${link({ href: `#${slide}` }, slide)}: ${change}</li>\n`,
  )
  return html`<section class="part" id="${PART_IDS.corrections}" aria-labelledby="${titleId('corrections')}">
<h2 id="${titleId('corrections')}">Corrections</h2>
<ul>
${items}</ul>
</section>
`
}
