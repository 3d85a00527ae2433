import { createHash } from 'node:crypto'
import { type CompiledDeck, compileDeck } from '../../deck/compile-deck.ts'
import { findDeckError } from '../../problems/deck-error.ts'
import { KNOWN_TOKENS } from '../drawing/tokens.ts'
import { figures } from './figures.ts'
import { findBrokenFiles } from './find-broken-files.ts'
import { readDeckFiles } from './read-deck-files.ts'

/** Reads and compiles the deck that lies in a folder, with the effects a machine can give. */
export async function compileFolder(root: string): Promise<CompiledDeck> {
  try {
    const compiled = compileDeck(await readDeckFiles(root), { sha256, figures, tokens: KNOWN_TOKENS })
    const problems = await findBrokenFiles(compiled.deck?.look)
    return problems.length > 0 ? { problems, warnings: compiled.warnings } : compiled
  } catch (error) {
    const missing = findDeckError(error)
    if (!missing) throw error
    return { problems: missing.problems, warnings: [] }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
