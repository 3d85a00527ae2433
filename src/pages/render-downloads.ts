import { type Html, html } from '../deck/model/html.ts'
import { PART_IDS, titleId } from '../deck/model/page-ids.ts'
import type { Deck } from '../deck/model/types.ts'
import { formatDate } from '../evidence/dates.ts'

/** What `npm run export` makes for readers, by its place in the site. */
export const PDFS = {
  'downloads/briefing-slides.pdf': 'Slides (PDF)',
  'downloads/briefing-handout.pdf': 'Handout with notes (PDF)',
  'downloads/briefing-onepage.pdf': 'One-page brief (PDF)',
} as const
export type Pdf = keyof typeof PDFS

/**
 * The last part of the reading view: what can be taken away. Offers only what is there: a build has no
 * PDFs (the export puts them in), and the single file ('none') lies alone.
 */
export function renderDownloads(pdfs: readonly Pdf[] | 'none'): Html {
  const files =
    pdfs === 'none'
      ? []
      : [
          ...pdfs.map((name) => html`<a href="${name}" download>${PDFS[name]}</a>`),
          html`<a href="briefing.html" download>Everything in one file, for reading offline</a>`,
          html`<a href="SHA256SUMS">Checksums of all files</a>`,
        ]
  const list = html`<ul class="files">\n${files.map((file) => html`<li>${file}</li>\n`)}</ul>\n`
  const title = titleId('downloads')
  return html`<section class="part" id="${PART_IDS.downloads}" aria-labelledby="${title}" data-downloads>
<h2 id="${title}">Downloads</h2>
${files.length > 0 && list}<p class="quiet">Data and drawing of each chart stand beside it.</p>
</section>`
}

/** The last line of the reading view: which version this is, and as of when. */
export function renderVersionLine({ settings }: Deck, edition: string): Html {
  const { analysis, record } = settings.asOf
  const checked = record === undefined ? '' : `, record checked ${formatDate(record)}`
  const version = `${edition}, analysis as of ${analysis}${checked}.`
  const promise = 'Nothing is loaded from elsewhere, stored or counted.'
  return html`<footer class="part page-foot"><p>${version} ${promise}</p></footer>`
}
