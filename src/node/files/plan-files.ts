/** Files that shall come into a folder in, what has to happen out; or what is in the way of them. */

import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { SUMS_FILE, sha256, writeSums } from './checksums.ts'
import { isName, LIST_FILE, type Maker, type OwnFile, type OwnFiles } from './own-list.ts'
import { foldersOf } from './swap-files.ts'

export interface OutFile {
  /** Relative to the folder, with `/`. */
  name: string
  bytes: Uint8Array
}

export interface PlanOptions {
  maker: Maker
  /** What a person can do but move a file that is in the way. */
  orElse?: string | undefined
  /** Whether a file of ours that was changed since may be replaced too. */
  evenChanged: (name: string) => boolean
}

/** Which files of ours go when they don't come again. */
export interface Replacing {
  replaces: (name: string) => boolean
  makers: readonly Maker[]
}

export interface Plan {
  before: OwnFiles
  after: OwnFiles
  put: OutFile[]
  gone: string[]
  folders: string[]
}

/**
 * Plans the exchange of files: `out` comes, with the sums of everything of ours; what `replaces` names and one
 * of the makers made goes. A file that has its bytes already is left alone. Throws DeckError for what is in the way.
 */
export async function planFiles(
  root: string,
  out: OutFile[],
  files: OwnFiles,
  { replaces, makers, ...options }: PlanOptions & Replacing,
): Promise<Plan> {
  const standing = await surveyOwn(root, files)
  const names = new Set([...out.map(({ name }) => name), SUMS_FILE])
  const mayGo = (name: string, { by }: OwnFile) =>
    makers.includes(by) && !names.has(name) && replaces(name) && isUntouched(name, standing, files, options)
  const gone = [...files].flatMap(([name, file]) => (mayGo(name, file) ? [name] : []))

  const sums = new Map([...standing].filter(([name]) => !gone.includes(name)))
  for (const { name, bytes } of out) sums.set(name, sha256(bytes))
  sums.delete(SUMS_FILE)
  const all = [...out, { name: SUMS_FILE, bytes: Buffer.from(writeSums(sums)) }]
  const places = await findPlaces(
    root,
    [...names],
    files,
    options,
    new Map(all.map((file) => [file.name, file])),
  )

  const before = new Map([...files].filter(([name]) => standing.has(name)))
  const after = new Map([...before].filter(([name]) => !gone.includes(name)))
  for (const { name, bytes } of all)
    after.set(name, { by: files.get(name)?.by ?? options.maker, sums: [sha256(bytes)] })
  const put = all.filter(({ name, bytes }) => places.get(name) !== sha256(bytes))
  return { before, after, put, gone, folders: await missingFolders(root, put) }
}

/** Throws DeckError when something that isn't ours is in the way of these names. */
export async function checkPlaces(root: string, names: string[], files: OwnFiles, options: PlanOptions) {
  await findPlaces(root, names, files, options, new Map())
}

/** The sum of what stands at each name now, `free` where nothing does. */
async function findPlaces(
  root: string,
  names: string[],
  files: OwnFiles,
  options: PlanOptions,
  out: Map<string, OutFile>,
): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  const foreign = new Set<string>()
  const changed = new Set<string>()
  for (const name of names) {
    if (!isName(name) || name === LIST_FILE) throw new Error(`not a name for a file of ours: ${name}`)
    const place = await findPlace(root, name, files)
    if ('blockedBy' in place) {
      foreign.add(place.blockedBy)
      continue
    }
    places.set(name, place.sum)
    const bytes = out.get(name)?.bytes
    // What holds the very same bytes loses nothing.
    if (place.sum === FREE || (bytes && sha256(bytes) === place.sum)) continue
    const known = files.get(name)
    if (!known) foreign.add(name)
    else if (!known.sums.includes(place.sum) && !options.evenChanged(name)) changed.add(name)
  }
  if (foreign.size > 0) throw new DeckError(foreignMessage(root, [...foreign], options))
  if (changed.size > 0) throw new DeckError(changedMessage(root, [...changed], options))
  return places
}

const FREE = ''

type Place = { sum: string } | { blockedBy: string }

/** Looks at each folder on the way: one that isn't ours, or a link, is not entered. */
async function findPlace(root: string, name: string, files: OwnFiles): Promise<Place> {
  for (const folder of foldersOf(name)) {
    const found = await look(join(root, folder))
    if (!found) return { sum: FREE }
    if (!found.isDirectory()) return { blockedBy: folder }
    const isOurs = [...files.keys()].some((known) => known.startsWith(`${folder}/`))
    if (!isOurs && (await readdir(join(root, folder))).length > 0) return { blockedBy: folder }
  }
  const found = await look(join(root, name))
  if (!found) return { sum: FREE }
  if (!found.isFile()) return { blockedBy: name }
  return { sum: sha256(await readFile(join(root, name))) }
}

/** The sums of those files of ours that are there. */
async function surveyOwn(root: string, files: OwnFiles): Promise<Map<string, string>> {
  const sums = new Map<string, string>()
  for (const name of files.keys()) {
    const place = await findPlace(root, name, files)
    if ('sum' in place && place.sum !== FREE) sums.set(name, place.sum)
  }
  return sums
}

function isUntouched(name: string, standing: Map<string, string>, files: OwnFiles, options: PlanOptions) {
  const sum = standing.get(name)
  return sum !== undefined && (files.get(name)?.sums.includes(sum) || options.evenChanged(name))
}

async function missingFolders(root: string, files: OutFile[]): Promise<string[]> {
  const folders = [...new Set(files.flatMap(({ name }) => foldersOf(name)))].sort()
  const missing: string[] = []
  for (const folder of folders) if (!(await look(join(root, folder)))) missing.push(folder)
  return missing
}

/** What a path itself is, links not followed; nothing where nothing is. */
async function look(path: string) {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
}

function foreignMessage(root: string, names: string[], { maker, orElse }: PlanOptions): string {
  const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them']
  return `${listed(root, names)} ${are} in the way and not of an earlier ${maker}, so nothing was written. Move ${them} away${or(orElse)}.`
}

function changedMessage(root: string, names: string[], { maker, orElse }: PlanOptions): string {
  const [were, them, changes] =
    names.length === 1 ? ['was', 'it', 'the change'] : ['were', 'them', 'the changes']
  const what = `${listed(root, names)} ${were} changed since the last ${maker}, so nothing was written.`
  return `${what} Move ${them} away to keep ${changes}, or delete ${them}${or(orElse)}.`
}

const or = (orElse: string | undefined) => (orElse ? `, or ${orElse}` : '')

function listed(root: string, names: string[]): string {
  const shown = names.slice(0, 3).map((name) => join(root, name))
  const more = names.length - shown.length
  const last = more > 0 ? `${more} more` : shown.pop()
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : String(last)
}
