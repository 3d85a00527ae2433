import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }
import { escapeHtml } from '../../deck/model/html.ts'
import type { DrawnDeck } from '../../deck/model/types.ts'
import { renderDownloads, renderVersionLine } from '../../pages/render-downloads.ts'
import { renderHead } from '../../pages/render-head.ts'
import { renderPage } from '../../pages/render-page.ts'
import { renderPresenter } from '../../pages/render-presenter.ts'

/**
 * Pages of the site, by their address. Only index.html lies at the root, where readers of Vite look for
 * it; the shells of the other pages live with the code that runs in them.
 */
export const PAGES: Record<string, string> = {
  'index.html': 'index.html',
  'presenter.html': 'src/views/presenter/presenter.html',
}

/** Whether a name is that of a page; `constructor` and other names that every object has are not. */
export function isPage(name: string): boolean {
  return Object.hasOwn(PAGES, name)
}

export function readShell(root: string, page: string): Promise<string> {
  return readFile(join(root, PAGES[page] ?? page), 'utf8')
}

/**
 * What a page of the site says when it has no styles, which hide it: browsers keep a page that is opened as a file
 * from loading the files beside it, and then only its words are left.
 */
const BARE =
  '<p class="bare">This page is without its design: opened as a file it can’t load its own parts. ' +
  'Open <a href="briefing.html">briefing.html</a>, which holds everything in one file.</p>'

/** Fills the shell of a page with what the deck says, for the site or for the single file. */
export function fillShell(shell: string, deck: DrawnDeck, edition: 'site' | 'file' = 'site'): string {
  const { settings } = deck
  const { slides, parts } = renderPage(deck)
  const { notes, shows } = renderPresenter(deck)
  const name = edition === 'file' ? 'Briefing file' : 'Briefing'
  return fillMarkers(shell, {
    lang: escapeHtml(settings.lang),
    theme: escapeHtml(settings.theme),
    title: escapeHtml(settings.title),
    description: escapeHtml(settings.description),
    spoken: deck.slides.some(({ note }) => note.say.length > 0) ? 'all' : 'quotes',
    head: renderHead(deck).text,
    bare: edition === 'site' ? BARE : '',
    slides: slides.text,
    parts: parts.text,
    downloads: renderDownloads(edition === 'site' ? [] : 'none').text,
    foot: renderVersionLine(deck, `${name} ${packageJson.version}`).text,
    notes: notes.text,
    shows: shows.text,
  })
}

/** All pages of the site, filled. */
export async function fillPages(root: string, deck: DrawnDeck): Promise<string[]> {
  const shells = await Promise.all(Object.keys(PAGES).map((page) => readShell(root, page)))
  return shells.map((shell) => fillShell(shell, deck))
}

const MARKER_RE = /<!-- deck:(\w+) -->|%deck:(\w+)%/g

export function fillMarkers(shell: string, values: Record<string, string>): string {
  return shell.replace(MARKER_RE, (_, block: string, inline: string) => values[block ?? inline] ?? '')
}
