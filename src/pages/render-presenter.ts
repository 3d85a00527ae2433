import { renderGlyphSheet } from '../deck/model/glyphs.ts'
import { type Html, html } from '../deck/model/html.ts'
import { partOfTalk } from '../deck/model/slide-name.ts'
import type { Deck, Slide } from '../deck/model/types.ts'
import { type Citation, citationWords, sourcesOf } from '../evidence/citations.ts'
import { say } from '../words/say.ts'
import { outsideLink } from './outside-link.ts'
import { renderNote } from './render-note.ts'
import { renderTalkData } from './render-section.ts'

/** The pieces of the presenter's page: the notes of every slide, and the shows to choose from. */
export function renderPresenter(deck: Deck): { notes: Html; shows: Html; status: Html } {
  const isDraft = deck.settings.status === 'draft'
  return {
    status: html`${isDraft && html`<p class="time"><b>${say(deck.settings, 'draft')}</b></p>`}`,
    notes: html`${renderGlyphSheet()}${deck.slides.map((slide) => renderSpeakerSheet(slide, deck))}`,
    shows: html`${Object.entries(deck.settings.shows).map(
      ([name, { title, minutes }]) =>
        html`<option value="${name}" data-minutes="${minutes}">${say(deck.settings, 'show-option', { title, minutes })}</option>\n`,
    )}`,
  }
}

/** What the presenter has of one slide: its notes with record checks, and the sources these name. */
function renderSpeakerSheet(slide: Slide, deck: Deck): Html {
  const part = partOfTalk(slide, deck)
  const named = part && html` data-part="${part.number}" data-part-name="${part.short ?? part.name}"`
  return html`<section class="speaker-sheet" data-slide="${slide.id}" data-file="${slide.file}"${named} ${renderTalkData(slide)} hidden>
<h2>${slide.part !== 'title' && html`<span class="kicker">${slide.label}</span> `}${slide.headline}</h2>
${renderNote(slide, deck)}
${renderCited(slide, deck)}</section>
`
}

function renderCited(slide: Slide, deck: Deck): Html | false {
  const ids = [...slide.records, ...slide.note.quotes.flatMap(({ claims }) => claims)]
  const cited = new Set(
    ids.flatMap((id) => sourcesOf(deck.register, id)).map(({ url }) => deck.citations.get(url)),
  )
  const known = [...cited].filter((citation) => citation !== undefined).sort((a, b) => a.number - b.number)
  if (known.length === 0) return false
  return html`<section class="cited">
<h3>${say(deck.settings, 'sources')}</h3>
<ol>
${known.map((citation) => renderCitation(citation, deck))}</ol>
</section>
`
}

function renderCitation(citation: Citation, { settings }: Deck): Html {
  const { number, url } = citation
  return html`<li value="${number}">${citationWords(citation, settings)}. ${outsideLink(url, url)}</li>
`
}
