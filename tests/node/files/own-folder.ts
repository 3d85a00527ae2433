import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { sha256 } from '../../../src/node/files/checksums.ts'
import { type OutFile, type OwnFolderOptions, openOwnFolder } from '../../../src/node/files/own-files.ts'
import { LIST_FILE } from '../../../src/node/files/own-list.ts'

/** The folder of the test that runs. */
export let root: string

/** Gives each test of a file a folder of its own, which goes with it. */
export function useOwnFolder(): void {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'own-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))
}

export const file = (name: string, text: string): OutFile => ({ name, bytes: Buffer.from(text) })
export const OLD = [
  file('a.pdf', 'old a'),
  file('b.pdf', 'old b'),
  file('slides/1.png', 'old 1'),
  file('slides/2.png', 'old 2'),
]
export const NEW = [
  file('a.pdf', 'new a'),
  file('slides/2.png', 'new 2'),
  file('slides/3.png', 'new 3'),
  file('extra/deep/4.png', 'new 4'),
]
export const isPicture = (name: string) => name.startsWith('slides/')

/** Puts files as the command would, from opening to closing. */
export async function put(
  files: OutFile[],
  replaces?: (name: string) => boolean,
  options?: Partial<OwnFolderOptions>,
) {
  const folder = await openOwnFolder(root, { maker: 'export', ...options })
  try {
    await folder.put(files, replaces)
  } finally {
    await folder.close()
  }
}

/** Everything in the folder: the text of each file by its name; a link's target; folders that are empty. */
export function all(folder = root, prefix = ''): Record<string, string> {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap(
    (entry): [string, string][] => {
      const name = `${prefix}${entry.name}`
      if (entry.isSymbolicLink()) return [[name, 'a link']]
      if (!entry.isDirectory()) return [[name, readFileSync(join(folder, name), 'utf8')]]
      const inside = Object.entries(all(folder, `${name}/`))
      return inside.length > 0 ? inside : [[`${name}/`, 'empty']]
    },
  )
  return Object.fromEntries(entries)
}

/** What people see: without our list. */
export function visible(): Record<string, string> {
  const { [LIST_FILE]: _, ...files } = all()
  return files
}

export function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
}

export const sumsOf = (files: OutFile[]) =>
  files
    .map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`)
    .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')
