import { badgeGlyph } from '../deck/model/glyphs.ts'
import { type Html, html, link } from '../deck/model/html.ts'
import { PART_IDS } from '../deck/model/page-ids.ts'
import { partOfTalk } from '../deck/model/slide-name.ts'
import { BADGES, type Badge, type Deck, type DrawnDeck, type Slide } from '../deck/model/types.ts'
import { say, type Voice } from '../words/say.ts'
import { renderDiagram } from './diagrams/render-diagram.ts'
import { draftWord, markingWords, recordLine, renderLogo, renderScanLink } from './imprint.ts'
import { renderDivider } from './marks/divider.ts'
import { renderGrammar } from './marks/grammar.ts'
import { renderLayersGlyph } from './marks/layers-glyph.ts'
import { renderLineStrip, renderStripKey } from './marks/line-strip.ts'
import { renderOpenLayers, renderQuestion } from './marks/question.ts'
import { renderContents, renderInShort } from './render-contents.ts'
import { type FigurePlace, join, lineLinks, renderFigure } from './render-figure.ts'
import { type RecordHomes, renderNote } from './render-note.ts'
import { renderSourceMap } from './render-source-map.ts'
import { sayHtml } from './say-html.ts'
import { renderTitleBars } from './title-bars.ts'

/**
 * One slide as a `<section>`: headline, evidence, footer, and what comes `after`: the notes on the page;
 * nothing on paper, where notes stand beside a slide or not at all. The same markup is read, shown and printed.
 */
export function renderSection(slide: Slide, deck: DrawnDeck, after: Html = renderAfter(slide, deck)): Html {
  const { id, layout, lines, badges } = slide
  const names = html`id="${id}" class="slide layout-${layout}"`
  const facts = html`data-lines="${lines.join(',')}" data-badge="${badges.join(' ')}"`
  const picture = renderPicture(slide, deck)
  return html`<section ${names} ${facts} ${renderTalkData(slide)}>
${slide.part === 'title' ? html`<div class="cover">\n${picture}\n</div>` : picture}
${after}</section>
`
}

/** What a slide shows on the canvas: headline, evidence and footer. */
function renderPicture(slide: Slide, deck: DrawnDeck): Html {
  if (slide.part === 'divider') return renderDivider(slide, deck)
  const { settings } = deck
  const { asOf, marking } = settings
  // The foot says Draft and not the head, where it would take room from the headline.
  const foot = markingWords(settings)
  const badges = slide.badges.length > 0 && slide.layout !== 'key' && renderBadges(slide.badges, settings)
  const part = renderPartOfTalk(slide, deck)
  const date = html`<span class="as-of">${say(settings, 'as-of', { date: asOf.analysis })}</span>`
  const label = html`<span class="slide-label">${renderLabel(slide, deck)}</span>`
  const isTitle = slide.part === 'title'
  const position = renderLabel(slide, deck)
  // Only the reading view shows it, where it stays in sight.
  const contents =
    position !== '' &&
    html` ${link({ class: 'to-contents', href: `#${PART_IDS.contents}` }, html`${position}<span>, ${say(settings, 'contents')}</span>`)}`
  const bar = slide.part === 'title' ? part : html`<span class="bar">${part}${contents}</span>`
  const marks = html`${bar}${badges}${marking !== undefined && html`<span class="marking"> ${marking}</span>`}`
  return html`<header class="slide-head">
${renderHeadline(slide, deck)}
<p class="marks">${marks}</p>
</header>
<div class="evidence">
${renderEvidence(slide, deck)}
</div>
<footer class="slide-foot">
${isTitle ? renderTitleDates(slide, deck) : renderLineStrip(slide, deck)}<p class="source-line">${renderSourceLine(slide, deck)}</p>
<p class="page-line">${!isTitle && html`${date} `}${foot !== '' && html`<span class="marking">${foot}</span>`}${!isTitle && html` ${label}`}</p>
</footer>`
}

