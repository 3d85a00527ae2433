import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Pdf, renderDownloads } from '../../pages/render-downloads.ts'
import { DeckError } from '../report.ts'

/** The page of a site, as its build left it. */
export const PAGE = 'index.html'

/** The built page that lies in a folder; nothing when there is none. */
export function readPage(site: string): Promise<string | undefined> {
  return readFile(join(site, PAGE), 'utf8').catch(() => undefined)
}

// The build leaves out the quotes that HTML can do without.
const START_RE = /<section\s(?:[^<>]*\s)?data-downloads(?=[\s>=])[^<>]*>/g
const END = '</section>'

/**
 * A built page in, the same page out, offering exactly these PDFs. Only our own part has the attribute; words of
 * the deck could spell it within an attribute of theirs, but they all stand before. Throws DeckError for a page
 * without that part.
 */
export function withDownloads(page: string, pdfs: readonly Pdf[]): string {
  const start = [...page.matchAll(START_RE)].at(-1)?.index
  if (start === undefined)
    throw new DeckError(
      `${PAGE} was built by another version, without a place for downloads: run npm run build first.`,
    )
  const end = page.indexOf(END, start) + END.length
  return `${page.slice(0, start)}${renderDownloads(pdfs).text}${page.slice(end)}`
}

/**
 * Whether a page was built without notes: then nothing that is put beside it may hold them either.
 */
export function wasBuiltWithoutNotes(page: string): boolean {
  return /<html [^>]*data-notes="?quotes\b/.test(page)
}
