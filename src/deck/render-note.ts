import { type Citations, sourcesOf } from '../evidence/citations.ts'
import type { Register, Verdict } from '../evidence/register.ts'
import { sectionTitle } from '../source/read-source.ts'
import { verdictGlyph } from './glyphs.ts'
import { type Html, html } from './html.ts'
import type { Deck, Quote, Slide } from './types.ts'

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
export function renderNote(slide: Slide, deck: Deck): Html {
  return html`<aside class="notes" aria-label="Speaker notes, ${slide.label === '0' ? 'title' : slide.label}">
${slide.note.onScreen.map((text, index) => html`<p class="on-screen">${index === 0 && label('On screen')}${text}</p>\n`)}${slide.note.say.map((text, index) => html`<p class="say">${index === 0 && label('Say')}${text}</p>\n`)}${slide.note.quotes.map((quote, index) => renderQuote(quote, slide, deck, index === 0))}</aside>`
}

const label = (text: string) => html`<strong class="note-label">${text}:</strong> `

function renderQuote(quote: Quote, slide: Slide, deck: Deck, first: boolean): Html {
  const where = html`<a class="line-ref" href="#L${quote.line}">L${quote.line}</a>, ${sectionTitle(deck.source, quote.line)}`
  return html`<figure class="quote${quote.instruction && ' instruction'}">
${first && html`<p class="note-label">Quote</p>\n`}${quote.instruction && html`<p class="instruction-label">Drafting instruction in the source</p>\n`}<blockquote data-lines="${quote.line}"${quote.cells && html` data-cells="${quote.cells.length}"`}>${quote.cells ? quote.cells.map((cell) => html`<span class="cell">${cell}</span>`) : quote.text}</blockquote>
<figcaption>${quote.cut && html`<span class="cut">[…] the sentence breaks off in the source.</span> `}${quote.cells && 'Table row; cell boundaries restored. '}${where}</figcaption>
${quote.claims.map((id) => renderRecordCheck(id, deck, slide))}</figure>
`
}

/** What the public record says about a claim, with its verdict and numbered sources. */
export function renderRecordCheck(
  id: string,
  deck: Pick<Deck, 'register' | 'citations'>,
  slide?: Slide,
): Html {
  const claim = deck.register.claims.get(id)
  if (!claim) throw new Error(`claim ${id} was not checked before rendering`)
  const answer = slide?.restsOn.get(id)
  return html`<div class="record-check" data-claim="${id}" data-verdict="${claim.verdict}"${answer && html` data-answer="${answer}"`}>
<p class="verdict">${verdictGlyph(claim.verdict)} <strong>${VERDICT_WORDS[claim.verdict]}</strong> <span class="record-id">Record check <a href="#${id}">${id}</a></span></p>
<p>${claim.record} ${renderCitations(id, deck.register, deck.citations)}</p>
</div>
`
}

/** `[12] [13]`, each leading to its entry in the list of sources. */
export function renderCitations(id: string, register: Register, citations: Citations): Html {
  const numbers = [...new Set(sourcesOf(register, id).map(({ url }) => citations.get(url)?.number ?? 0))]
  const links = numbers.map(
    (number, index) =>
      html`${index > 0 && ' '}<a href="#cite-${number}" aria-label="Source ${number}">[${number}]</a>`,
  )
  return html`<span class="citations">${links}</span>`
}
