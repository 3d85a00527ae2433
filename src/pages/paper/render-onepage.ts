import { type Html, html } from '../../deck/model/html.ts'
import { citationId } from '../../deck/model/page-ids.ts'
import type { Box, Brief, Deck, DrawnDeck, Figure, Slide } from '../../deck/model/types.ts'
import { type Citation, citationWords, sourcesOf } from '../../evidence/citations.ts'
import { say, type Voice } from '../../words/say.ts'
import { markingWords, recordLine, renderLogo, renderScanLink } from '../imprint.ts'
import { renderCitations } from '../render-note.ts'
import { renderBadges } from '../render-section.ts'
import { paperLinks } from './paper-links.ts'

/** Ids of the slides that a brief is made of, each once. */
export function slidesOfBrief({ judgments, picture, changes, scenarios, corrections }: Brief): string[] {
  const parts = [picture, changes, scenarios, corrections].filter((id) => id !== undefined)
  return [...new Set([...judgments, ...parts])]
}

/**
 * The one-page brief, made of the slides that deck.yaml names. Every word is from the slides; nothing is typed
 * here but the names of its parts.
 */
export function renderOnepage(deck: DrawnDeck, brief: Brief): Html {
  const { settings } = deck
  const judgments = brief.judgments.map((id) => find(deck, id))
  const changes = maybe(deck, brief.changes)?.body.boxes ?? []
  const corrections = correctionsOf(judgments, maybe(deck, brief.corrections))
  const sources = sourcesBehind([...changes, ...corrections], deck)
  const places = sources.map(({ number }) => citationId(number))
  const parts = [
    renderBoxes('changes', say(settings, 'changes'), changes, deck),
    renderPicture(maybe(deck, brief.picture), deck),
    renderScenarioPart(maybe(deck, brief.scenarios)),
    renderBoxes('corrections', say(settings, 'record-corrects'), corrections, deck),
    renderSources(sources, settings),
  ]
  return html`<main class="onepage">
${renderMasthead(deck, brief)}
<section class="judgments">
<h2>${say(settings, 'judgments')}</h2>
<ol>
${judgments.map((slide) => renderJudgment(slide, settings))}</ol>
</section>
${parts}</main>`.withLinks(paperLinks(deck, places))
}

function find({ slides }: Deck, id: string): Slide {
  const slide = slides.find((slide) => slide.id === id)
  if (!slide) throw new Error(`slide ${id} was not checked before rendering`)
  return slide
}

/** The slide of a part; nothing for a part that the brief leaves out. */
function maybe(deck: Deck, id: string | undefined): Slide | undefined {
  return id === undefined ? undefined : find(deck, id)
}

function renderBoxes(name: string, title: string, boxes: Box[], deck: Deck): Html | false {
  if (boxes.length === 0) return false
  return html`<section class="${name}">
<h2>${title}</h2>
<div class="columns">
${boxes.map((box) => renderItem(box, deck))}</div>
</section>
`
}

function renderScenarioPart(slide: Slide | undefined): Html | undefined {
  if (slide === undefined) return undefined
  return html`<section class="scenarios">
<h2>${slide.headline}</h2>
<div class="columns">
${renderScenarios(slide.figure)}</div>
</section>
`
}

function renderMasthead(deck: Deck, brief: Brief): Html {
  const { settings, slides, look } = deck
  const shown = slidesOfBrief(brief)
  const checked = recordLine(
    settings,
    slides.filter(({ id }) => shown.includes(id)),
    'paper',
  )
  const analysis = say(settings, 'analysis-as-of', { date: settings.asOf.analysis })
  const marking = markingWords(settings)
  return html`<header class="masthead">
${renderLogo({ look })}<p class="kicker">${say(settings, 'onepage-kicker')}${marking !== '' && html`<span class="marking"> ${marking}</span>`}</p>
${renderScanLink(deck)}<h1>${settings.title}</h1>
<p class="dates">${analysis}${checked !== undefined && `. ${checked}`}</p>
</header>`
}

function renderJudgment({ headline, badges, label }: Slide, voice: Voice): Html {
  const whence = html`<p class="whence">${renderBadges(badges, voice)} ${say(voice, 'slide-of-judgment', { slide: label })}</p>`
  return html`<li><p class="judgment">${headline} </p>${whence}</li>\n`
}

function renderItem({ heading, html: content, records }: Box, deck: Deck): Html {
  return html`<div class="item"><h3>${heading}</h3>\n${content}\n${renderMarks(records, deck)}</div>\n`
}

/** A chart as it is drawn; a table with its rows, whose origins the handout names. */
function renderPicture(slide: Slide | undefined, deck: DrawnDeck): Html | undefined {
  const figure = slide?.figure
  if (slide === undefined || figure === undefined) return undefined
  const caption = html`<figcaption>${figure.text.subtitle}. ${figure.text.note}</figcaption>`
  const names = figure.chart
    ? html`class="chart" data-chart="${figure.id}"`
    : html`class="data-table" data-table="${figure.id}"`
  return html`<section class="picture">
<h2>${slide.headline}</h2>
<figure ${names}>
${caption}
${figure.chart ? deck.drawings.get(figure.id)?.page : renderRows(figure.table)}
</figure>
</section>
`
}

function renderRows({ columns, rows }: Figure['table']): Html {
  const head = columns.map((column) => html`<th scope="col">${column}</th>`)
  const body = rows.map(([name, ...cells]) => {
    const data = cells.map(({ text }) => html`<td>${text}</td>`)
    return html`<tr><th scope="row">${name?.text}</th>${data}</tr>\n`
  })
  return html`<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>`
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
function correctionsOf(judgments: Slide[], slide: Slide | undefined): Box[] {
  const claims = new Set(judgments.flatMap(({ restsOn }) => [...restsOn.keys()]))
  return slide?.body.boxes.filter(({ records }) => records.some((id) => claims.has(id))) ?? []
}

/** `† E42 [17] · E45 [14]`: which sources stand behind the daggers just printed. */
function renderMarks(records: string[], deck: Deck): Html | false {
  const marks = records.map((id, index) => html`${index > 0 && ' · '}${id} ${renderCitations(id, deck)}`)
  return marks.length > 0 && html`<p class="behind">† ${marks}</p>\n`
}

/** Sources of the records that boxes name, in the order of their numbers. */
function sourcesBehind(boxes: Box[], { register, citations }: Deck): Citation[] {
  const records = boxes.flatMap((box) => box.records)
  const urls = new Set(records.flatMap((id) => sourcesOf(register, id).map(({ url }) => url)))
  return [...citations.values()].filter(({ url }) => urls.has(url))
}

/**
 * Numbered as in the handout, so that [12] is the same source on every paper. An address may be longer than
 * a column: here stands its host, the link leads to all of it, and the handout prints it in full.
 */
function renderSources(sources: Citation[], voice: Voice): Html | false {
  if (sources.length === 0) return false
  return html`<section class="sources">
<h2>${say(voice, 'onepage-sources')}</h2>
<ol>
${sources.map((source) => renderSource(source, voice))}</ol>
</section>
`
}

function renderSource({ number, publisher, date, url }: Citation, voice: Voice): Html {
  const words = citationWords({ publisher, date }, voice)
  const link = html`<a href="${url}">${hostOf(url)}</a>`
  return html`<li id="${citationId(number)}"><span class="number">${number}</span> ${words}, ${link}</li>\n`
}

/** The host of an address, without `www.`; the address itself where there is none to be found. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url
}
