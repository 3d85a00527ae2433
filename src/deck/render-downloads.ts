import { formatDate } from '../evidence/register.ts'
import { csvName, figuresOf, svgName } from './data-files.ts'
import { type Html, html } from './html.ts'
import { join } from './render-figure.ts'
import type { Deck, Figure } from './types.ts'

/** What lies beside the page. Only what is there is offered. */
export interface Beside {
  /** The PDFs of `npm run export`; a plain build has none. */
  pdfs: boolean
  /** The whole briefing as one file; the one file itself doesn't offer itself. */
  file: boolean
  checksums: boolean
}

/** Names as `npm run export` writes them. */
const PDFS = [
  ['downloads/briefing-slides.pdf', 'Slides (PDF)'],
  ['downloads/briefing-handout.pdf', 'Handout with notes (PDF)'],
  ['downloads/briefing-onepage.pdf', 'One-page brief (PDF)'],
] as const

/** The last part of the reading view: what can be taken away. */
export function renderDownloads(deck: Deck, beside: Beside): Html {
  const files: Html[] = [
    ...(beside.pdfs ? PDFS.map(([name, label]) => download(name, label)) : []),
    ...(beside.file ? [download('briefing.html', 'Everything in one file, for reading offline')] : []),
    ...(beside.checksums ? [html`<a href="SHA256SUMS">Checksums of all files</a>`] : []),
  ]
  return html`<section class="part" id="downloads" aria-labelledby="downloads-title">
<h2 id="downloads-title">Downloads</h2>
${files.length > 0 && html`<ul class="files">\n${files.map((file) => html`<li>${file}</li>\n`)}</ul>\n`}<h3>Data of the charts and tables</h3>
<ul class="files">
${figuresOf(deck).map((figure) => html`<li>${renderFigureFiles(figure, deck)}</li>\n`)}</ul>
</section>
`
}

function renderFigureFiles({ id, drawing }: Figure, deck: Deck): Html {
  const slide = deck.slides.find(({ figure }) => figure?.id === id)
  const links = [
    download(csvName(id), 'data (CSV)'),
    ...(drawing === undefined ? [] : [download(svgName(id), 'drawing (SVG)')]),
  ]
  return html`${slide?.headline ?? id}: ${join(links, ', ')}`
}

function download(name: string, label: string): Html {
  return html`<a href="${name}" download>${label}</a>`
}

/** The last line of the reading view: which version this is, and as of when. */
export function renderVersionLine({ settings }: Deck, edition: string): Html {
  return html`<footer class="part page-foot"><p>${edition}, analysis as of ${settings.asOf.analysis}, record checked ${formatDate(settings.asOf.record)}. Nothing is loaded from elsewhere, stored or counted.</p></footer>`
}