/** Which layers the slide speaks of, and in which part of the talk it stands. */
function renderPartOfTalk(slide: Slide, deck: DrawnDeck): Html | false {
  if (slide.part === 'title') return false
  const part = partOfTalk(slide, deck)
  const named = part
    ? html`<b>${part.number}</b> ${part.name}`
    : slide.part === 'appendix' && say(deck.settings, 'appendix')
  return html`${renderLayersGlyph(slide, deck)}${named && html`<span class="of-part">${named}</span> `}`
}

/**
 * What a talk needs to know of a slide, as attributes: what it is called, its planned seconds, the shows it is
 * in and, where its chart or diagram has states to walk through, how many and what each is called, parted by “|”.
 * The deck's page and the presenter's carry the same (src/views/talk/program.ts reads them), so that neither
 * window has to ask the other.
 */
export function renderTalkData({ label, seconds, shows, steps }: Slide): Html {
  const names = steps.map((name) => name.replaceAll('|', '/')).join('|')
  const states = steps.length > 0 && html` data-steps="${steps.length}" data-step-names="${names}"`
  return html`data-label="${label}" data-seconds="${seconds}" data-shows="${shows.join(' ')}"${states}`
}

/**
 * What stands after a slide on the page: its notes, but for dividers, whose notes only speakers need; after the title
 * also the way in. With `homes` each
 * record check stands in full once on the page, without them at every quote.
 */
export function renderAfter(slide: Slide, deck: Deck, homes?: RecordHomes): Html {
  if (slide.part === 'divider') return html``
  if (slide.part !== 'title') return renderNote(slide, deck, homes)
  return html`${renderInShort(deck)}${renderNote(slide, deck, homes)}
${renderContents(deck)}`
}

function renderHeadline(slide: Slide, deck: Deck): Html {
  if (slide.layout === 'title') return renderTitleHeadline(slide, deck)
  const kicker = slide.part === 'appendix' && html`<span class="kicker">${slide.label}</span> `
  return html`<h2>${kicker}${slide.layout === 'question' ? renderQuestion(slide) : slide.headlineHtml}</h2>`
}

/** Letters that two lines of the largest size hold, and of the next. */
const DISPLAY = 54
const LONG = 76

/** What the deck is, until when its text knows, and its title, the smaller the longer it is. */
function renderTitleHeadline({ headline, headlineHtml }: Slide, deck: Deck): Html {
  const { settings } = deck
  const draft = draftWord(settings, (word) => ` · ${word}`)
  const asOf = say(settings, 'analysis-as-of', { date: settings.asOf.analysis })
  const size = headline.length > DISPLAY && html` class="${headline.length <= LONG ? 'long' : 'longest'}"`
  return html`<p class="kicker">${renderLogo(deck)}<b>${say(settings, 'briefing')}${draft}</b> <span class="as-of">${asOf}</span></p>
<h1${size}>${headlineHtml}</h1>`
}

/** All badges of a slide, in the order of the badge key. */
export function renderBadges(badges: Badge[], voice: Voice): Html {
  const words = badges.map(
    (badge, index) =>
      html`${index > 0 && ' '}<span class="badge-word">${badgeGlyph(badge)} ${say(voice, `badge-${badge}`)}</span>`,
  )
  return html`<span class="badge">${words}</span>`
}

