import { join } from 'node:path'
import type { DeckFiles } from '../../src/deck/model/files.ts'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { readDeckFiles } from '../../src/node/compile/read-deck-files.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'

export const GOOD_DECK = join(import.meta.dirname, '../fixtures/decks/good')

/** The files of the good deck, to change one and see what becomes of it. */
export const goodFiles = (): Promise<DeckFiles> => readDeckFiles(GOOD_DECK)

/** The good deck, compiled and drawn. */
export async function goodDeck(): Promise<DrawnDeck> {
  const { deck, problems } = await compileFolder(GOOD_DECK)
  if (!deck) throw new Error(`the good deck has problems: ${JSON.stringify(problems)}`)
  return drawDeck(deck)
}
