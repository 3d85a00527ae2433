/**
 * A folder into which a command writes: it replaces and removes what it made there itself, and nothing else.
 * What is ours stands in a list in the folder (own-list.ts). Files come all or none (swap-files.ts).
 */

import { lstat, mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { SUMS_FILE, sha256 } from './checksums.ts'
import { LIST_FILE, type Maker, type OwnFile, type OwnFiles, type OwnList, readList } from './own-list.ts'
import { checkPlaces, type OutFile, type PlanOptions, planFiles } from './plan-files.ts'
import { type Disk, inWords, REASONS, swapFiles, takeBack, thisDisk } from './swap-files.ts'
import { makeWorkFolder, otherRuns, removeLeftOvers, removeWorkFolder } from './work-folder.ts'

export type { OutFile } from './plan-files.ts'

/** What the names of our work folders begin with. */
export const WORK = '.briefing-work-'

export interface OwnFolderOptions {
  /** The command: unless told otherwise it removes only files that it made itself. */
  maker: Maker
  /** What a person can do but move a file that is in the way: `name another folder`. */
  orElse?: string
  /** Who made a file where no list lies yet (what earlier versions left); absent = nobody we know. */
  adopt?: (name: string) => Maker | undefined
  /** Whether a file of ours that somebody changed since may be replaced too; no when absent. */
  evenChanged?: (name: string) => boolean
  /** For tests. */
  disk?: Disk
}

export interface OwnFolder {
  /** Files of ours, as the list names them. */
  readonly files: OwnFiles
  /** Throws DeckError when something that isn't ours is in the way of these names or of the sums. Writes nothing. */
  check(names: string[]): Promise<void>
  /**
   * Puts all files, in this order, and a SHA256SUMS of everything of ours; removes files of the same maker, or of
   * the `makers` given, that `replaces` names and the new ones don't. Throws DeckError, and leaves all as it was, when anything is in
   * the way, can't be written or can't be replaced.
   */
  put(files: OutFile[], replaces?: (name: string) => boolean, makers?: readonly Maker[]): Promise<void>
  /** Removes the work folder. To be called in any case. */
  close(): Promise<void>
}

/**
 * Opens a folder, making it if need be, and puts right what a killed run left there. Throws DeckError when it
 * can't be written to, when another run is at work in it, or when its list can't be read.
 */
export async function openOwnFolder(root: string, options: OwnFolderOptions): Promise<OwnFolder> {
  const { maker, orElse, evenChanged = () => false, disk = thisDisk } = options
  const plan: PlanOptions = { maker, orElse, evenChanged }
  const again = `${maker} again`
  const work = await openWork(root)
  const close = async () => {
    // An exchange that could not be taken back: the old files are still in there, for the next run.
    const list = await readOwnList(root).catch(() => undefined)
    if (list?.pending?.work !== work) removeWorkFolder(join(root, work))
  }
  try {
    let files = await takeOver(root, options)
    return {
      get files() {
        return files
      },
      check: (names) => checkPlaces(root, [...names, SUMS_FILE], files, plan),
      async put(out, replaces = () => false, makers = [maker]) {
        const planned = await planFiles(root, out, files, { ...plan, replaces, makers })
        await swapFiles({ root, work, again, ...planned }, disk)
        files = planned.after
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Returns the name of the work folder. */
async function openWork(root: string): Promise<string> {
  try {
    await mkdir(root, { recursive: true })
    const work = basename(makeWorkFolder(root, WORK))
    const other = otherRuns(root, WORK).find(({ lives }) => lives)
    if (!other) return work
    removeWorkFolder(join(root, work))
    throw new DeckError(
      `Another run (process ${other.pid}) is at work in ${root}; wait for its end. If there is none, remove ${join(root, other.name)}.`,
    )
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new DeckError(`Can't write to ${root}: ${REASONS[code] ?? code}.`)
  }
}

/** What is ours in the folder, after what a killed run left undone is taken back. */
async function takeOver(
  root: string,
  { maker, adopt, disk = thisDisk }: OwnFolderOptions,
): Promise<OwnFiles> {
  const list = await readOwnList(root)
  if (list?.pending)
    await takeBack(root, list, disk).catch((error) => {
      throw inWords(error, root, `${maker} again`)
    })
  removeLeftOvers(root, WORK)
  if (list) return (await readOwnList(root))?.files ?? new Map()
  return adopt ? adoptFiles(root, adopt) : new Map()
}

async function readOwnList(root: string): Promise<OwnList | undefined> {
  const path = join(root, LIST_FILE)
  const found = await lstat(path).catch(() => undefined)
  if (!found) return undefined
  const list = found.isFile() ? readList(await readFile(path, 'utf8')) : undefined
  if (list) return list
  throw new DeckError(
    `${path} is no list of files that this deck made, or it is damaged. Move it away, together with the files it was for.`,
  )
}

async function adoptFiles(root: string, adopt: (name: string) => Maker | undefined): Promise<OwnFiles> {
  const files = new Map<string, OwnFile>()
  for (const name of await listFiles(root)) {
    const by = name.startsWith(WORK) ? undefined : adopt(name)
    if (by) files.set(name, { by, sums: [sha256(await readFile(join(root, name)))] })
  }
  return files
}

/** Names of all files in a folder; links are neither followed nor listed. */
async function listFiles(root: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) return listFiles(root, `${name}/`)
    return entry.isFile() ? [name] : []
  })
  return (await Promise.all(nested)).flat()
}
