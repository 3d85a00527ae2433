import { type Html, html, link } from '../../deck/model/html.ts'
import { citationId, PART_IDS } from '../../deck/model/page-ids.ts'
import { slideName } from '../../deck/model/slide-name.ts'
import type { Deck, DrawnDeck, Slide } from '../../deck/model/types.ts'
import { sourcesOf } from '../../evidence/citations.ts'
import { formatDate } from '../../evidence/dates.ts'
import { recordKind } from '../../evidence/register.ts'
import { NAME_RE, say, textOf, type Voice } from '../../words/say.ts'
import { draftWord, markingWords, recordLine, renderImprint, renderLogo, renderScanLink } from '../imprint.ts'
import { renderNote, renderRecordCheck } from '../render-note.ts'
import { renderCorrections, renderEvent, renderSourcesPart } from '../render-parts.ts'
import { renderSection } from '../render-section.ts'
import { renderSeries } from '../render-series.ts'
import { cssString } from './css-string.ts'
import { paperLinks } from './paper-links.ts'

/**
 * The handout of a show: front page with contents, one leaf a slide (its picture above, its notes below), the
 * list of sources. Page numbers are known only after a first print: see `.page-list .page`.
 */
export function renderHandout(deck: DrawnDeck, slides: Slide[]): Html {
  return html`<main class="handout">
${renderFront(deck, slides)}${slides.map((slide) => renderLeaf(slide, deck))}${renderBack(deck)}
</main>`.withLinks(paperLinks(deck, placesOf(deck, slides)))
}

/** What comes behind the slides; no page of its own for nothing. */
function renderBack(deck: Deck): Html | false {
  const parts = html`${renderCorrections(deck)}${renderSourcesPart(deck, 'paper')}`
  return parts.text !== '' && html`<div class="back">\n${parts}</div>`
}

/** Ids of all that links of the deck can lead to in the handout. */
function placesOf({ settings, citations }: Deck, slides: Slide[]): string[] {
  const corrections = settings.corrections.length > 0 ? [PART_IDS.corrections] : []
  const sources = [...citations.values()].map(({ number }) => citationId(number))
  const list = sources.length > 0 ? [PART_IDS.sources] : []
  return [...slides.map(({ id }) => id), ...corrections, ...list, ...sources]
}

/**
 * A running head for each slide, so that notes which flow on to another page say whose they are; the foot
 * of every page has marking, date and page number. Margin boxes are no content: screen readers skip them.
 */
export function handoutPages(deck: Deck, slides: Slide[]): string {
  const { settings } = deck
  const { analysis, record } = settings.asOf
  const dates =
    record === undefined
      ? say(settings, 'foot-analysis', { analysis })
      : say(settings, 'foot-checked', { analysis, date: formatDate(record, settings) })
  const words = cssString([markingWords(settings), dates].filter(Boolean).join('   '))
  const draft = draftWord(settings, (word) => `${word}   `)
  const foot = `@page { @bottom-left { content: ${words} } @bottom-right { content: ${pageCount(settings)} } }`
  const heads = slides.map((slide) => {
    const head = cssString(`${draft}${slideName(slide, settings)}   ${slide.headline}`)
    const page = `@page ${pageName(slide)} { @top-left { content: ${head} } }`
    return `${page}\n.leaf-${slide.id} { page: ${pageName(slide)} }`
  })
  const list = say(settings, deck.citations.size > 0 ? 'sources' : 'corrections')
  const back = `@page back { @top-left { content: ${cssString(`${draft}${list}`)} } }\n.back { page: back }`
  return [foot, ...heads, back].join('\n')
}

/** `Page 3 of 40`, as a style sheet says it: the printer counts. */
function pageCount(voice: Voice): string {
  // Of a text cut at its names every other piece is a name.
  const pieces = textOf(voice, 'foot-page').split(NAME_RE)
  return pieces.map((piece, index) => (index % 2 === 0 ? cssString(piece) : `counter(${piece})`)).join(' ')
}

const pageName = ({ id }: Slide) => `leaf-${id}`

function renderFront(deck: Deck, slides: Slide[]): Html {
  const { settings, citations, look } = deck
  const items = slides.map((slide) =>
    renderContentsItem(slide.id, slide.part === 'title' ? '' : slide.label, slide.headline),
  )
  const checked = recordLine(settings, slides, 'paper')
  const analysis = say(settings, 'analysis-as-of', { date: settings.asOf.analysis })
  const imprint = renderImprint(settings)
  const marking = markingWords(settings)
  const sources = citations.size > 0 && renderContentsItem(PART_IDS.sources, '', say(settings, 'sources'))
  return html`<section class="front">
${renderLogo({ look })}${renderScanLink(deck)}<p class="kicker">${say(settings, 'handout-kicker')}</p>
<h1>${settings.title}</h1>
<p class="description">${settings.description}</p>
<p class="dates">${analysis}. ${checked !== undefined && `${checked}. `}${marking !== '' && html`<strong class="marking">${marking}</strong>`}</p>
${imprint && html`<p class="imprint">${imprint}</p>\n`}<h2>${say(settings, 'contents')}</h2>
<ol class="page-list">
${items}${sources}</ol>
</section>
`
}

/** The page number is filled in once it is known. Spaces stand inside, because a grid drops those between. */
function renderContentsItem(id: string, label: string, title: string): Html {
  const words = html`<span class="number">${label} </span><span class="title">${title} </span>`
  const page = html`<span class="page" data-page-of="${id}">00</span>`
  return html`<li>${link({ href: `#${id}` }, words, page)}</li>\n`
}

function renderLeaf(slide: Slide, deck: DrawnDeck): Html {
  return html`<article class="leaf leaf-${slide.id}">
<div class="picture">
${renderSection(slide, deck, html``)}</div>
${renderNote(slide, deck)}
${renderDaggers(slide, deck)}</article>
`
}

/** What the daggers on the slide stand for, as far as no record check beside a quote has said it. */
function renderDaggers(slide: Slide, deck: Deck): Html | false {
  const said = new Set(slide.note.quotes.flatMap(({ claims }) => claims))
  const items = slide.records
    .filter((id) => !said.has(id) && sourcesOf(deck.register, id).length > 0)
    .map((id) => renderRecord(id, deck, slide))
  return (
    items.length > 0 &&
    html`<section class="daggers-explained">
<p class="note-label">${say(deck.settings, 'daggers-here')}</p>
${items}</section>
`
  )
}

function renderRecord(id: string, deck: Deck, slide: Slide): Html | undefined {
  switch (recordKind(id)) {
    case 'claim':
      return renderRecordCheck(id, deck, slide)
    case 'event':
      return renderDatedEvent(id, deck)
    case 'series':
      return renderSeries(id, deck)
  }
}

function renderDatedEvent(id: string, deck: Deck): Html | undefined {
  const event = deck.register.events.get(id)
  if (!event) return undefined
  const date = html`<strong>${formatDate(event.date, deck.settings)}</strong>`
  return html`<p class="event"><span class="record-id">${id}</span> ${date} ${renderEvent(event, deck)}</p>
`
}
