import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckFile, DeckFiles } from '../deck/files.ts'

/** Folders whose files make the deck; a change in any of them compiles it anew. */
export const DECK_FOLDERS = ['slides', 'assets/source', 'assets/evidence', 'assets/data'] as const

/** Reads everything a deck is compiled from. This is the only reader of slides and assets. */
export async function readDeckFiles(root: string): Promise<DeckFiles> {
  const file = async (path: string): Promise<DeckFile> => ({ path, bytes: await readFile(join(root, path)) })
  const folder = async (path: string, ending: string) => {
    const names = (await readdir(join(root, path))).filter((name) => name.endsWith(ending)).sort()
    return Promise.all(names.map((name) => file(`${path}/${name}`)))
  }
  return {
    settings: await file('slides/deck.yaml'),
    slides: await folder('slides', '.md'),
    analysis: await file('assets/source/analysis.txt'),
    outline: await file('assets/source/source.yaml'),
    claims: await file('assets/evidence/claims.json'),
    events: await file('assets/evidence/events.json'),
    data: await folder('assets/data', '.json'),
  }
}
