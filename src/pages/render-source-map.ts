import { type Html, html, link } from '../deck/model/html.ts'
import { lineId } from '../deck/model/page-ids.ts'
import { slideName } from '../deck/model/slide-name.ts'
import type { Deck } from '../deck/model/types.ts'
import { quotedShare } from '../source/coverage.ts'
import { formatLines, formatRanges } from '../source/line-list.ts'
import { printedText } from '../source/read-source.ts'
import { languageFor, say, type Voice } from '../words/say.ts'
import { quotes, renderSectionMap } from './marks/section-map.ts'
import { join } from './render-figure.ts'

/** A1: each section of the analysis, its lines and the slides whose notes quote it. Never written by hand. */
export function renderSourceMap(deck: Deck): Html {
  const { coverage, source, settings } = deck
  const rows = source.sections.map((section) => {
    const range = Array.from(
      { length: section.last - section.first + 1 },
      (_, index) => section.first + index,
    )
    const slides = deck.slides.filter((slide) => quotes(slide, section))
    const links = slides.map((slide) => link({ href: `#${slide.id}` }, slideName(slide, settings)))
    const lines = link({ class: 'line-ref', href: `#${lineId(section.first)}` }, formatLines(range))
    return html`<tr><th scope="row">${section.title}</th><td>${lines}</td><td>${join(links, ', ')}</td></tr>\n`
  })
  const said = say(settings, 'coverage', {
    quoted: coverage.quoted,
    words: coverage.words,
    share: quotedShare(coverage).replace('.', languageFor(settings).decimal),
  })
  const leftOut = renderLeftOut(deck)
  const half = Math.ceil(rows.length / 2)
  return html`<div class="source-map">
${renderSectionMap(deck)}${renderHalf(say(settings, 'map-first'), settings, rows.slice(0, half))}
${renderHalf(say(settings, 'map-second'), settings, rows.slice(half))}
</div>
<p class="coverage">${said}${leftOut}</p>`
}

/** `; 18 words left out on purpose: L12–13 (an older draft)`; nothing when nothing is. */
function renderLeftOut({ coverage, source, settings }: Deck): Html | false {
  if (source.leftOut.length === 0) return false
  const ranges = source.leftOut.map(({ first, last, why }) => {
    const at = source.lines.find((line) => line.number >= first && printedText(line) !== '')?.number ?? first
    const lines = link({ class: 'line-ref', href: `#${lineId(at)}` }, formatRanges([[first, last]]))
    return html`${lines} (${why})`
  })
  return html`; ${say(settings, 'left-out', { words: coverage.leftOut })} ${join(ranges, '; ')}`
}

/** Two tables side by side: twenty rows in one would be too small to read. */
function renderHalf(caption: string, voice: Voice, rows: Html[]): Html {
  const heads = (['map-section', 'map-lines', 'map-slides'] as const).map(
    (key) => html`<th scope="col">${say(voice, key)}</th>`,
  )
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>`
}
