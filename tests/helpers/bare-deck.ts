import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GOOD_DECK } from './good-deck.ts'

/** What a deck may bring and need not. */
const OPTIONAL = ['assets/evidence', 'assets/data']

/**
 * Writes the good deck to a folder without anything that a deck may lack: no register, no data, no icon. Its text
 * has another name than most.
 */
export async function makeBareDeck(root: string): Promise<void> {
  await mkdir(root, { recursive: true })
  for (const part of ['slides', 'assets'])
    await cp(join(GOOD_DECK, part), join(root, part), { recursive: true })
  for (const part of OPTIONAL) await rm(join(root, part), { recursive: true })
  await rename(join(root, 'assets/source/analysis.txt'), join(root, 'assets/source/Brücke & Rost.txt'))
  await change(root, 'assets/source/source.yaml', 'file: analysis.txt', 'file: Brücke & Rost.txt')
  await change(root, 'slides/010-rust.md', ', confirmed by the record {C01}', '')
  await change(
    root,
    'slides/020-costs.md',
    'layout: table\ntable: costs\nrests-on: { C02: corrected }',
    'layout: quotes',
  )
  await change(
    root,
    'slides/020-costs.md',
    '\nNote:',
    '\n### Traders\n\nTraders fear a quiet summer {L17}\n\n### Piers\n\nThey cost most {L14}\n\nNote:',
  )
  await change(root, 'slides/020-costs.md', '; the record says that it opened again', '')
}

/** Puts one text for another that must be there. */
export async function change(root: string, path: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(root, path), 'utf8')
  if (!before.includes(from)) throw new Error(`${path} holds no ${from}`)
  await writeFile(
    join(root, path),
    before.replace(from, () => to),
  )
}
