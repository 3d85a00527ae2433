/**
 * What a built site says of itself: `build.json`. It tells `npm start` whether there is anything to build,
 * an export whether notes are in and what the page offers, and a build whether the downloads that lie there still fit.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck } from '../../deck/model/types.ts'
import { PDFS, type Pdf } from '../../pages/render-downloads.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { ENGLISH, type OwnWords } from '../../words/say.ts'
import { commandLine } from '../command-line.ts'
import { OTHER_SOURCES, SOURCES, VERSION } from '../engine.ts'
import { sha256 } from '../files/checksums.ts'
import { LIST_FILE, readList } from '../files/own-list.ts'
import { fromHere } from '../from-here.ts'

/** The page of a site. */
export const PAGE = 'index.html'

/** Where a site speaks of itself. */
export const BUILD_FILE = 'build.json'

/** The site of a deck: `dist` in its folder, named from where the person stands. */
export function siteOf(root: string): string {
  return fromHere(join(root, 'dist'))
}

export interface BuiltSite {
  /** Whether the words of On screen and Say are in. */
  notes: boolean
  /** The PDFs that the page offers. */
  downloads: readonly Pdf[]
  /** Downloads that were made from another state of the deck, and lie there still. */
  outdated?: readonly string[] | undefined
  /** Sum of the compiled deck, with its notes. */
  deck: string
  /** Sum of the code, styles and libraries that made it. */
  engine: string
  /** In which language the page speaks, if not in English, and what in the deck’s own words: its list is found so. */
  lang?: string | undefined
  words?: OwnWords | undefined
}

/** The text of `build.json`. */
export function writeBuilt({
  notes,
  deck,
  engine,
  downloads,
  outdated = [],
  lang,
  words,
}: BuiltSite): string {
  const old = outdated.length > 0 ? outdated : undefined
  const said = { version: VERSION, notes, deck, engine, downloads, outdated: old, lang, words }
  return `${JSON.stringify(said, null, 1)}\n`
}

/** The built page that lies in a folder; nothing when there is none. */
export function readPage(site: string): Promise<string | undefined> {
  return readFile(join(site, PAGE), 'utf8').catch(() => undefined)
}

/** What the site in a folder says of itself; nothing when there is none, or it was not built by this version. */
export async function readBuilt(site: string): Promise<BuiltSite | undefined> {
  const text = await readFile(join(site, BUILD_FILE), 'utf8').catch(() => '')
  try {
    const { notes, deck, engine, downloads, outdated, lang, words } = JSON.parse(text) as Record<
      string,
      unknown
    >
    if (typeof notes !== 'boolean' || typeof deck !== 'string' || typeof engine !== 'string') return undefined
    if (!Array.isArray(downloads) || !downloads.every((name) => Object.hasOwn(PDFS, name))) return undefined
    if (outdated !== undefined && !isNames(outdated)) return undefined
    if (words !== undefined && !isOwnWords(words)) return undefined
    if (lang !== undefined && typeof lang !== 'string') return undefined
    return { notes, deck, engine, downloads, outdated, lang, words }
  } catch {
    return undefined
  }
}

const isNames = (names: unknown): names is string[] =>
  Array.isArray(names) && names.every((name) => typeof name === 'string')

function isOwnWords(words: unknown): words is OwnWords {
  if (typeof words !== 'object' || words === null) return false
  return Object.entries(words).every(([key, text]) => Object.hasOwn(ENGLISH, key) && typeof text === 'string')
}

/**
 * The page of a site with what the site says of itself; nothing when there is none. Throws DeckError for a page
 * beside which nothing says whether notes are in: nobody should have to guess what may be published with it. What to run
 * names `deckFolder`.
 */
export async function openSite(
  site: string,
  deckFolder?: string,
): Promise<{ page: string; built: BuiltSite } | undefined> {
  const [page, built] = await Promise.all([readPage(site), readBuilt(site)])
  if (page === undefined) return undefined
  if (built) return { page, built }
  const found = `${join(site, BUILD_FILE)} does not say how ${site} was built`
  const next = `run ${commandLine('build', deckFolder)} first, with --without-notes if it is for the public`
  throw new DeckError(`${found}: ${next}.`)
}

/** A name for all that a deck says: another one when anything in it differs. */
export function deckSum(deck: Deck): string {
  const plain = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value
  return sha256(JSON.stringify(deck, plain))
}

/** A name for what turns a deck into a site: everything in src, the shell of the page, the libraries. */
export async function engineSum(): Promise<string> {
  const names = await readdir(SOURCES, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sums = await Promise.all(
    [...files, ...OTHER_SOURCES].sort().map(async (file) => sha256(await readFile(file))),
  )
  return sha256(sums.join('\n'))
}

/** Whether every file that a build listed in a folder is there with the bytes that it had. */
export async function isWhole(site: string): Promise<boolean> {
  const list = readList(await readFile(join(site, LIST_FILE), 'utf8').catch(() => ''))
  if (!list || list.pending) return false
  const built = [...list.files].filter(([, { by }]) => by === 'build')
  const same = await Promise.all(
    built.map(async ([name, { sums }]) => {
      const bytes = await readFile(join(site, name)).catch(() => undefined)
      return bytes !== undefined && sums.includes(sha256(bytes))
    }),
  )
  return same.length > 0 && same.every(Boolean)
}
