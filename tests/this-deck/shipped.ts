import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { frozen } from '../helpers/frozen.ts'

let shipped: Promise<DrawnDeck> | undefined

/** The deck at the top of the repository, drawn once for all who ask; nobody can change it. */
export function shippedDeck(): Promise<DrawnDeck> {
  shipped ??= compileShipped()
  return shipped
}

async function compileShipped(): Promise<DrawnDeck> {
  const { deck } = await compileFolder('.')
  if (!deck) throw new Error('the deck has problems: npm run check lists them')
  return frozen(drawDeck(deck))
}
