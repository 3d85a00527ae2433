import { type Html, html, link } from '../../deck/model/html.ts'
import { citationId, PART_IDS } from '../../deck/model/page-ids.ts'
import { partOfTalk, slideName } from '../../deck/model/slide-name.ts'
import type { Deck, DrawnDeck, Slide } from '../../deck/model/types.ts'
import { formatDate } from '../../evidence/dates.ts'
import { piecesOf, say, textOf, type Voice } from '../../words/say.ts'
import { draftWord, markingWords, recordLine, renderImprint, renderLogo, renderScanLink } from '../imprint.ts'
import { type RecordHomes, recordHomes } from '../render-note.ts'
import { renderCorrections, renderSourcesPart } from '../render-parts.ts'
import { cssString } from './css-string.ts'
import { paperLinks } from './paper-links.ts'
import { renderDaggers, renderLeaf, renderLeafNotes, renderLeafPicture, sharedPage } from './render-leaf.ts'

/** The slides of a show that have a place in its handout: dividers say only what the contents say too. */
export const leavesOf = (slides: Slide[]): Slide[] => slides.filter(({ part }) => part !== 'divider')

/**
 * The handout of a show: the front page with the title's picture and the contents by part, one leaf a slide (its picture
 * above, its notes below), the list of sources. Page numbers are known only when all is laid out: see
 * `.page-list .page`.
 */
export function renderHandout(deck: DrawnDeck, shown: Slide[]): Html {
  const slides = leavesOf(shown)
  const homes = recordHomes({ slides })
  const leaves = slides.filter(({ part }) => part !== 'title').map((slide) => renderLeaf(slide, deck, homes))
  return html`<main class="handout">
${renderFront(deck, slides)}${renderSecond(deck, slides, homes)}${leaves}${renderBack(deck)}
</main>`.withLinks(paperLinks(deck, placesOf(deck, slides)))
}

/**
 * What is said of the title, and what was corrected: each below the contents where that page holds it (fit-leaves.ts),
 * else on the second page, where readers look for it.
 */
function renderSecond(deck: Deck, slides: Slide[], homes: RecordHomes): Html[] {
  const title = slides.find(({ part }) => part === 'title')
  const notes = html`${title && html`${renderLeafNotes(title, deck, homes)}\n${renderDaggers(title, deck, homes)}`}`
  return [notes, renderCorrections(deck)]
    .filter(({ text }) => text !== '')
    .map((part) => html`<div class="second">\n${part}</div>\n`)
}

/** The list of sources; no page of its own for nothing. */
function renderBack(deck: Deck): Html | false {
  const sources = renderSourcesPart(deck, 'paper')
  return sources.text !== '' && html`<div class="back">\n${sources}</div>`
}

/** Ids of all that links of the deck can lead to in the handout. */
function placesOf({ settings, citations }: Deck, slides: Slide[]): string[] {
  const corrections = settings.corrections.length > 0 ? [PART_IDS.corrections] : []
  const sources = [...citations.values()].map(({ number }) => citationId(number))
  const list = sources.length > 0 ? [PART_IDS.sources] : []
  return [...slides.map(({ id }) => id), ...corrections, ...list, ...sources]
}

/**
 * A running head for each slide, so that notes which flow on to another page say whose they are, and one for each part,
 * which a page with two slides has; the foot of every page has marking, date and page number. Margin boxes are no content: screen readers skip them.
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
  const leaves = leavesOf(slides).filter(({ part }) => part !== 'title')
  const heads = leaves.map((slide) => {
    const head = cssString(`${draft}${headOf(slide, deck)}`)
    const page = `@page ${pageName(slide)} { @top-left { content: ${head} } }`
    return `${page}\n.leaf-${slide.id} { page: ${pageName(slide)} }`
  })
  const parts = new Map(leaves.map((slide) => [sharedPage(slide, deck), slide]))
  const shared = [...parts].map(([name, slide]) => {
    const head = cssString(`${draft}${partOf(slide, deck) || settings.title}`)
    return `@page ${name} { @top-left { content: ${head} } }\n.is-shared[data-shares="${name}"] { page: ${name} }`
  })
  const list = cssString(`${draft}${say(settings, 'sources')}`)
  const back =
    deck.citations.size > 0 ? `@page back { @top-left { content: ${list} } }\n.back { page: back }` : ''
  const front = cssString(`${draft}${say(settings, 'handout-kicker')}`)
  const second = `@page front { @top-left { content: ${front} } }\n.front, .second { page: front }`
  return [foot, ...heads, ...shared, second, back].join('\n')
}

/** `2  Three layers   6  The headline`; appendices share their pages, so of these only that they are such. */
function headOf(slide: Slide, deck: Deck): string {
  const part = partOf(slide, deck)
  if (slide.part === 'appendix') return part
  return `${part}${part && '   '}${slideName(slide, deck.settings)}  ${slide.headline}`
}

