import { type Html, html } from '../../deck/model/html.ts'
import { citationId } from '../../deck/model/page-ids.ts'
import type { Box, ChartDrawing, Deck, DrawnDeck, Figure, Slide } from '../../deck/model/types.ts'
import { sourcesOf } from '../../evidence/citations.ts'
import { formatDate } from '../../evidence/register.ts'
import { renderCitations } from '../render-note.ts'
import { renderBadges } from '../render-section.ts'

/** Slides whose headlines are the key judgments, in this order. */
const JUDGMENTS = ['move-to-leave', 'bottom-line', 'oversight-layers', 'risk-impact', 'scenario-matrix']
/** Its chart is the picture of the page. */
const PICTURE = 'oversight-layers'
/** Its two boxes say what changes and what remains. */
const CHANGES = 'bottom-line'
/** The rows of its table are the scenarios. */
const SCENARIOS = 'scenario-matrix'
/** Its boxes are the corrections; those that bear on a judgment are taken. */
const CORRECTIONS = 'record-check'

/** Ids of the slides that the brief is made of: a deck without one of them has no brief. */
export const onepageSlides = [...new Set([...JUDGMENTS, PICTURE, CHANGES, SCENARIOS, CORRECTIONS])]

/** The one-page brief. Every word is from the slides; nothing is typed here but the names of its parts. */
export function renderOnepage(deck: DrawnDeck): Html {
  const { settings } = deck
  const judgments = JUDGMENTS.map((id) => find(deck, id))
  const changes = find(deck, CHANGES)
  const corrections = correctionsOf(judgments, find(deck, CORRECTIONS))
  const records = unique([...changes.body.boxes, ...corrections].flatMap((box) => box.records))
  return html`<main class="onepage">
<header class="masthead">
<p class="kicker">Briefing on one page<span class="marking"> ${settings.marking}</span></p>
<h1>${settings.title}</h1>
<p class="dates">Analysis as of ${settings.asOf.analysis}. Checked against the public record ${formatDate(settings.asOf.record)}; facts from the record are marked †</p>
</header>
<section class="judgments">
<h2>Key judgments</h2>
<ol>
${judgments.map(renderJudgment)}</ol>
</section>
<section class="changes">
<h2>What changes, what remains</h2>
<div class="columns">
${changes.body.boxes.map((box) => renderItem(box, deck))}</div>
</section>
${renderPicture(find(deck, PICTURE), deck.drawings.get(PICTURE))}<section class="scenarios">
<h2>${find(deck, SCENARIOS).headline}</h2>
<div class="columns">
${renderScenarios(find(deck, SCENARIOS).figure)}</div>
</section>
<section class="corrections">
<h2>Where the public record corrects the text</h2>
<div class="columns">
${corrections.map((box) => renderItem(box, deck))}</div>
</section>
${renderSources(deck, records)}</main>`
}

function find({ slides }: Deck, id: string): Slide {
  const slide = slides.find((slide) => slide.id === id)
  if (!slide) throw new Error(`slide ${id} was not checked before rendering`)
  return slide
}

function renderJudgment({ headline, badges, label }: Slide): Html {
  return html`<li><p class="judgment">${headline} </p><p class="whence">${renderBadges(badges)} slide ${label}</p></li>\n`
}

function renderItem({ heading, html: content, records }: Box, deck: Deck): Html {
  return html`<div class="item"><h3>${heading}</h3>\n${content}\n${renderMarks(records, deck)}</div>\n`
}

function renderPicture({ headline, figure }: Slide, drawing: ChartDrawing | undefined): Html | undefined {
  if (figure === undefined || drawing === undefined) return undefined
  return html`<section class="picture">
<h2>${headline}</h2>
<figure class="chart" data-chart="${figure.id}">
<figcaption>${figure.text.subtitle}. ${figure.text.note}</figcaption>
${drawing.page}
</figure>
</section>
`
}

/** A row of the table, as words: what it says of each dimension, silence left out. */
function renderScenarios(figure: Figure | undefined): Html[] {
  const columns = figure?.table.columns ?? []
  return (figure?.table.rows ?? []).map(([name, ...cells]) => {
    const said = cells.flatMap(({ text }, index) =>
      text.startsWith('–') ? [] : html`<p><strong>${columns[index + 1]}:</strong> ${text}</p>\n`,
    )
    return html`<div class="item"><h3>${name?.text}</h3>\n${said}</div>\n`
  })
}

/** Boxes about a claim that one of the judgments rests on. */
function correctionsOf(judgments: Slide[], { body }: Slide): Box[] {
  const claims = new Set(judgments.flatMap(({ restsOn }) => [...restsOn.keys()]))
  return body.boxes.filter(({ records }) => records.some((id) => claims.has(id)))
}

const unique = <Value>(values: Value[]): Value[] => [...new Set(values)]

/** `† E42 [17] · E45 [14]`: which sources stand behind the daggers just printed. */
function renderMarks(records: string[], { register, citations }: Deck): Html | false {
  const marks = records.map(
    (id, index) => html`${index > 0 && ' · '}${id} ${renderCitations(id, register, citations)}`,
  )
  return marks.length > 0 && html`<p class="behind">† ${marks}</p>\n`
}

/**
 * Numbered as in the handout, so that [12] is the same source on every paper. An address may be longer than
 * a column: here stands its host, the link leads to all of it, and the handout prints it in full.
 */
function renderSources({ register, citations }: Deck, records: string[]): Html {
  const urls = new Set(records.flatMap((id) => sourcesOf(register, id).map(({ url }) => url)))
  const items = [...citations.values()]
    .filter(({ url }) => urls.has(url))
    .map(
      ({ number, publisher, date, url }) =>
        html`<li id="${citationId(number)}"><span class="number">${number}</span> ${publisher}${date ? `, ${formatDate(date)}` : ''}, <a href="${url}">${hostOf(url)}</a></li>\n`,
    )
  return html`<section class="sources">
<h2>Sources, with their numbers and full addresses in the handout</h2>
<ol>
${items}</ol>
</section>
`
}

/** The host of an address, without `www.`; the address itself where there is none to be found. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url
}
