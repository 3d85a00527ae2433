import { type Html, html, link } from '../deck/model/html.ts'
import { PART_IDS, titleId } from '../deck/model/page-ids.ts'
import type { Deck } from '../deck/model/types.ts'
import { formatDate } from '../evidence/dates.ts'
import { say, type Voice, type WordKey } from '../words/say.ts'
import { draftWord, renderImprint } from './imprint.ts'

/** What `npm run export` makes for readers, by its place in the site: the key of its name in the table of words. */
export const PDFS = {
  'downloads/briefing-slides.pdf': 'download-slides',
  'downloads/briefing-handout.pdf': 'download-handout',
  'downloads/briefing-onepage.pdf': 'download-onepage',
  'downloads/briefing.pptx': 'download-presentation',
} as const satisfies Record<string, WordKey>
export type Pdf = keyof typeof PDFS

/**
 * The last part of the reading view: what can be taken away. Offers only what is there: a build has no
 * PDFs (the export puts them in), and the single file ('none') lies alone.
 */
export function renderDownloads(pdfs: readonly Pdf[] | 'none', voice: Voice): Html {
  const files =
    pdfs === 'none'
      ? []
      : [
          ...pdfs.map((name) => html`<a href="${name}" download>${say(voice, PDFS[name])}</a>`),
          html`<a href="briefing.html" download>${say(voice, 'download-file')}</a>`,
          html`<a href="SHA256SUMS">${say(voice, 'download-sums')}</a>`,
        ]
  const list = html`<ul class="files">\n${files.map((file) => html`<li>${file}</li>\n`)}</ul>\n`
  const title = titleId('downloads')
  return html`<section class="part" id="${PART_IDS.downloads}" aria-labelledby="${title}" data-downloads>
<h2 id="${title}">${say(voice, 'downloads')}</h2>
${files.length > 0 && list}<p class="quiet">${say(voice, 'downloads-about')}</p>
</section>`
}

/** The last line of the reading view: who answers for it, which version this is, and as of when. */
export function renderVersionLine(
  { settings }: Deck,
  edition: 'edition-site' | 'edition-file',
  version: string,
): Html {
  const { analysis, record } = settings.asOf
  const names = { edition: say(settings, edition), version, analysis }
  const said =
    record === undefined
      ? say(settings, 'version', names)
      : say(settings, 'version-checked', { ...names, date: formatDate(record, settings) })
  const imprint = renderImprint(settings)
  const draft = draftWord(settings, (word) => `${word}. `)
  const statement = edition === 'edition-site' ? 'accessibility.html' : `#${PART_IDS.accessibility}`
  const way = link({ href: statement }, say(settings, 'accessibility'))
  return html`<footer class="part page-foot">${imprint && html`<p>${imprint}</p>`}<p>${draft}${said} ${say(settings, 'promise')} ${way}</p></footer>`
}
