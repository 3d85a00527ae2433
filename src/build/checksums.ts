import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIST_FILE } from './own-list.ts'

/** The name under which the sums are published; `sha256sum -c SHA256SUMS` verifies them. */
export const SUMS_FILE = 'SHA256SUMS'

/** SHA-256 of bytes or of a text as UTF-8, in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Sums by name in, the text of SHA256SUMS out, ordered by code unit so that all machines agree. */
export function writeSums(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('')
}

/** The sums of all files in a folder, itself left out, and the list of own files too. */
export async function checksums(folder: string): Promise<string> {
  const files = (await listFiles(folder)).filter((name) => name !== SUMS_FILE && name !== LIST_FILE)
  const sums = files.map(async (name) => [name, sha256(await readFile(join(folder, name)))] as const)
  return writeSums(new Map(await Promise.all(sums)))
}

async function listFiles(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const name = `${prefix}${entry.name}`
    return entry.isDirectory() ? listFiles(folder, `${name}/`) : [name]
  })
  return (await Promise.all(nested)).flat()
}
