import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'

/** The folder of the site under test; `npm run test:e2e` builds one of its own. */
export const SITE = process.env.SITE_FOLDER ?? 'dist'

/** The deck that the site under test was built from, with its charts drawn. */
export async function shippedDeck(): Promise<DrawnDeck> {
  const { deck } = await compileFolder('.')
  if (!deck) throw new Error('the deck has problems: npm run check lists them')
  return drawDeck(deck)
}
