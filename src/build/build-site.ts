import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type LogLevel } from 'vite'
import type { Settings } from '../deck/types.ts'
import { withoutNotes } from '../deck/without-notes.ts'
import { checksums, SUMS_FILE } from './checksums.ts'
import { compileFolder } from './compile.ts'
import { measureDeck } from './measure-deck.ts'
import { DeckError, settle } from './report.ts'
import { buildSingleFile } from './single-file.ts'
import { siteConfig } from './site-config.ts'
import { subsetFonts } from './subset-fonts.ts'

export interface SiteOptions {
  /** False leaves every word of On screen and Say out of all files (`--without-notes`). */
  notes?: boolean
  /** Where to, relative to the project; emptied first. */
  outDir?: string
  logLevel?: LogLevel
  /** Overrules deck.yaml for this build. */
  settings?: Partial<Settings>
}

/**
 * Compiles the deck of the working folder once and leaves the whole site: pages, data, the single file,
 * `_headers` and checksums. Throws DeckError before the first file is written when the deck has problems.
 */
export async function buildSite(options: SiteOptions = {}): Promise<void> {
  const { outDir = 'dist', logLevel = 'info', notes = true } = options
  const { deck: whole, problems, warnings } = await compileFolder(process.cwd())
  if (!whole) throw new DeckError('', [...problems, ...warnings])
  settle([...warnings, ...(await measureDeck(whole, process.cwd()))], console.error)
  const spoken = notes ? whole : withoutNotes(whole)
  const deck = { ...spoken, settings: { ...spoken.settings, ...options.settings } }
  const fonts = await subsetFonts(deck)
  const config = siteConfig({ deck, fonts, singleFile: await buildSingleFile(deck, fonts) })
  await build({
    ...config,
    configFile: false,
    logLevel,
    build: { ...config.build, outDir, emptyOutDir: true },
  })
  await writeFile(join(outDir, SUMS_FILE), await checksums(outDir))
}
