import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { build, type LogLevel, type Rolldown } from 'vite'
import type { DrawnDeck, Settings } from '../../deck/model/types.ts'
import { withoutNotes } from '../../deck/without-notes.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { ENGLISH, textOf, type WordKey } from '../../words/say.ts'
import { measureDeck } from '../checks/measure-deck.ts'
import { commandLine } from '../command-line.ts'
import { compileFolder } from '../compile/compile.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { type OutFile, type OwnFolder, openOwnFolder, WORK } from '../files/own-files.ts'
import { LIST_FILE, type Maker } from '../files/own-list.ts'
import { subsetFonts } from '../fonts/subset-fonts.ts'
import { namedFromHere } from '../from-here.ts'
import { type Say, settle } from '../report.ts'
import { type BuiltSite, deckSum, engineSum, PAGE, readBuilt, siteOf } from './built-site.ts'
import { type Downloads, setAside, sortDownloads } from './keep-downloads.ts'
import { offerDownloads } from './offer-downloads.ts'
import { fillPages, renderDeck } from './page-shells.ts'
import { buildSingleFile } from './single-file.ts'
import { siteConfig } from './site-config.ts'

export interface SiteOptions {
  /** False leaves every word of On screen and Say out of all files (`--without-notes`). */
  notes?: boolean
  /** The deck's folder; the working folder when absent. */
  root?: string
  /** Where to; `dist` in the deck's folder when absent. */
  outDir?: string
  logLevel?: LogLevel
  /** Overrules deck.yaml for this build. */
  settings?: Partial<Settings>
  /** Is told what was built, and what of the folder was kept, set aside or is not ours. */
  say?: Say
}

/**
 * Compiles the deck of a folder once and leaves the whole site: pages, data, the single file,
 * `_headers` and checksums, all of it or nothing. Of what lies in the folder it removes what an earlier build
 * made. Throws DeckError before the first file is written when the deck has problems, and when the folder
 * can't be written to; it is then as it was.
 */
export async function buildSite(options: SiteOptions = {}): Promise<void> {
  const { root = '.', outDir = siteOf(root), logLevel = 'warn', notes = true, say = () => {} } = options
  const { deck: whole, problems, warnings } = await compileFolder(root)
  if (!whole) throw new DeckError('', namedFromHere(root, [...problems, ...warnings]))
  settle(namedFromHere(root, [...warnings, ...(await measureDeck(whole, root))]), console.error)
  const spoken = notes ? whole : withoutNotes(whole)
  const deck = drawDeck({ ...spoken, settings: { ...spoken.settings, ...options.settings } })
  const files = await bundle(deck, logLevel)
  const { lang, words = {} } = deck.settings
  const ownWords = Object.keys(words).length > 0 ? words : undefined
  // A page is built without downloads; those that lie there and fit are offered when it is put beside them.
  const built = {
    notes,
    deck: deckSum(whole),
    engine: await engineSum(),
    downloads: [],
    ...(lang === 'en' ? {} : { lang }),
    words: ownWords,
  }
  await putSite(outDir, files, built, { say, again: commandLine('export', root) })
}

/** All files of the site, in memory. */
async function bundle(deck: DrawnDeck, logLevel: LogLevel): Promise<OutFile[]> {
  const rendered = renderDeck(deck)
  // Besides the pages, what the scripts say otherwise than in the engine's English, whose letters every page has.
  const keys = Object.keys(ENGLISH) as WordKey[]
  const said = keys.map((key) => textOf(deck.settings, key)).filter((text, at) => text !== ENGLISH[keys[at]!])
  const narrow = [...deck.drawings.values()].flatMap((drawing) => drawing.narrow?.svg ?? [])
  const fonts = await subsetFonts([...(await fillPages(rendered)), ...said, ...narrow], undefined, deck.look)
  const config = siteConfig({ rendered, fonts, singleFile: await buildSingleFile(rendered, fonts) })
  const result = await build({
    ...config,
    configFile: false,
    logLevel,
    build: { ...config.build, write: false },
  })
  const { output } = result as Rolldown.RolldownOutput
  return output.map((file) => ({
    name: file.fileName,
    bytes: Buffer.from(file.type === 'chunk' ? file.code : file.source),
  }))
}

interface Telling {
  say: Say
  /** How downloads are made. */
  again: string
}

async function putSite(outDir: string, files: OutFile[], built: BuiltSite, tell: Telling): Promise<void> {
  const { say } = tell
  const folder = await openOwnFolder(outDir, { maker: 'build', adopt: makerOf, evenChanged: () => true })
  try {
    const downloads = sortDownloads(folder.files, await readBuilt(outDir), built)
    const site = inOrder(files, { ...built, outdated: downloads.outdated }, downloads)
    await folder.check(site.map(({ name }) => name))
    const aside = downloads.spoken.length > 0 ? await setAside(outDir, downloads.spoken) : undefined
    const mayGo = (name: string) => folder.files.get(name)?.by === 'build' || downloads.spoken.includes(name)
    await folder.put(site, mayGo, ['build', 'export'])
    say(`${site.length} files in ${outDir}, ${built.notes ? 'with' : 'without'} notes.`)
    tellOfDownloads(outDir, downloads, aside, tell)
    await tellOfOthers(outDir, folder, say)
  } finally {
    await folder.close()
  }
}

/** What a page loads comes before the page; the first page comes last, and offers the downloads that fit. */
function inOrder(files: OutFile[], built: BuiltSite, { offered }: Downloads): OutFile[] {
  const rank = (name: string) => (name === PAGE ? 2 : name.endsWith('.html') ? 1 : 0)
  return files
    .flatMap((file) =>
      file.name === PAGE ? offerDownloads(Buffer.from(file.bytes).toString('utf8'), built, offered) : [file],
    )
    .sort((a, b) => rank(a.name) - rank(b.name))
}

/** Earlier versions kept no list: what has the name of a file that they made is theirs, and nothing else. */
function makerOf(name: string): Maker | undefined {
  if (/^downloads\/(?:briefing-\w+\.pdf|og\.png|slides\/[^/]+\.png)$/.test(name)) return 'export'
  const ours =
    /^(?:(?:index|accessibility|presenter|briefing)\.html|_headers|licences\.txt|SHA256SUMS|data\/[^/]+\.(?:csv|svg)|assets\/[^/]+-[\w-]{8}\.\w+)$/
  return ours.test(name) ? 'build' : undefined
}

function tellOfDownloads(
  site: string,
  downloads: Downloads,
  aside: string | undefined,
  { say, again }: Telling,
): void {
  const { offered, outdated, spoken } = downloads
  if (offered.length > 0) say(`Still offered for download: ${offered.join(', ')}.`)
  if (outdated.length > 0)
    say(
      `Made from an earlier state of the deck, kept but not offered: ${few(site, outdated)}. ${again} makes them anew.`,
    )
  if (aside !== undefined)
    say(`Taken out of the site, because they hold notes: ${few(site, spoken)}. They lie in ${aside} now.`)
}

/** What neither command made is published with the rest, so it is named. */
async function tellOfOthers(site: string, { files }: OwnFolder, say: Say): Promise<void> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const others = names.filter((name) => !files.has(name) && name !== LIST_FILE && !name.startsWith(WORK))
  if (others.length > 0) say(`Not made by this deck, left as they are: ${few(site, others.sort())}.`)
}

/** The first names of a list, and how many more there are. */
function few(site: string, names: string[]): string {
  const shown = names.slice(0, 3).map((name) => `${site}/${name}`)
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ')
}
