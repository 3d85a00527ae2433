import { badgeGlyph } from '../deck/model/glyphs.ts'
import { type Html, html, link } from '../deck/model/html.ts'
import { lineId } from '../deck/model/page-ids.ts'
import { partOfTalk } from '../deck/model/slide-name.ts'
import {
  BADGES,
  type Badge,
  type Deck,
  type DrawnDeck,
  type Settings,
  type Slide,
} from '../deck/model/types.ts'
import { formatLines } from '../source/line-list.ts'
import { say, type Voice } from '../words/say.ts'
import { renderDiagram } from './diagrams/render-diagram.ts'
import { draftWord, markingWords, recordLine, renderLogo } from './imprint.ts'
import { renderLayersGlyph } from './marks/layers-glyph.ts'
import { renderLineStrip } from './marks/line-strip.ts'
import { renderContents } from './render-contents.ts'
import { type FigurePlace, join, renderFigure } from './render-figure.ts'
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
  const { settings } = deck
  const { asOf, marking } = settings
  // The foot says Draft and not the head, where it would take room from the headline.
  const foot = markingWords(settings)
  const badges = slide.badges.length > 0 && slide.layout !== 'key' && renderBadges(slide.badges, settings)
  const part = renderPartOfTalk(slide, deck)
  const date = html`<span class="as-of">${say(settings, 'as-of', { date: asOf.analysis })}</span>`
  const label = html`<span class="slide-label">${renderLabel(slide, deck)}</span>`
  const marks = html`${part}${badges}${marking !== undefined && html`<span class="marking"> ${marking}</span>`}`
  return html`<header class="slide-head">
${slide.part === 'title' && renderLogo(deck)}${renderHeadline(slide, settings)}
<p class="marks">${marks}</p>
</header>
<div class="evidence">
${renderEvidence(slide, deck)}
</div>
<footer class="slide-foot">
${renderLineStrip(slide, deck)}<p class="source-line">${renderSourceLine(slide, deck)}</p>
<p class="page-line">${date} ${foot !== '' && html`<span class="marking">${foot}</span> `}${label}</p>
</footer>`
}

/** Which layers the slide speaks of, and in which part of the talk it stands. */
function renderPartOfTalk(slide: Slide, deck: DrawnDeck): Html | false {
  if (slide.part === 'title' || slide.part === 'divider') return false
  const part = partOfTalk(slide, deck)
  const named = part
    ? html`<b>${part.number}</b> ${part.name}`
    : slide.part === 'appendix' && say(deck.settings, 'appendix')
  return html`${renderLayersGlyph(slide, deck)}${named && html`<span class="of-part">${named}</span> `}`
}

/**
 * What a talk needs to know of a slide, as attributes: what it is called, its planned seconds, the shows it is
 * in and, where its chart has states to walk through, how many. The deck's page and the presenter's carry the
 * same (src/views/talk/program.ts reads them), so that neither window has to ask the other.
 */
export function renderTalkData({ label, seconds, shows, steps }: Slide): Html {
  const states = steps.length > 0 && html` data-steps="${steps.length}"`
  return html`data-label="${label}" data-seconds="${seconds}" data-shows="${shows.join(' ')}"${states}`
}

/**
 * What stands after a slide on the page: its notes; after the title also the contents. With `homes` each
 * record check stands in full once on the page, without them at every quote.
 */
export function renderAfter(slide: Slide, deck: Deck, homes?: RecordHomes): Html {
  return html`${renderNote(slide, deck, homes)}
${slide.layout === 'title' && renderContents(deck)}`
}

function renderHeadline(slide: Slide, settings: Settings): Html {
  const draft = draftWord(settings, (word) => ` · ${word}`)
  const kicker = slide.part === 'appendix' && html`<span class="kicker">${slide.label}</span> `
  return slide.layout === 'title'
    ? html`<p class="kicker">${say(settings, 'briefing')}${draft}</p>\n<h1>${slide.headlineHtml}</h1>`
    : html`<h2>${kicker}${slide.headlineHtml}</h2>`
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
    renderDiagram(slide, deck) ?? (body.boxes.length > 0 && renderBoxes(slide, deck.settings)),
    slide.layout === 'source-map' && renderSourceMap(deck),
    slide.layout === 'question' && renderColophon(deck),
  ]
  return html`${parts}`
}

const placeOfFigures = ({ source, settings }: Deck): FigurePlace => ({
  sourceName: source.name,
  voice: settings,
})

function renderLead(slide: Slide, deck: Deck): Html | false {
  if (slide.layout === 'title') return renderTitleLead(slide, deck)
  return slide.body.lead.text !== '' && html`<div class="lead">${slide.body.lead}</div>\n`
}

function renderTitleLead(slide: Slide, deck: Deck): Html {
  const { settings, slides } = deck
  const checked = recordLine(settings, slides, 'screen')
  const analysis = html`<p>${say(settings, 'analysis-as-of', { date: settings.asOf.analysis })}</p>`
  return html`<div class="lead">${slide.body.lead}</div>
${renderTitleBars(deck)}<div class="dates">${analysis}${checked !== undefined && html`<p class="quiet">${checked}</p>`}</div>`
}

function renderBoxes(slide: Slide, voice: Voice): Html {
  const boxes = slide.body.boxes.map(
    ({ heading, html: content }) =>
      html`<div class="box"><h3>${slide.layout === 'key' ? renderKey(heading, voice) : heading}</h3>\n${content}</div>\n`,
  )
  return html`<div class="boxes boxes-${slide.body.boxes.length}">
${boxes}</div>`
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
function renderSourceLine({ lines, records }: Slide, { settings, source }: Deck): Html | false {
  const [first] = lines
  const numbers = formatLines(lines).replaceAll('L', '')
  const analysis =
    first !== undefined &&
    html`${source.name}, ${link({ class: 'line-ref', href: `#${lineId(first)}` }, say(settings, 'lines', { lines: numbers }))}`
  const ids = records.toSorted().map((id) => link({ href: `#${id}` }, id))
  const register = ids.length > 0 && html`†\u00a0${join(ids, ', ')}`
  if (!analysis && !register) return false
  return html`${say(settings, 'source')} ${analysis}${analysis && register && ' · '}${register}`
}

/** `6 / 25` in the talk, `A2` in the appendix, nothing on the title and on dividers. */
function renderLabel(slide: Slide, deck: Deck): string {
  if (slide.part === 'title' || slide.part === 'divider') return ''
  if (slide.part === 'appendix') return slide.label
  const last = deck.slides.filter(({ part }) => part === 'talk').length
  return `${slide.number} / ${last}`
}
