/** What a site is put together from in, the licences out under which it may be passed on: `licences.txt`. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { libraryFolder, NAME } from '../engine.ts'
import { ROOT } from '../root.mjs'

/** Published beside the pages. */
export const LICENCES_FILE = 'licences.txt'

const OWN = ROOT.replaceAll('\\', '/')
const PACKAGE_RE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/

/**
 * The engine's own licence, then that of each package that one of the files belongs to, once, by name; `folderOf` says
 * where a package lies. Throws when one has no licence file: then nobody knows whether it may be published.
 */
export async function licences(files: Iterable<string>, folderOf = libraryFolder): Promise<string> {
  // Installed as a package our own files lie in one too; their licence comes first in any case.
  const foreign = [...files].map((file) => file.replaceAll('\\', '/').replace(OWN, ''))
  const names = foreign.flatMap((file) => PACKAGE_RE.exec(file)?.[1] ?? [])
  const texts = await Promise.all([...new Set(names)].sort().map((name) => licenceOf(name, folderOf(name))))
  const own = await licenceOf(NAME, ROOT)
  return `The code and fonts published here may be passed on under these licences.\n\n${[own, ...texts].join('\n')}`
}

async function licenceOf(name: string, folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(\.|$)/i.test(name))
  if (!file) throw new Error(`${name} has no licence file`)
  const text = await readFile(join(folder, file), 'utf8')
  const title = `${name} ${version}`
  return `${title}\n${'='.repeat(title.length)}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`
}
