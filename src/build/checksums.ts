import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The name under which the sums are published; `sha256sum -c SHA256SUMS` verifies them. */
export const SUMS_FILE = 'SHA256SUMS'

/** The sums of all files in a folder, itself left out, ordered by code unit so that all machines agree. */
export async function checksums(folder: string): Promise<string> {
  const files = (await listFiles(folder)).filter((name) => name !== SUMS_FILE).sort()
  const lines = await Promise.all(
    files.map(async (name) => {
      const sum = createHash('sha256').update(await readFile(join(folder, name)))
      return `${sum.digest('hex')}  ${name}\n`
    }),
  )
  return lines.join('')
}

async function listFiles(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const name = `${prefix}${entry.name}`
    return entry.isDirectory() ? listFiles(folder, `${name}/`) : [name]
  })
  return (await Promise.all(nested)).flat()
}
