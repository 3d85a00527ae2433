import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckFile, DeckFiles } from '../deck/files.ts'
import { sortSlides } from '../deck/slide-order.ts'
import { DeckError } from './report.ts'

/** Folders whose files make the deck; a change in any of them compiles it anew. */
export const DECK_FOLDERS = ['slides', 'assets/source', 'assets/evidence', 'assets/data'] as const

/**
 * Reads everything a deck is compiled from. This is the only reader of slides and assets. Throws a
 * DeckError that names the first file or folder that isn't there.
 */
export async function readDeckFiles(root: string): Promise<DeckFiles> {
  const file = async (path: string): Promise<DeckFile> => ({
    path,
    bytes: await orMissing(path, readFile(join(root, path))),
  })
  const optional = async (path: string): Promise<DeckFile | undefined> => {
    const bytes = await readFile(join(root, path)).catch(noFile)
    return bytes && { path, bytes }
  }
  const folder = async (path: string, ending: string) => {
    const names = await orMissing(path, readdir(join(root, path)))
    const wanted = sortSlides(names.filter((name) => name.endsWith(ending)))
    return Promise.all(wanted.map((name) => file(`${path}/${name}`)))
  }
  return {
    settings: await file('slides/deck.yaml'),
    slides: await folder('slides', '.md'),
    analysis: await file('assets/source/analysis.txt'),
    outline: await file('assets/source/source.yaml'),
    claims: await file('assets/evidence/claims.json'),
    events: await file('assets/evidence/events.json'),
    series: await optional('assets/evidence/series.json'),
    data: await folder('assets/data', '.json'),
  }
}

/** Nothing, for a file that may be absent; any other trouble is passed on. */
function noFile(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  return undefined
}

/** What was read at a path; a path that leads nowhere is a person's mistake. */
async function orMissing<Content>(path: string, reading: Promise<Content>): Promise<Content> {
  try {
    return await reading
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const expected = 'the files of a deck: slides/, assets/source/, assets/evidence/, assets/data/'
    throw new DeckError('', [{ file: path, line: 1, column: 1, found: 'no such file or folder', expected }])
  }
}
