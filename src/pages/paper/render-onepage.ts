import { type Html, html } from '../../deck/model/html.ts'
import { citationId } from '../../deck/model/page-ids.ts'
import type { Box, Brief, Deck, DrawnDeck, Figure, Slide } from '../../deck/model/types.ts'
import { type Citation, citationWords, sourcesOf } from '../../evidence/citations.ts'
import { say, type Voice } from '../../words/say.ts'
import { slotClass } from '../diagrams/diagram.ts'
import { markingWords, recordLine, renderImprint, renderLogo, renderScanLink } from '../imprint.ts'
import { renderCitationLinks } from '../render-note.ts'
import { renderBadges } from '../render-section.ts'
import { renderTitleBars } from '../title-bars.ts'
import { paperLinks } from './paper-links.ts'

/** Ids of the slides that a brief is made of, each once. */
export function slidesOfBrief({ judgments, ...parts }: Brief): string[] {
  const { picture, since, changes, scenarios, corrections, questions } = parts
  const named = [picture, since, changes, scenarios, corrections, questions].filter((id) => id !== undefined)
  return [...new Set([...judgments, ...named])]
}

/** Room on the page for so many corrections; those that bear on the first judgments come first. */
const MOST_CORRECTIONS = 4

/**
 * The one-page brief, made of the slides that deck.yaml names, in the order of weight: the cover's bands with what holds
 * now; judgments and what is open beside what happened since; what changes; scenarios; where the record corrects; sources.
 * Every word is from the slides; nothing is typed here but the names of its parts.
 */
