/**
 * What a built site says of itself: `build.json`. It tells `npm start` whether there is anything to build and
 * whether notes are in, and a build whether the downloads that lie there still fit.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packageJson from '../../../package.json' with { type: 'json' }
import type { Deck } from '../../deck/model/types.ts'
import { sha256 } from '../files/checksums.ts'
import { LIST_FILE, readList } from '../files/own-list.ts'
import { readPage, wasBuiltWithoutNotes } from './offer-downloads.ts'

/** Where it stands in a site. */
export const BUILD_FILE = 'build.json'

export interface BuiltSite {
  /** Whether the words of On screen and Say are in. */
  notes: boolean
  /** Sum of the compiled deck, with its notes; absent in a site of an earlier version. */
  deck?: string
  /** Sum of the code, styles and libraries that made it; absent in a site of an earlier version. */
  engine?: string
}

/** The text of `build.json`. */
export function writeBuilt(built: BuiltSite): string {
  return `${JSON.stringify({ version: packageJson.version, ...built }, null, 1)}\n`
}

/** What lies in a folder; nothing when that is no site. Whether notes are in, the page itself says. */
export async function readBuilt(site: string): Promise<BuiltSite | undefined> {
  const page = await readPage(site)
  if (page === undefined) return undefined
  const notes = !wasBuiltWithoutNotes(page)
  const text = await readFile(join(site, BUILD_FILE), 'utf8').catch(() => '')
  try {
    const { deck, engine } = JSON.parse(text) as Partial<Record<keyof BuiltSite, unknown>>
    return typeof deck === 'string' && typeof engine === 'string' ? { notes, deck, engine } : { notes }
  } catch {
    return { notes }
  }
}

/** A name for all that a deck says: another one when anything in it differs. */
export function deckSum(deck: Deck): string {
  const plain = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value
  return sha256(JSON.stringify(deck, plain))
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** A name for what turns a deck into a site: everything in src, the shell of the page, the libraries. */
export async function engineSum(): Promise<string> {
  const names = await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const others = ['index.html', 'package-lock.json', 'assets/favicon.svg'].map((name) => join(ROOT, name))
  const sums = await Promise.all(
    [...files, ...others].sort().map(async (file) => sha256(await readFile(file))),
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