function renderEvidence(slide: Slide, deck: DrawnDeck): Html {
  const { body, figure } = slide
  const subtitle = figure?.text.subtitle ?? body.subtitle
  const parts = [
    subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>\n`,
    renderLead(slide, deck),
    figure && renderFigure(figure, deck.drawings.get(figure.id), placeOfFigures(deck)),
    renderDiagram(slide, deck) ?? (body.boxes.length > 0 && renderBoxes(slide, deck)),
    slide.layout === 'key' && renderStripKey(slide, deck),
    slide.layout === 'source-map' && renderSourceMap(deck),
    slide.layout === 'question' && html`${renderOpenLayers(slide)}${renderColophon(deck)}`,
    slide === lastOfTalk(deck) && renderScanLink(deck),
  ]
  return html`${parts}`
}

/** The slide that stays on screen while people ask and leave. */
function lastOfTalk({ slides }: Deck): Slide | undefined {
  return slides.findLast(({ part }) => part === 'talk')
}

const placeOfFigures = ({ source, settings }: Deck): FigurePlace => ({
  sourceName: source.name,
  voice: settings,
})

function renderLead(slide: Slide, deck: Deck): Html | false {
  if (slide.layout === 'title') return renderTitleBars(deck)
  return slide.body.lead.text !== '' && html`<div class="lead">${slide.body.lead}</div>\n`
}

/** At the title’s foot: what the deck was checked against, and what else its first page must say. */
function renderTitleDates(slide: Slide, { settings, slides }: Deck): Html {
  const checked = recordLine(settings, slides, 'screen')
  return html`<div class="dates">${checked !== undefined && html`<p class="quiet">${checked}</p>`}${slide.body.lead}</div>
`
}

function renderBoxes(slide: Slide, deck: Deck): Html {
  const { settings } = deck
  const boxes = slide.body.boxes.map(
    ({ heading, html: content }) =>
      html`<div class="box"><h3>${slide.layout === 'key' ? renderKey(heading, settings) : heading}</h3>\n${content}</div>\n`,
  )
  const open = html`<div class="boxes boxes-${boxes.length}">\n`
  if (slide.layout === 'terms') return html`${open}${renderTerms(boxes, deck)}</div>`
  const heads =
    slide.layout === 'record-check' &&
    html`<p class="pair-heads"><b>${say(settings, 'pair-text')}</b> <b>${say(settings, 'pair-record')}</b></p>\n`
  return html`${heads}${open}${boxes}</div>`
}

/** The author’s terms at the left; at the right how the deck draws, and what else its author says. */
function renderTerms([terms, ...others]: Html[], deck: Deck): Html {
  const used = BADGES.filter((badge) => deck.slides.some(({ badges }) => badges.includes(badge)))
  const badges = used.length > 0 && renderBadges(used, deck.settings)
  return html`${terms}<div class="side">
<div class="box"><h3>${say(deck.settings, 'how-to-read')}</h3>
${renderGrammar(deck, badges)}</div>
${others}</div>
`
}

/** On the badge key a heading that names a badge is shown as that badge. */
function renderKey(heading: Html, voice: Voice): Html {
  const badge = BADGES.find((name) => html`${say(voice, `badge-${name}`)}`.text === heading.text)
  return badge ? renderBadges([badge], voice) : heading
}

/** Where to go on reading, and the checksum that proves which text was quoted. */
function renderColophon({ source, settings }: Deck): Html {
  const page = link({ href: '?read' }, say(settings, 'whole-briefing'))
  const sum = `${source.sha256.slice(0, 16)}…`
  return html`<p class="colophon">${sayHtml(settings, 'read-on', { page, sum })}</p>`
}

/** `Source: Analysis, lines 90–94, 107 · † E01, E42`; nothing of a slide that rests on neither. */
function renderSourceLine({ lines, records, layout }: Slide, { settings, source }: Deck): Html | false {
  // Lines that are named, not counted: to a language with more forms, 21 of them are as many as two.
  const count = Math.min(lines.length, 2)
  const analysis =
    count > 0 && html`${source.name}, ${sayHtml(settings, 'lines', { count, lines: lineLinks(lines, '') })}`
  const ids = records.toSorted().map((id) => link({ href: `#${id}` }, id))
  // Pairs name each entry beside its words: so many ids would fill a second line.
  const named =
    layout === 'record-check' ? say(settings, 'record-entries', { count: ids.length }) : join(ids, ', ')
  const register = ids.length > 0 && html`†\u00a0${named}`
  if (!analysis && !register) return false
  return html`${say(settings, 'source')} ${analysis}${analysis && register && ' · '}${register}`
}

/** `6 / 25` in the talk, `A2` in the appendix, nothing on the title. */
function renderLabel(slide: Slide, deck: Deck): string {
  if (slide.part === 'title') return ''
  if (slide.part === 'appendix') return slide.label
  const last = deck.slides.filter(({ part }) => part === 'talk').length
  return `${slide.number} / ${last}`
}
