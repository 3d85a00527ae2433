import { build, type LogLevel } from 'vite'
import type { Settings } from '../deck/types.ts'
import { writeChecksums } from './checksums.ts'
import { compileFolder } from './compile.ts'
import { DeckError } from './report.ts'
import { buildSingleFile } from './single-file.ts'
import { siteConfig } from './site-config.ts'

export interface SiteOptions {
  /** False leaves every word of On screen and Say out of all files (`--without-notes`). */
  notes?: boolean
  /** True when `npm run export` will put its PDFs beside the pages, so that these may offer them. */
  pdfs?: boolean
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
  const { outDir = 'dist', logLevel = 'info', notes = true, pdfs = false } = options
  const { deck, problems } = await compileFolder(process.cwd())
  if (!deck) throw new DeckError('', problems)
  const content = { deck: { ...deck, settings: { ...deck.settings, ...options.settings } }, notes }
  const singleFile = await buildSingleFile(content)
  await build({
    ...withOutDir(siteConfig({ ...content, pdfs, singleFile }), outDir),
    configFile: false,
    logLevel,
  })
  await writeChecksums(outDir)
}

function withOutDir<Config extends ReturnType<typeof siteConfig>>(config: Config, outDir: string): Config {
  return { ...config, build: { ...config.build, outDir, emptyOutDir: true } }
}
