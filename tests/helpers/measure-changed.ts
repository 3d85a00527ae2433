import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deck } from '../../src/deck/model/types.ts'
import { measureDeck } from '../../src/node/checks/measure-deck.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import type { Problem } from '../../src/problems/problem.ts'

export interface Measured {
  deck: Deck
  problems: Problem[]
}

/** Copies the deck of a folder, lays files over it by their path, and measures what comes of it. */
export async function measureChanged(from: string, files: Record<string, string> = {}): Promise<Measured> {
  const root = await mkdtemp(join(tmpdir(), 'measured-'))
  try {
    for (const folder of ['slides', 'assets'])
      await cp(join(from, folder), join(root, folder), { recursive: true })
    for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text)
    const { deck, problems } = await compileFolder(root)
    if (!deck) throw new Error(`the deck has problems: ${JSON.stringify(problems)}`)
    return { deck, problems: await measureDeck(deck, root) }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
