import { verdictGlyph } from '../../deck/model/glyphs.ts'
import { type Html, html, link } from '../../deck/model/html.ts'
import { lineId } from '../../deck/model/page-ids.ts'
import { partOfTalk, slideName } from '../../deck/model/slide-name.ts'
import type { Deck, DrawnDeck, Quote, Slide } from '../../deck/model/types.ts'
import { sourcesOf } from '../../evidence/citations.ts'
import { formatDate } from '../../evidence/dates.ts'
import { recordKind, WARNED } from '../../evidence/register.ts'
import { say } from '../../words/say.ts'
import {
  notesName,
  type RecordHomes,
  renderCitationLinks,
  renderPassage,
  verdictWords,
} from '../render-note.ts'
import { renderEvent } from '../render-parts.ts'
import { renderSection } from '../render-section.ts'
import { renderSeries } from '../render-series.ts'

/** A slide in the handout: its picture above; below it what is said, what it quotes and what the record says of that. */
export function renderLeaf(slide: Slide, deck: DrawnDeck, homes: RecordHomes): Html {
  const shares = sharedPage(slide, deck)
  return html`<article class="leaf leaf-${slide.id} of-${slide.part}" data-shares="${shares}">
${renderLeafPicture(slide, deck)}
${renderLeafNotes(slide, deck, homes)}
${renderDaggers(slide, deck, homes)}</article>
`
}

/** The name of a page that two short leaves of one part share, since its head can't name both slides. */
export function sharedPage(slide: Slide, deck: Deck): string {
  return slide.part === 'appendix' ? slide.part : `part-${partOfTalk(slide, deck)?.number ?? 0}`
}

/** A slide as on the canvas; `handout.css` makes it as small as the page. */
export function renderLeafPicture(slide: Slide, deck: DrawnDeck): Html {
  return html`<div class="picture">
${renderSection(slide, deck, html``)}</div>`
}

/**
 * The notes as a grid of two columns: lines of the source and ids of the record at the left, words at the right. What
 * is on screen is above, and the PDF says it in its alternative texts. A leaf of the talk has each record check in full,
 * as it may be read alone; one behind the talk names the slide where it stands (`homes`).
 */
export function renderLeafNotes(slide: Slide, deck: Deck, homes: RecordHomes): Html {
  const { say: spoken, quotes } = slide.note
  const name = say(deck.settings, 'say').replace(/\s*:$/, '')
  const paragraphs = spoken.map((text) => html`<p class="say">${text}</p>\n`)
  const said =
    spoken.length > 0 &&
    html`<div class="row said"><p class="where">${name}</p><div>${paragraphs}</div></div>\n`
  const seen = new Set<string>()
  const quoted = quotes.map((quote) => {
    const claims = quote.claims.filter((id) => !seen.has(id))
    for (const id of claims) seen.add(id)
    return renderQuoted(quote, claims, { slide, deck, homes })
  })
  return html`<aside class="notes" aria-label="${notesName(slide, deck.settings)}">
${said}<div class="quotes">
${quoted}</div></aside>`
}

/** A passage with its record checks: in one piece, since a check that stands on another page is not read. */
function renderQuoted(quote: Quote, claims: string[], place: CheckPlace): Html {
  const { settings, source } = place.deck
  const { line, cut, cells, instruction } = quote
  const warning =
    instruction && html`<p class="instruction-label">${say(settings, 'drafting-instruction')}</p>\n`
  const caption =
    (cut || cells) &&
    html`\n<figcaption>${cut && html`<span class="cut">${say(settings, 'breaks-off')}</span> `}${cells && say(settings, 'table-row')}</figcaption>`
  const where = link({ class: 'line-ref', href: `#${lineId(line)}` }, lineId(line))
  return html`<div class="quoted">
<div class="row"><p class="where">${where}</p><figure class="quote">${warning}${renderPassage(quote, source)}${caption}</figure></div>
${claims.map((id) => renderCheck(id, place))}</div>
`
}

interface CheckPlace {
  slide: Slide
  deck: Deck
  homes: RecordHomes
}

/** `✔ C39`, and beside it the verdict with what the record says, or the slide that says it. */
function renderCheck(id: string, { slide, deck, homes }: CheckPlace): Html {
  const claim = deck.register.claims.get(id)
  if (!claim) throw new Error(`claim ${id} was not checked before rendering`)
  const { verdict, record } = claim
  const answer = slide.restsOn.get(id)
  const dealt = answer && html` (${say(deck.settings, `answer-${answer}`)})`
  const home = slide.part === 'appendix' ? homes.get(id)?.slide : undefined
  const elsewhere =
    home && home !== slide && say(deck.settings, 'record-on-slide', { slide: slideName(home, deck.settings) })
  const about = elsewhere
    ? html`${link({ href: `#${home?.id}` }, elsewhere)}`
    : html`<span data-record>${record}</span> ${renderCitationLinks(id, deck)}`
  const words = html`<strong>${verdictWords(verdict, deck.settings)}</strong>${dealt}. ${about}`
  const warned = WARNED.includes(verdict) && ' warned'
  const mark = html`<p class="where">${verdictGlyph(verdict)} ${id}</p>`
  return html`<div class="row check${warned}" data-claim="${id}" data-verdict="${verdict}">${mark}<p>${words}</p></div>
`
}

/** What the daggers on the slide stand for, as far as no record check beside a quote has said it. */
export function renderDaggers(slide: Slide, deck: Deck, homes: RecordHomes): Html | false {
  const said = new Set(slide.note.quotes.flatMap(({ claims }) => claims))
  const ids = slide.records.filter((id) => !said.has(id) && sourcesOf(deck.register, id).length > 0)
  if (ids.length === 0) return false
  const isClaim = (id: string) => recordKind(id) === 'claim'
  const checks = ids.filter(isClaim).map((id) => renderCheck(id, { slide, deck, homes }))
  const dated = ids.filter((id) => !isClaim(id)).map((id) => renderDated(id, deck))
  return html`<section class="daggers-explained">
<p class="note-label">${say(deck.settings, 'daggers-here')}</p>
${checks}${dated.length > 0 && html`<div class="dated">\n${dated}</div>\n`}</section>
`
}

function renderDated(id: string, deck: Deck): Html | undefined {
  const event = deck.register.events.get(id)
  if (!event) return renderSeries(id, deck)
  const date = html`<strong>${formatDate(event.date, deck.settings)}</strong>`
  return html`<p class="event"><span class="record-id">${id}</span> ${date} ${renderEvent(event, deck)}</p>
`
}
