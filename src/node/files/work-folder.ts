/**
 * Folders in which a command works before it has anything to show. One that a killed run left behind is
 * known by its name, which holds the process, and by a file in it; the next run removes it.
 */

import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The file that says whose folder it is. */
const MARKER = '.made-by-briefing-deck'
/** No run takes that long: then the process of that number is another one. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000
/** A run on another machine, or in another container, can't be asked whether it lives. */
const ELSEWHERE_AFTER_MS = 10 * 60 * 1000

/** A parent and the beginning of a name in, the path of a new folder of ours out. Throws what the disk says. */
export function makeWorkFolder(parent: string, prefix: string): string {
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  try {
    writeFileSync(join(folder, MARKER), `${hostname()}\n`)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  made.add(folder)
  return folder
}

/**
 * The same among the temporary files of the machine, for a command that needs a folder as long as it runs;
 * those of such runs that were killed go.
 */
export function makeTemporaryFolder(prefix: string): string {
  removeLeftOvers(tmpdir(), prefix)
  return makeWorkFolder(tmpdir(), prefix)
}

/** Those of this process: no left-overs, though its number may have been another's. */
const made = new Set<string>()

/** A work folder of a run other than this. */
export interface OtherRun {
  /** Name within the parent. */
  name: string
  pid: number
  /** False: killed, so the folder may go. */
  lives: boolean
}

/** The work folders of other runs in a folder. What only has such a name, without our file in it, is none. */
export function otherRuns(parent: string, prefix: string): OtherRun[] {
  const pattern = new RegExp(`^${prefix.replaceAll('.', '\\.')}(\\d+)-\\w{6}$`)
  return namesIn(parent).flatMap((name): OtherRun[] => {
    const [, pid] = pattern.exec(name) ?? []
    const folder = join(parent, name)
    if (pid === undefined || made.has(folder) || !isFolder(folder)) return []
    const marker = readMarker(folder)
    if (marker) return [{ name, pid: Number(pid), lives: lives(Number(pid), marker) }]
    if (!isRunning(Number(pid))) removeIfEmpty(folder)
    return []
  })
}

/** Removes the folders of runs that were killed. One that can't be removed stays: it is in nobody's way. */
export function removeLeftOvers(parent: string, prefix: string): void {
  for (const { name, lives } of otherRuns(parent, prefix)) if (!lives) removeWorkFolder(join(parent, name))
}

/** Removes a folder that `makeWorkFolder` made, with all in it; last of all what says that it is ours. */
export function removeWorkFolder(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name !== MARKER) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // The next run tries again.
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function namesIn(parent: string): string[] {
  try {
    return readdirSync(parent)
  } catch {
    return []
  }
}

interface Marker {
  host: string
  /** Milliseconds since it was written. */
  age: number
}

function readMarker(folder: string): Marker | undefined {
  try {
    const marker = join(folder, MARKER)
    const found = lstatSync(marker)
    if (!found.isFile()) return undefined
    return { host: readFileSync(marker, 'utf8').trim(), age: Date.now() - found.mtimeMs }
  } catch {
    return undefined
  }
}

/** A run killed before it could write its marker left nothing else. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Not empty, so not ours.
  }
}

function lives(pid: number, { host, age }: Marker): boolean {
  if (host !== hostname()) return age < ELSEWHERE_AFTER_MS
  return pid !== process.pid && age < STALE_AFTER_MS && isRunning(pid)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
