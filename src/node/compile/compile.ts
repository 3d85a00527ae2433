import { createHash } from 'node:crypto'
import { type CompiledDeck, compileDeck } from '../../deck/compile-deck.ts'
import { findDeckError } from '../../problems/deck-error.ts'
import { KNOWN_TOKENS } from '../drawing/tokens.ts'
import { brokenFonts } from '../fonts/own-fonts.ts'
import { figures } from './figures.ts'
import { readDeckFiles } from './read-deck-files.ts'

/** Reads and compiles the deck that lies in a folder, with the effects a machine can give. */
export async function compileFolder(root: string): Promise<CompiledDeck> {
  try {
    const compiled = compileDeck(await readDeckFiles(root), { sha256, figures, tokens: KNOWN_TOKENS })
    const problems = brokenFonts(compiled.deck?.look).map((font) => ({
      file: `assets/look/${font}`,
      ...BROKEN,
    }))
    return problems.length > 0 ? { problems, warnings: compiled.warnings } : compiled
  } catch (error) {
    const missing = findDeckError(error)
    if (!missing) throw error
    return { problems: missing.problems, warnings: [] }
  }
}

const BROKEN = {
  line: 1,
  column: 1,
  found: 'a font that can’t be unpacked, or has no list of its letters',
  expected: 'the file as it was published: copy it again',
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
