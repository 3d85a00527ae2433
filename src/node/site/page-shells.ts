import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { escapeHtml, html } from '../../deck/model/html.ts'
import type { DrawnDeck, Logo } from '../../deck/model/types.ts'
import { documentTitle } from '../../pages/imprint.ts'
import { renderDownloads, renderVersionLine } from '../../pages/render-downloads.ts'
import { renderHead } from '../../pages/render-head.ts'
import { renderPage } from '../../pages/render-page.ts'
import { renderPresenter } from '../../pages/render-presenter.ts'
import { sayHtml } from '../../pages/say-html.ts'
import { renderStatement } from '../../pages/statement/render-statement.ts'
import { takeAway } from '../../pages/take-away.ts'
import { ENGLISH, PLAIN, piecesOf, textOf, type Voice, type WordKey } from '../../words/say.ts'
import { shortenPaths } from '../drawing/short-paths.ts'
import { EARLY_SCRIPT, ICON, type PageName, SHELLS, shellPath, VERSION } from '../engine.ts'
import { sha256 } from '../files/checksums.ts'

/** The pages of the site, by their addresses. */
export const PAGES = Object.keys(SHELLS) as PageName[]

/** Whether a name is that of a page; `constructor` and other names that every object has are not. */
export function isPage(name: string): name is PageName {
  return Object.hasOwn(SHELLS, name)
}

/** A page's shell, its markers not filled. */
export function readShell(page: PageName): Promise<string> {
  return readFile(shellPath(page), 'utf8')
}

/**
 * The script that a page runs before anything is laid out, ready to be written into it: without its comments, since
 * every reader waits for it. Throws when it would end its own element.
 */
export function earlyElement(): string {
  const code = readFileSync(EARLY_SCRIPT, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
  if (/<\/script|<!--/i.test(code)) throw new Error('the early script would end its own element')
  return `<script>${code}</script>`
}

/**
 * What a page of the site says when it has no styles, which hide it: browsers keep a page that is opened as a file
 * from loading the files beside it, and then only its words are left.
 */
const bare = (voice: Voice) => {
  const file = html`<a href="briefing.html">briefing.html</a>`
  return html`<p class="bare">${sayHtml(voice, 'bare', { file })}</p>`.text
}

/** Texts for the markers of the shells, by name. */
export type Words = Record<string, string>

/** All that a deck becomes: rendered once, for the fonts, the site and the single file. */
export interface RenderedDeck {
  deck: DrawnDeck
  /** What the deck says on the pages of the site. */
  site: Words
  /** The same in the single file, which lies alone. */
  file: Words
  data: ReturnType<typeof takeAway>
  icon: Icon
  /** What the pages of the site show besides, by its path in it; the single file has it inside. */
  pictures: { path: string; bytes: Uint8Array }[]
}

/** The picture of the page's tab: its place in the site, which is named after its text, and the text, which is SVG. */
export interface Icon {
  path: string
  text: string
}

/** The deck's own icon, or the engine's. */
export function iconOf({ icon }: Pick<DrawnDeck, 'icon'>): Icon {
  const text = icon ?? readFileSync(ICON, 'utf8')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8)
  return { path: `assets/favicon-${hash}.svg`, text }
}

export function renderDeck(deck: DrawnDeck): RenderedDeck {
  const { settings } = deck
  const { slides, parts } = renderPage(deck)
  const { notes, shows, status } = renderPresenter(deck)
  const icon = iconOf(deck)
  const both = {
    ...shellWords(settings),
    lang: escapeHtml(settings.lang),
    dir: settings.dir,
    theme: escapeHtml(settings.theme),
    title: escapeHtml(documentTitle(settings)),
    description: escapeHtml(settings.description),
    spoken: deck.slides.some(({ note }) => note.say.length > 0) ? 'all' : 'quotes',
    early: earlyElement(),
    head: renderHead(deck).text,
    slides: shortenPaths(slides.text),
    parts: parts.text,
    notes: notes.text,
    shows: shows.text,
    robots: settings.robots === 'noindex' ? '<meta name="robots" content="noindex">' : '',
    statement: renderStatement(settings, VERSION, 'page').text,
    status: status.text,
  }
  const logo = logoFile(deck.look?.logo)
  const foot = (edition: 'edition-site' | 'edition-file') => renderVersionLine(deck, edition, VERSION).text
  return {
    deck,
    site: {
      ...both,
      icon: `./${icon.path}`,
      slides: logo ? both.slides.replaceAll(logo.src, logo.path) : both.slides,
      bare: bare(settings),
      downloads: renderDownloads([], settings).text,
      alone: '',
      foot: foot('edition-site'),
    },
    file: {
      ...both,
      icon: dataUrl('image/svg+xml', icon.text),
      bare: '',
      downloads: renderDownloads('none', settings).text,
      alone: renderStatement(settings, VERSION, 'part').text,
      foot: foot('edition-file'),
    },
    data: takeAway(deck),
    icon,
    pictures: logo ? [logo] : [],
  }
}

/** A text as an address of its own, for a page that lies alone. */
export function dataUrl(type: string, text: string): string {
  return `data:${type.replace(/; */g, ';')},${encodeURIComponent(text)}`
}

/** The logo as a file of the site: its name holds a sum of its bytes, as those of all files that are kept for long. */
function logoFile(logo: Logo | undefined) {
  if (!logo) return undefined
  const bytes = Buffer.from(logo.src.replace(/^.*,/, ''), 'base64')
  const path = `assets/logo-${sha256(bytes).slice(0, 8)}.${logo.ending}`
  return { src: logo.src, path, bytes: new Uint8Array(bytes) }
}

/** All pages of the site, filled. */
export async function fillPages({ site }: RenderedDeck): Promise<string[]> {
  const shells = await Promise.all(PAGES.map(readShell))
  return shells.map((shell) => fillMarkers(shell, site))
}

/** `%word:keys%` is an entry of the table of words. */
const MARKER_RE = /<!-- deck:(\w+) -->|%deck:(\w+)%|%word:([\w-]+)%/g

/** A shell in, the same with a text in place of each marker out: nothing for a name that `words` lacks. */
export function fillMarkers(shell: string, words: Words): string {
  return shell.replace(MARKER_RE, (_, block?: string, inline?: string, key?: string) => {
    if (key === undefined) return words[block ?? inline ?? ''] ?? ''
    const text = words[`word:${key}`] ?? shellWord(key, PLAIN)
    return piecesOf(text)
      .map((piece) => ('words' in piece ? piece.words : (words[piece.name] ?? '')))
      .join('')
  })
}

/** What a deck says in its language and words, for the markers of the shells. */
function shellWords(voice: Voice): Words {
  return Object.fromEntries(Object.keys(ENGLISH).map((key) => [`word:${key}`, shellWord(key, voice)]))
}

function shellWord(key: string, voice: Voice): string {
  if (!Object.hasOwn(ENGLISH, key))
    throw new Error(`a shell asks for “${key}”, which the table of words lacks`)
  return escapeHtml(textOf(voice, key as WordKey))
}