/** `2  Three layers`; empty before the first part. */
function partOf(slide: Slide, deck: Deck): string {
  if (slide.part === 'appendix') return say(deck.settings, 'appendix')
  const part = partOfTalk(slide, deck)
  return part ? `${part.number}  ${part.name}` : ''
}

/** `Page 3 of 40`, as a style sheet says it: the printer counts. */
function pageCount(voice: Voice): string {
  return piecesOf(textOf(voice, 'foot-page'))
    .map((piece) => ('words' in piece ? cssString(piece.words) : `counter(${piece.name})`))
    .join(' ')
}

/** Another name begins another page. */
const pageName = ({ id, part }: Slide) => (part === 'appendix' ? 'appendix' : `leaf-${id}`)

function renderFront(deck: DrawnDeck, slides: Slide[]): Html {
  const { settings, citations } = deck
  const title = slides.find(({ part }) => part === 'title')
  const checked = recordLine(settings, slides, 'paper')
  const analysis = say(settings, 'analysis-as-of', { date: settings.asOf.analysis })
  const imprint = renderImprint(settings)
  const marking = markingWords(settings)
  const sources = citations.size > 0 && renderContentsItem(PART_IDS.sources, '', say(settings, 'sources'))
  const marked = marking !== '' && html`<strong class="marking">${marking}</strong>`
  const dates = html`<p class="dates">${analysis}. ${checked !== undefined && `${checked}. `}${marked}</p>`
  // The title's picture says all of it.
  const poster = title
    ? renderLeafPicture(title, deck)
    : html`${renderLogo(deck)}<h1>${settings.title}</h1>\n${dates}`
  return html`<article class="front leaf${title && html` leaf-${title.id}`}">
${poster}${renderScanLink(deck)}
${imprint && html`<p class="imprint">${imprint}</p>\n`}<h2>${say(settings, 'contents')}</h2>
<div class="page-lists">
${runsOfParts(deck, slides).map(({ name, slides }) => renderContentsPart(name, slides))}${sources && html`<ol class="page-list">\n${sources}</ol>\n`}</div>
</article>
`
}

/** The slides by the parts of the talk, in their order; those behind the talk under the name of the appendix. */
function runsOfParts(deck: Deck, slides: Slide[]): { name: Html; slides: Slide[] }[] {
  const runs: { key: string; name: Html; slides: Slide[] }[] = []
  for (const slide of slides.filter(({ part }) => part !== 'title')) {
    const part = partOfTalk(slide, deck)
    const key = part ? `${part.number}` : slide.part
    const name = part
      ? html`<b>${part.number}</b> ${part.name}`
      : html`${slide.part === 'appendix' && say(deck.settings, 'appendix')}`
    const last = runs.at(-1)
    if (last?.key === key) last.slides.push(slide)
    else runs.push({ key, name, slides: [slide] })
  }
  return runs
}

function renderContentsPart(name: Html, slides: Slide[]): Html {
  const items = slides.map(({ id, label, headline }) => renderContentsItem(id, label, headline))
  return html`<section>
${name.text !== '' && html`<h3>${name}</h3>\n`}<ol class="page-list">
${items}</ol>
</section>
`
}

/** The page number is filled in once it is known. Spaces stand inside, because a grid drops those between. */
function renderContentsItem(id: string, label: string, title: string): Html {
  const words = html`<span class="number">${label} </span><span class="title">${title} </span>`
  const page = html`<span class="page" data-page-of="${id}">00</span>`
  return html`<li>${link({ href: `#${id}` }, words, page)}</li>\n`
}
