import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The analysis that the deck of this repository is made from, as its source.yaml records it. */
const THIS_DECK = '0f4bbbb4cfa799e7f2f1a8d2b56ecec808ffa7c81ecb5f23c081406ccdf2d2a2'

const TOP = join(import.meta.dirname, '../..')

/**
 * Why the promises of this deck are not tested: another deck stands at the top of the repository. Undefined where it
 * is the one that made them.
 */
export function otherDeckAtTop(): string | undefined {
  const file = 'assets/source/source.yaml'
  const text = read(join(TOP, file))
  if (text?.includes(THIS_DECK)) return undefined
  const found = text === undefined ? `there is no ${file}` : `${file} is that of another analysis`
  return `tests/this-deck is skipped: ${found}. Its tests hold what one deck promises; the engine’s run on the gallery.`
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
