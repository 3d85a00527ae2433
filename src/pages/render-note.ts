import { verdictGlyph } from '../deck/model/glyphs.ts'
import { type Html, html } from '../deck/model/html.ts'
import { citationId, lineId } from '../deck/model/page-ids.ts'
import { slideName } from '../deck/model/slide-name.ts'
import type { Answer, Deck, Quote, Slide } from '../deck/model/types.ts'
import { type Citations, sourcesOf } from '../evidence/citations.ts'
import type { Claim, Register, Verdict } from '../evidence/register.ts'
import { type Source, sectionTitle } from '../source/read-source.ts'

/** A verdict in words; colour and shape only repeat it. */
export const VERDICT_WORDS = {
  supported: 'Supported',
  'supported-with-nuance': 'Supported, with nuance',
  contradicted: 'Contradicted',
  superseded: 'Superseded',
  unverifiable: 'Not verified',
  opinion: 'Opinion or forecast',
} as const satisfies Record<Verdict, string>

/** The speaker notes of a slide: On screen, Say, and the source's own words with their record checks. */
export function renderNote(slide: Slide, deck: Deck, homes?: RecordHomes): Html {
  return html`<aside class="notes" aria-label="Speaker notes, ${slide.part === 'title' ? 'title' : slide.label}">
${slide.note.onScreen.map((text, index) => html`<p class="on-screen">${index === 0 && label('On screen')}${text}</p>\n`)}${slide.note.say.map((text, index) => html`<p class="say">${index === 0 && label('Say')}${text}</p>\n`)}${slide.note.quotes.map((quote, index) => renderQuote(quote, { slide, deck, homes }, index === 0))}</aside>`
}

const label = (text: string) => html`<strong class="note-label">${text}:</strong> `

interface QuotePlace {
  slide: Slide
  deck: Deck
  homes: RecordHomes | undefined
}

function renderQuote(quote: Quote, place: QuotePlace, first: boolean): Html {
  const { source } = place.deck
  const where = html`<a class="line-ref" href="#${lineId(quote.line)}">L${quote.line}</a>, ${sectionTitle(source, quote.line)}`
  return html`<figure class="quote${quote.instruction && ' instruction'}">
${first && html`<p class="note-label">Quote</p>\n`}${quote.instruction && html`<p class="instruction-label">Drafting instruction in the source</p>\n`}<blockquote data-lines="${quote.line}" data-start="${printedStart(quote, source)}"${quote.cells && html` data-cells="${quote.cells.length}"`}>${quote.cells ? quote.cells.map((cell) => html`<span class="cell">${cell}</span>`) : quote.text}</blockquote>
<figcaption>${quote.cut && html`<span class="cut">[…] the sentence breaks off in the source.</span> `}${quote.cells && 'Table row; cell boundaries restored. '}${where}</figcaption>
${quote.claims.map((id) => renderCheckBeside(id, quote, place))}</figure>
`
}

/** Where a passage begins in its line as `#source` prints it, without the white space around the line. */
function printedStart({ line, start }: Quote, source: Source): number {
  return start - (source.lines[line - 1]?.text.search(/\S/) ?? 0)
}

/** Where each record check stands in full on a page that prints it once. */
export type RecordHomes = Map<string, { slide: Slide; quote: Quote }>

/** A claim is at home beside the first quote that its words overlap. */
export function recordHomes(deck: Deck): RecordHomes {
  const homes: RecordHomes = new Map()
  for (const slide of deck.slides)
    for (const quote of slide.note.quotes)
      for (const id of quote.claims) if (!homes.has(id)) homes.set(id, { slide, quote })
  return homes
}

function renderCheckBeside(id: string, quote: Quote, { slide, deck, homes }: QuotePlace): Html {
  const home = homes?.get(id)
  if (!home) return renderRecordCheck(id, deck, slide)
  return home.quote === quote
    ? renderRecordCheck(id, deck, slide, id)
    : renderRecordPointer(id, deck, slide, home.slide)
}

/**
 * What the public record says about a claim, with its verdict and numbered sources. `anchor` is the id it
 * gets where it is the one place that links to the claim lead to.
 */
export function renderRecordCheck(
  id: string,
  deck: Pick<Deck, 'register' | 'citations'>,
  slide?: Slide,
  anchor?: string,
): Html {
  const claim = claimOf(id, deck)
  const about = html`<span data-record>${claim.record}</span> ${renderCitations(id, deck.register, deck.citations)}`
  return html`<div class="record-check"${anchor !== undefined && html` id="${anchor}"`}${checkData(claim, slide)}>
${renderVerdict(claim, slide, html`Record check ${id}`)}
<p>${about}</p>
</div>
`
}

/** The verdict again at a later quote, and the way to the record: printed once, the page stays light. */
function renderRecordPointer(id: string, deck: Deck, slide: Slide, home: Slide): Html {
  const claim = claimOf(id, deck)
  const where = home === slide ? 'above' : `slide ${slideName(home)}`
  return html`<div class="record-check"${checkData(claim, slide)}>
${renderVerdict(claim, slide, html`Record check <a href="#${id}">${id}</a>, ${where}`)}
</div>
`
}

function claimOf(id: string, deck: Pick<Deck, 'register'>): Claim {
  const claim = deck.register.claims.get(id)
  if (!claim) throw new Error(`claim ${id} was not checked before rendering`)
  return claim
}

function checkData({ id, verdict }: Claim, slide: Slide | undefined): Html {
  const answer = slide?.restsOn.get(id)
  return html` data-claim="${id}" data-verdict="${verdict}"${answer && html` data-answer="${answer}"`}`
}

const ANSWER_WORDS = {
  attributed: 'attributed on this slide',
  corrected: 'corrected on this slide',
} as const satisfies Record<Answer, string>

function renderVerdict({ id, verdict }: Claim, slide: Slide | undefined, where: Html): Html {
  const answer = slide?.restsOn.get(id)
  return html`<p class="verdict">${verdictGlyph(verdict)} <strong>${VERDICT_WORDS[verdict]}</strong>${answer && html` <span class="answer">(${ANSWER_WORDS[answer]})</span>`} <span class="record-id">${where}</span></p>`
}

/** `Sources [12] [13]`, each leading to its entry in the list of sources. */
export function renderCitations(id: string, register: Register, citations: Citations): Html {
  const numbers = [...new Set(sourcesOf(register, id).map(({ url }) => citations.get(url)?.number ?? 0))]
  const links = numbers.map(
    (number, index) => html`${index > 0 && ' '}<a href="#${citationId(number)}">[${number}]</a>`,
  )
  return html`<span class="citations">${numbers.length === 1 ? 'Source' : 'Sources'} ${links}</span>`
}
