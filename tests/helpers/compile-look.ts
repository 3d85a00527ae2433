import { createHash } from 'node:crypto'
import { type CompiledDeck, compileDeck } from '../../src/deck/compile-deck.ts'
import type { DeckFile } from '../../src/deck/model/files.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { KNOWN_TOKENS } from '../../src/node/drawing/tokens.ts'
import { goodFiles } from './good-deck.ts'

/** What lies in assets/look, by name, and what deck.yaml says of it. */
export interface LookFiles {
  'tokens.css'?: string
  'logo.svg'?: string
  'logo.png'?: Uint8Array
  /** Font files by their names. */
  fonts?: Record<string, Uint8Array>
  yaml?: string
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const files = await goodFiles()

/** Compiles the good deck in a look of its own. */
export function compileLook({ yaml = '', fonts = {}, ...look }: LookFiles): CompiledDeck {
  const fileOf = (name: keyof typeof look): DeckFile[] => {
    const content = look[name]
    if (content === undefined) return []
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return [{ path: `assets/look/${name}`, bytes }]
  }
  const settings = `${new TextDecoder().decode(files.settings.bytes)}${yaml}`
  return compileDeck(
    {
      ...files,
      settings: { ...files.settings, bytes: new TextEncoder().encode(settings) },
      tokens: fileOf('tokens.css')[0],
      logos: [...fileOf('logo.svg'), ...fileOf('logo.png')],
      fonts: Object.entries(fonts).map(([name, bytes]) => ({ path: `assets/look/${name}`, bytes })),
    },
    { sha256, figures, tokens: KNOWN_TOKENS },
  )
}

/** `line:column found` of each problem. */
export const problemsOf = (look: LookFiles): string[] =>
  compileLook(look).problems.map(({ line, column, found }) => `${line}:${column} ${found}`)
