import { verdictGlyph } from '../deck/model/glyphs.ts'
import { type Html, html, link } from '../deck/model/html.ts'
import { citationId, lineId } from '../deck/model/page-ids.ts'
import { slideName } from '../deck/model/slide-name.ts'
import type { Deck, Quote, Slide } from '../deck/model/types.ts'
import { sourcesOf } from '../evidence/citations.ts'
import type { Claim, Verdict } from '../evidence/register.ts'
import { directionOf } from '../source/language-tag.ts'
import { printedWords, type Source, sectionTitle } from '../source/read-source.ts'
import { say, type Voice } from '../words/say.ts'
import { sayHtml } from './say-html.ts'

/** A verdict in words; colour and shape only repeat it. */
export function verdictWords(verdict: Verdict, voice: Voice): string {
  return say(voice, `verdict-${verdict}`)
}

/** The speaker notes of a slide: Say, On screen, and the source's own words with their record checks. */
export function renderNote(slide: Slide, deck: Deck, homes?: RecordHomes): Html {
  const { settings } = deck
  const { onScreen, say: spoken, quotes } = slide.note
  const quoted = quotes.map((quote, index) => renderQuote(quote, { slide, deck, homes }, index === 0))
  return html`<aside class="notes" aria-label="${notesName(slide, settings)}">
${renderParagraphs('say', say(settings, 'say'), spoken)}${renderParagraphs('on-screen', say(settings, 'on-screen'), onScreen)}${quoted}</aside>`
}

/** What the notes of a slide are called. */
export function notesName({ part, label }: Slide, voice: Voice): string {
  return part === 'title' ? say(voice, 'notes-of-title') : say(voice, 'notes-of-slide', { slide: label })
}

/** The label stands before the first of them only. */
function renderParagraphs(name: string, said: string, texts: string[]): Html[] {
  return texts.map((text, index) => html`<p class="${name}">${index === 0 && label(said)}${text}</p>\n`)
}

const label = (text: string) => html`<strong class="note-label">${text}</strong> `

interface QuotePlace {
  slide: Slide
  deck: Deck
  homes: RecordHomes | undefined
}

function renderQuote(quote: Quote, place: QuotePlace, first: boolean): Html {
  const { source, settings } = place.deck
  const { line, cut, cells, instruction } = quote
  const heading = first && html`<p class="note-label">${say(settings, 'quote')}</p>\n`
  const warning =
    instruction && html`<p class="instruction-label">${say(settings, 'drafting-instruction')}</p>\n`
  const broken = cut && html`<span class="cut">${say(settings, 'breaks-off')}</span> `
  const restored = cells && html`<span class="restored">${say(settings, 'table-row')}</span> `
  const where = html`${link({ class: 'line-ref', href: `#${lineId(line)}` }, lineId(line))}<span class="in-section">, ${sectionTitle(source, line)}</span>`
  return html`<figure class="quote${instruction && ' instruction'}">
${heading}${warning}${renderPassage(quote, source)}
<figcaption>${broken}${restored}${where}</figcaption>
${quote.claims.map((id) => renderCheckBeside(id, quote, place))}</figure>
`
}

/** The attributes of an element that holds words of the analysis: its language, where that is not the page's. */
export function inSourceLanguage({ lang }: Pick<Source, 'lang'>): Html | false {
  return lang !== undefined && html` lang="${lang}" dir="${directionOf(lang)}"`
}

/** The source's own words, with their place in the line as `#source` prints it. */
export function renderPassage({ line, start, end, cells }: Quote, source: Source): Html {
  const { text, from } = printedWords(source.lines[line - 1] ?? { text: '' }, start, end)
  const count = cells && html` data-cells="${cells.length}"`
  const words = cells?.map((cell) => html`<span class="cell">${cell}</span>`) ?? text
  return html`<blockquote${inSourceLanguage(source)} data-lines="${line}" data-start="${from}"${count}>${words}</blockquote>`
}

/** Where each record check stands in full on a page that prints it once. */
export type RecordHomes = Map<string, { slide: Slide; quote: Quote }>

/** A claim is at home beside the first quote that its words overlap. */
export function recordHomes({ slides }: Pick<Deck, 'slides'>): RecordHomes {
  const homes: RecordHomes = new Map()
  for (const slide of slides)
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
  deck: Pick<Deck, 'register' | 'citations' | 'settings'>,
  slide?: Slide,
  anchor?: string,
): Html {
  const claim = claimOf(id, deck)
  const about = html`<span data-record>${claim.record}</span> ${renderCitations(id, deck)}`
  return html`<div class="record-check"${anchor !== undefined && html` id="${anchor}"`}${checkData(claim, slide)}>
${renderVerdict(claim, slide, sayHtml(deck.settings, 'record-check', { id }), deck.settings)}
<p>${about}</p>
</div>
`
}

/** The verdict again at a later quote, and the way to the record: printed once, the page stays light. */
function renderRecordPointer(id: string, deck: Deck, slide: Slide, home: Slide): Html {
  const claim = claimOf(id, deck)
  const { settings } = deck
  const place = { id: link({ href: `#${id}` }, id) }
  const where =
    home === slide
      ? sayHtml(settings, 'record-check-above', place)
      : sayHtml(settings, 'record-check-elsewhere', { ...place, slide: slideName(home, settings) })
  return html`<div class="record-check"${checkData(claim, slide)}>
${renderVerdict(claim, slide, where, settings)}
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

function renderVerdict({ id, verdict }: Claim, slide: Slide | undefined, where: Html, voice: Voice): Html {
  const answer = slide?.restsOn.get(id)
  const name = html`${verdictGlyph(verdict)} <strong>${verdictWords(verdict, voice)}</strong>`
  const dealt = answer && html` <span class="answer">(${say(voice, `answer-${answer}`)})</span>`
  return html`<p class="verdict">${name}${dealt} <span class="record-id">${where}</span></p>`
}

/** `Sources [12] [13]`, each leading to its entry in the list of sources. */
export function renderCitations(id: string, deck: Pick<Deck, 'register' | 'citations' | 'settings'>): Html {
  const numbers = sourceNumbers(id, deck)
  const name = say(deck.settings, numbers.length === 1 ? 'one-source' : 'several-sources')
  return html`<span class="citations">${name} ${citationLinks(numbers)}</span>`
}

/** `[12] [13]`: the same where there is no room for a word. */
export function renderCitationLinks(id: string, deck: Pick<Deck, 'register' | 'citations'>): Html {
  return html`<span class="citations">${citationLinks(sourceNumbers(id, deck))}</span>`
}

function sourceNumbers(id: string, { register, citations }: Pick<Deck, 'register' | 'citations'>): number[] {
  return [...new Set(sourcesOf(register, id).map(({ url }) => citations.get(url)?.number ?? 0))]
}

const citationLinks = (numbers: number[]): Html[] =>
  numbers.map(
    (number, index) => html`${index > 0 && ' '}${link({ href: `#${citationId(number)}` }, `[${number}]`)}`,
  )
