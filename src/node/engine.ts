/** The engine's own files, by what they are: nothing else in `src/node` knows where one of them stands. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { libraryFolder, ROOT } from './root.mjs'

/** The engine's version, as its pages and `build.json` say it. */
export const VERSION = packageJson.version
/** Its name, by which npm knows it. */
export const NAME = packageJson.name

/** All code, styles and shells. */
export const SOURCES = join(ROOT, 'src')

/** Folders whose code and styles write letters of their own into a page. */
export const WRITERS = ['charts', 'styles', 'views', 'words'].map((folder) => join(SOURCES, folder))

/** What a page is made from, besides `SOURCES` and the deck. */
export const OTHER_SOURCES = ['index.html', 'package.json', 'package-lock.json']
  .map((name) => join(ROOT, name))
  // A package of npm comes without the lock file: the project that installed it has one.
  .filter((file) => existsSync(file))

/** The picture of the page's tab for a deck that brings none. */
export const ICON = join(SOURCES, 'views', 'favicon.svg')

/** What a page runs before anything is laid out. */
export const EARLY_SCRIPT = join(SOURCES, 'views', 'early.js')

/**
 * Pages of the site, by their address: the path of each shell in the engine. Only index.html lies at the root,
 * where readers of Vite look for it; the shells of the other pages live with the code that runs in them.
 */
export const SHELLS = {
  'index.html': 'index.html',
  'presenter.html': 'src/views/presenter/presenter.html',
  'accessibility.html': 'src/pages/statement/accessibility.html',
} as const
export type PageName = keyof typeof SHELLS

const SHEETS = {
  deck: 'deck/deck.css',
  fonts: 'fonts.css',
  handout: 'paper/handout.css',
  onepage: 'paper/onepage.css',
  presenter: 'presenter.css',
  print: 'paper/print.css',
  reading: 'reading.css',
  rtl: 'shared/rtl.css',
  slides: 'deck/slides.css',
  tokens: 'tokens.css',
} as const
export type Sheet = keyof typeof SHEETS

/** The path of a style sheet on this machine. */
export function sheetPath(sheet: Sheet): string {
  return join(SOURCES, 'styles', SHEETS[sheet])
}

/** The text of a style sheet. */
export function sheetText(sheet: Sheet): string {
  return readFileSync(sheetPath(sheet), 'utf8')
}

/** The path of a page's shell on this machine. */
export function shellPath(page: PageName): string {
  return join(ROOT, SHELLS[page])
}

export { libraryFolder } from './root.mjs'

/** Where a style sheet's address of a font leads: into its own folder, or into that of a library. */
export function fontPath(sheet: string, address: string): string {
  const [, name, rest] = /\/node_modules\/(@[^/]+\/[^/]+)\/(.+)$/.exec(address) ?? []
  return name && rest ? join(libraryFolder(name), rest) : join(dirname(sheet), address)
}

/** Loads a library, or a JSON file of one, when it is first needed. Throws what Node throws for one that isn't there. */
export const loadLibrary = createRequire(join(ROOT, 'package.json'))
