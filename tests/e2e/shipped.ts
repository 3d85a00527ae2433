import type { Deck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'

/** The folder of the site under test; `npm run test:e2e` builds one of its own. */
export const SITE = process.env.SITE_FOLDER ?? 'dist'

/** The deck that the site under test was built from. */
export async function shippedDeck(): Promise<Deck> {
  const { deck } = await compileFolder('.')
  if (!deck) throw new Error('the deck has problems: npm run check lists them')
  return deck
}
