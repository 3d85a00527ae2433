/**
 * Folders of things that are made once and kept under a name for what they were made from. What was cut short or
 * damaged since is not believed but made again. Read by run.mjs as it is, so no TypeScript.
 */

import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'

/** In each folder: the sums of all other files, written when all of them were. */
export const SEAL = 'whole.json'
/** What a disk says when nothing can be kept there: no right, a disk to read only, a full one. */
const CANT_KEEP = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST'])
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The folder `name` in `cache`, whole; if need be `fill` makes it, given the path of an empty folder. Where nothing
 * can be kept it is made for this run only, and that is said. Throws what `fill` throws.
 */
export async function keptFolder(cache, name, fill) {
  const place = join(cache, name)
  if (isWhole(place)) return place
  try {
    return await makeKept(cache, place, fill)
  } catch (error) {
    if (!CANT_KEEP.has(error?.code)) throw error
    console.error(`Nothing can be kept in ${cache} (${error.code}), so it is made for this run only.`)
    return makeForThisRun(name, fill)
  }
}

async function makeKept(cache, place, fill) {
  mkdirSync(cache, { recursive: true })
  removeDrafts(cache)
  const draft = mkdtempSync(join(cache, `draft-${process.pid}-`))
  try {
    await fill(draft)
    seal(draft)
    // Another run may have been quicker: what it made is the same.
    if (!isWhole(place)) {
      rmSync(place, { recursive: true, force: true })
      renameSync(draft, place)
    }
  } catch (error) {
    if (!isWhole(place)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return place
}

async function makeForThisRun(name, fill) {
  const folder = temporaryFolder()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const place = join(folder, name)
  mkdirSync(place)
  await fill(place)
  return place
}

function temporaryFolder() {
  try {
    return mkdtempSync(join(tmpdir(), 'briefing-cache-'))
  } catch (error) {
    const text = `Nothing can be written to ${tmpdir()} either (${error.code}). Set TMPDIR to a folder of yours.`
    // What report.ts takes for a person's mistake.
    throw Object.assign(new Error(text), { name: 'DeckError', problems: [] })
  }
}

/** Whether a folder holds all that was sealed in it, unchanged. */
export function isWhole(folder) {
  try {
    const sums = JSON.parse(readFileSync(join(folder, SEAL), 'utf8'))
    const names = Object.keys(sums)
    return names.length > 0 && names.every((name) => sumOf(join(folder, name)) === sums[name])
  } catch {
    return false
  }
}

function seal(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  const sums = names.map((name) => [name.split(sep).join('/'), sumOf(join(folder, name))])
  writeFileSync(join(folder, SEAL), JSON.stringify(Object.fromEntries(sums)))
}

const sumOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Those of runs that were killed: their process is gone, or they are so old that it must be another. */
function removeDrafts(cache) {
  for (const name of readdirSync(cache)) {
    const [, pid] = /^draft-(?:(\d+)-)?\w+$/.exec(name) ?? []
    if (!name.startsWith('draft-')) continue
    const draft = join(cache, name)
    const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age < DAY_MS && (pid === undefined ? age < DAY_MS / 24 : isRunning(Number(pid)))) continue
    rmSync(draft, { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
