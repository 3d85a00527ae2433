import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { frozen } from '../helpers/frozen.ts'

/** The folder of the site under test; `npm run test:e2e` builds one of its own. */
export const SITE = process.env.SITE_FOLDER ?? 'dist'

let shipped: Promise<DrawnDeck> | undefined

/** The deck that the site under test was built from, drawn once for all who ask; nobody can change it. */
export function shippedDeck(): Promise<DrawnDeck> {
  shipped ??= compileShipped()
  return shipped
}

async function compileShipped(): Promise<DrawnDeck> {
  const { deck } = await compileFolder('.')
  if (!deck) throw new Error('the deck has problems: npm run check lists them')
  return frozen(drawDeck(deck))
}
