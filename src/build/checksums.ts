import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const FILE = 'SHA256SUMS'

/**
 * Writes `SHA256SUMS` over all files of a folder, as `sha256sum --check SHA256SUMS` reads it: sorted by
 * name and with `/` on every system, so that one site has one such file.
 */
export async function writeChecksums(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name !== FILE)
    .sort()
  const lines = await Promise.all(names.map(async (name) => `${await digest(join(folder, name))}  ${name}\n`))
  await writeFile(join(folder, FILE), lines.join(''))
}

async function digest(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
