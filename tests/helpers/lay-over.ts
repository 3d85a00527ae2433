import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

export const DECKS = join(import.meta.dirname, '../fixtures/decks')

/** Writes the good deck to a folder, with the files of a bad one laid over it. */
export async function layOver(name: string, root: string): Promise<void> {
  await cp(join(DECKS, 'good'), root, { recursive: true })
  await cp(join(DECKS, name), root, { recursive: true })
  const leftOut = await readFile(join(root, 'left-out.txt'), 'utf8').catch(() => '')
  for (const path of leftOut.split(/\s+/).filter(Boolean)) await rm(join(root, path))
}
