import { join } from 'node:path'
import { compileFolder } from '../src/build/compile.ts'
import { readDeckFiles } from '../src/build/read-deck-files.ts'
import type { DeckFiles } from '../src/deck/files.ts'
import type { Deck } from '../src/deck/types.ts'

export const GOOD_DECK = join(import.meta.dirname, 'fixtures/decks/good')

/** The files of the good deck, to change one and see what becomes of it. */
export const goodFiles = (): Promise<DeckFiles> => readDeckFiles(GOOD_DECK)

/** The good deck, compiled. */
export async function goodDeck(): Promise<Deck> {
  const { deck, problems } = await compileFolder(GOOD_DECK)
  if (!deck) throw new Error(`the good deck has problems: ${JSON.stringify(problems)}`)
  return deck
}
