import { PDFS, type Pdf, renderDownloads } from '../../pages/render-downloads.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { PLAIN, type Voice } from '../../words/say.ts'
import { commandLine } from '../command-line.ts'
import type { OutFile } from '../files/own-files.ts'
import { BUILD_FILE, type BuiltSite, PAGE, writeBuilt } from './built-site.ts'

/** Every PDF that a page can offer, in the order in which it does. */
export const ALL_PDFS = Object.keys(PDFS) as Pdf[]

/**
 * A built page in, the same page out, offering the PDFs `after` in place of those `before`. The part is found by
 * the very text that was rendered for it, which stands there once: words of the deck are escaped. Throws DeckError
 * for a page without that text; what to run then names `deckFolder`.
 */
export function withDownloads(
  page: string,
  before: readonly Pdf[],
  after: readonly Pdf[],
  voice: Voice = PLAIN,
  deckFolder?: string,
): string {
  const [start, end, ...others] = page.split(renderDownloads(before, voice).text)
  if (start === undefined || end === undefined || others.length > 0)
    throw new DeckError(
      `${PAGE} was built by another version, or changed since, so its list of downloads can’t be found: run ${commandLine('build', deckFolder)} first.`,
    )
  return `${start}${renderDownloads(after, voice).text}${end}`
}

/** The page of a site offering these PDFs, and its `build.json`, which names them. */
export function offerDownloads(
  page: string,
  built: BuiltSite,
  pdfs: readonly Pdf[],
  deckFolder?: string,
): OutFile[] {
  return [
    { name: BUILD_FILE, bytes: Buffer.from(writeBuilt({ ...built, downloads: pdfs })) },
    { name: PAGE, bytes: Buffer.from(withDownloads(page, built.downloads, pdfs, built, deckFolder)) },
  ]
}