export function renderOnepage(deck: DrawnDeck, brief: Brief): Html {
  const { settings } = deck
  const judgments = brief.judgments.map((id) => find(deck, id))
  const since = maybe(deck, brief.since)
  const changes = maybe(deck, brief.changes)
  const corrections = correctionsOf(judgments, maybe(deck, brief.corrections))
  const records = [...(changes?.body.boxes ?? []), ...corrections].flatMap((box) => box.records)
  const sources = sourcesBehind([...recordsOfRows(since?.figure), ...records], deck)
  const places = sources.map(({ number }) => citationId(number))
  const parts = [
    renderChanges(changes, deck),
    renderPicture(maybe(deck, brief.picture), deck),
    renderScenarioPart(maybe(deck, brief.scenarios)),
    renderCorrections(corrections, deck),
    renderSources(sources, settings),
  ]
  return html`<main class="onepage">
${renderMasthead(deck, brief)}
<div class="lead-part">
<div>
<section class="judgments">
<h2>${say(settings, 'judgments')}</h2>
<ol>
${judgments.map((slide) => renderJudgment(slide, settings))}</ol>
</section>
${renderQuestions(maybe(deck, brief.questions))}</div>
${renderSince(since, deck)}</div>
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

/**
 * A band a box in the colour of what it stands for, with what becomes of it; marks and order are those of the slide. Boxes
 * that stand for nothing of the kind are columns.
 */
function renderChanges(slide: Slide | undefined, deck: Deck): Html | false {
  const { boxes, lead } = slide?.body ?? { boxes: [], lead: html`` }
  if (boxes.length === 0) return false
  const bands = boxes.map(({ heading, html: content, mark }) => {
    const names = mark ? html` ${slotClass(mark)} is-${mark.standing}` : html``
    return html`<li class="band${names}"><h3>${heading}</h3>\n<div class="becomes">${content}</div></li>\n`
  })
  const list = boxes.some(({ mark }) => mark)
    ? html`<ul class="bands">\n${bands}</ul>`
    : html`<div class="columns">\n${boxes.map(renderItem)}</div>`
  return html`<section class="changes">
<h2>${say(deck.settings, 'changes')}</h2>
${lead.text !== '' && html`<div class="exit">${lead}</div>\n`}${list}
${renderMarks([...new Set(boxes.flatMap(({ records }) => records))], deck)}</section>
`
}

function renderItem({ heading, html: content }: Box): Html {
  return html`<div class="item"><h3>${heading}</h3>\n${content}</div>\n`
}

/** The words of the text, and beside them in one sentence what the record says. */
function renderCorrections(boxes: Box[], deck: Deck): Html | false {
  if (boxes.length === 0) return false
  const pairs = boxes.map(
    ({ heading, html: content, records }) =>
      html`<div class="pair"><h3>${heading}</h3>\n<div class="of-record">${content}\n${renderMarks(records, deck)}</div></div>\n`,
  )
  return html`<section class="corrections">
<h2>${say(deck.settings, 'record-corrects')}</h2>
${pairs}</section>
`
}

/** What is open for whoever must act, in the words of the slide. */
function renderQuestions(slide: Slide | undefined): Html | undefined {
  if (slide === undefined) return undefined
  return html`<section class="questions">
<h2>${slide.headline}</h2>
${slide.body.boxes.map(renderItem)}</section>
`
}

/** What happened after the text was written, row by row as its slide has it, under the names of its columns. */
function renderSince(slide: Slide | undefined, deck: Deck): Html | undefined {
  if (slide?.figure === undefined) return undefined
  const { columns, rows } = slide.figure.table
  const said = [columns, ...rows.map((row) => row.map(({ text }) => text))].map(([first, ...others]) => {
    const rest = others.filter((text) => !isSilent(text)).join(' · ')
    return html`<div><dt>${first}</dt> <dd>${rest}</dd></div>\n`
  })
  return html`<section class="since">
<h2>${slide.headline}</h2>
<dl>
${said}</dl>
${renderMarks(recordsOfRows(slide.figure), deck)}</section>
`
}

/** Ids of the public record that the rows of a figure rest on, each once. */
function recordsOfRows(figure: Figure | undefined): string[] {
  const origins = (figure?.table.rows ?? []).flatMap((row) => row.map(({ origin }) => origin))
  const ids = origins.flatMap((origin) => [
    ...(origin?.events ?? []),
    ...(origin?.claims ?? []),
    ...(origin?.series ?? []),
  ])
  return [...new Set(ids)]
}

/** A cell in which the source says nothing begins with a dash. */
const isSilent = (text: string): boolean => text.startsWith('–')

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
  const imprint = renderImprint(settings)
  return html`<header class="masthead">
${renderLogo({ look })}<p class="kicker">${say(settings, 'onepage-kicker')}${marking !== '' && html`<span class="marking"> ${marking}</span>`}</p>
${renderScanLink(deck)}<h1>${settings.title}</h1>
<p class="dates">${analysis}${checked !== undefined && `. ${checked}`}${imprint && html`. <span class="imprint">${imprint}</span>`}</p>
${renderTitleBars(deck, { says: true })}</header>`
}

function renderJudgment({ headline, badges, label }: Slide, voice: Voice): Html {
  const whence = html`<p class="whence">${renderBadges(badges, voice)} ${say(voice, 'slide-of-judgment', { slide: label })}</p>`
  return html`<li><p class="judgment">${headline} </p>${whence}</li>\n`
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
      isSilent(text) ? [] : html`<p><strong>${columns[index + 1]}:</strong> ${text}</p>\n`,
    )
    return html`<div class="item"><h3>${name?.text}</h3>\n${said}</div>\n`
  })
}

/** Boxes about a claim that one of the judgments rests on, in the order of the judgments, as many as have room. */
function correctionsOf(judgments: Slide[], slide: Slide | undefined): Box[] {
  const claims = judgments.flatMap(({ restsOn }) => [...restsOn.keys()])
  const boxes = claims.flatMap((id) => slide?.body.boxes.filter(({ records }) => records.includes(id)) ?? [])
  return [...new Set(boxes)].slice(0, MOST_CORRECTIONS)
}

/** `† E42 [17] · E45 [14]`: which sources stand behind the daggers just printed. */
function renderMarks(records: string[], deck: Deck): Html | false {
  const marks = records.map((id, index) => html`${index > 0 && ' · '}${id} ${renderCitationLinks(id, deck)}`)
  return marks.length > 0 && html`<p class="behind">† ${marks}</p>\n`
}

/** Sources of the records that are named, in the order of their numbers. */
function sourcesBehind(records: string[], { register, citations }: Deck): Citation[] {
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
<p class="key">${say(voice, 'onepage-key')}</p>
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
