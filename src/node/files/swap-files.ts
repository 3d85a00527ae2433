/**
 * The exchange of files in a folder: all of them or none. The list of own files says that it is under way and
 * what to go back to, so that a run which is killed in the middle can be taken back by the next one.
 */

import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { sha256 } from './checksums.ts'
import { LIST_FILE, type OwnFiles, type OwnList, writeList } from './own-list.ts'

/** What the exchange needs of a disk; tests hand in one that fails. */
export type Disk = Pick<
  typeof fs,
  'link' | 'lstat' | 'mkdir' | 'readFile' | 'rename' | 'rmdir' | 'unlink' | 'writeFile'
>
export const thisDisk: Disk = fs

export interface Swap {
  root: string
  /** The name of the work folder in `root`. */
  work: string
  before: OwnFiles
  after: OwnFiles
  /** Names that come, with their bytes, in the order in which they appear. */
  put: { name: string; bytes: Uint8Array }[]
  /** Names that go. */
  gone: string[]
  /** Folders to be made, outer ones first. */
  folders: string[]
  /** What to do once the file is free: `export again`. */
  again: string
}

/** Throws DeckError, naming the file, when one can't be put or taken away; the folder is then as it was. */
export async function swapFiles(swap: Swap, disk: Disk = thisDisk): Promise<void> {
  const { root, work, before, after, folders } = swap
  const pending: OwnList = { files: union(before, after), pending: { work, before, folders } }
  let at = LIST_FILE
  const touch = (name: string) => {
    at = name
  }
  const explain = (error: NodeJS.ErrnoException) => {
    throw inWords(error, join(root, at), swap.again)
  }
  await prepare(swap, pending, disk, touch).catch(explain)
  await exchange(swap, disk, touch).catch(async (error) => {
    // What can't be taken back now, the next run takes back.
    await takeBack(root, pending, disk).catch(() => {})
    explain(error)
  })
  await removeEmptyFolders(root, swap.gone, disk)
}

/** Is told the name of each file before it is touched. */
type At = (name: string) => void

/** All writing comes first: what follows only renames, which takes no room on the disk. */
async function prepare({ root, work, before, after, put }: Swap, pending: OwnList, disk: Disk, at: At) {
  for (const { name, bytes } of put) {
    at(name)
    await writeNew(join(root, work, 'new', name), bytes, disk)
  }
  at(LIST_FILE)
  await disk.writeFile(join(root, work, 'before'), writeList({ files: before }))
  await disk.writeFile(join(root, work, 'after'), writeList({ files: after }))
  await disk.writeFile(join(root, work, 'pending'), writeList(pending))
}

async function exchange({ root, work, before, put, gone, folders }: Swap, disk: Disk, at: At) {
  const inWork = (...parts: string[]) => join(root, work, ...parts)
  await disk.rename(inWork('pending'), join(root, LIST_FILE))
  for (const folder of folders) {
    at(folder)
    await disk.mkdir(join(root, folder))
  }
  for (const { name } of put) {
    at(name)
    await keepOld(join(root, name), inWork('old', name), before.has(name), disk)
    await disk.rename(inWork('new', name), join(root, name))
  }
  for (const name of gone) {
    at(name)
    await disk.mkdir(dirname(inWork('old', name)), { recursive: true })
    await disk.rename(join(root, name), inWork('old', name))
  }
  at(LIST_FILE)
  // From here on it is done.
  await disk.rename(inWork('after'), join(root, LIST_FILE))
}

/** Undoes an exchange that was not finished. Does nothing when there is none. */
export async function takeBack(root: string, { files, pending }: OwnList, disk: Disk = thisDisk) {
  if (!pending) return
  const { work, before, folders } = pending
  const kept = await there(join(root, work), disk)
  for (const [name, { sums }] of files) {
    const place = join(root, name)
    const old = join(root, work, 'old', name)
    const sum = await sumOf(place, disk)
    // One that nobody touched may be the very one that nobody can touch.
    if (before.get(name)?.sums.includes(sum)) continue
    if (await there(old, disk)) await disk.rename(old, place)
    else if (!before.has(name) && sums.includes(sum)) await disk.unlink(place)
  }
  for (const folder of folders.toReversed()) await disk.rmdir(join(root, folder)).catch(() => {})
  // Without the work folder nobody knows which files are old ones: all that may be ours stays ours.
  await restoreList(root, kept ? before : files, kept ? join(root, work, 'before') : undefined, disk)
}

async function restoreList(root: string, files: OwnFiles, copy: string | undefined, disk: Disk) {
  const place = join(root, LIST_FILE)
  if (files.size === 0) return disk.unlink(place)
  // Whole or not at all, on a full disk too.
  if (copy) return disk.rename(copy, place)
  await disk.writeFile(`${place}.new`, writeList({ files }))
  await disk.rename(`${place}.new`, place)
}

async function writeNew(place: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  await disk.mkdir(dirname(place), { recursive: true })
  await disk.writeFile(place, bytes)
}

/** A second name keeps the file in its place until the new one takes it; some disks have no second names. */
async function keepOld(place: string, old: string, isOurs: boolean, disk: Disk): Promise<void> {
  if (!(await there(place, disk))) return
  // It came while we were at work.
  if (!isOurs) throw Object.assign(new Error('in the way'), { code: 'EEXIST' })
  await disk.mkdir(dirname(old), { recursive: true })
  await disk.link(place, old).catch(() => disk.rename(place, old))
}

/** The folders that files left empty. Those with anything else in them stay. */
async function removeEmptyFolders(root: string, names: string[], disk: Disk): Promise<void> {
  const folders = new Set(names.flatMap(foldersOf))
  for (const folder of [...folders].sort().toReversed()) await disk.rmdir(join(root, folder)).catch(() => {})
}

/** `a/b/c.png` in, `a` and `a/b` out. */
export function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function union(before: OwnFiles, after: OwnFiles): OwnFiles {
  const files = new Map(before)
  for (const [name, { by, sums }] of after) {
    const known = before.get(name)?.sums ?? []
    files.set(name, { by, sums: [...new Set([...known, ...sums])] })
  }
  return files
}

async function there(path: string, disk: Disk): Promise<boolean> {
  return (await disk.lstat(path).catch(() => undefined)) !== undefined
}

async function sumOf(path: string, disk: Disk): Promise<string> {
  const isFile = (await disk.lstat(path).catch(() => undefined))?.isFile()
  return isFile ? sha256(await disk.readFile(path)) : ''
}

/** What a disk says in, a sentence out; what is no fault of a disk stays what it is. */
export function inWords(error: NodeJS.ErrnoException, path: string, again: string): Error {
  const { code } = error
  if (code === undefined) return error
  if (['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY'].includes(code))
    return new DeckError(`${path} is open elsewhere or write-protected; close it and ${again}.`)
  const reason = REASONS[code] ?? code
  return new DeckError(`Can't write ${path}: ${reason}. Nothing was changed.`)
}

/** What the codes of a disk mean, for people. */
export const REASONS: Record<string, string> = {
  EACCES: 'it may not be written to (EACCES)',
  EDQUOT: 'your share of the disk is full (EDQUOT)',
  EEXIST: 'a file of that name is there (EEXIST)',
  ENAMETOOLONG: 'the name is too long (ENAMETOOLONG)',
  ENOENT: 'a folder is missing (ENOENT)',
  ENOSPC: 'the disk is full (ENOSPC)',
  ENOTDIR: 'there is a file where a folder should be (ENOTDIR)',
  EPERM: 'it may not be written to (EPERM)',
  EROFS: 'the disk is read-only (EROFS)',
}
