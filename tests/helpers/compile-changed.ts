import { createHash } from 'node:crypto'
import { type CompiledDeck, compileDeck } from '../../src/deck/compile-deck.ts'
import type { DeckFile, DeckFiles } from '../../src/deck/model/files.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { KNOWN_TOKENS } from '../../src/node/drawing/tokens.ts'
import { goodFiles } from './good-deck.ts'

/** What is put for what in a file of the good deck; the first must be there, so that no test changes nothing. */
export type Change = [file: string, from: string | RegExp, to: string]

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const files = await goodFiles()

/** Compiles the good deck with changes in its files, found by the end of their path. */
export function compileChanged(changes: Change[]): CompiledDeck {
  return compileDeck(changeFiles(files, changes), { sha256, figures, tokens: KNOWN_TOKENS })
}

/** The same for all that a person would read: `file:line:column  found`, without the folder of slides. */
export function foundAfter(...changes: Change[]): string[] {
  const { problems, warnings } = compileChanged(changes)
  return [...problems, ...warnings].map(
    ({ file, line, column, found }) => `${file.replace('slides/', '')}:${line}:${column} ${found}`,
  )
}

function changeFiles(deck: DeckFiles, changes: Change[]): DeckFiles {
  const change = (file: DeckFile): DeckFile => {
    const own = changes.filter(([path]) => file.path.endsWith(path))
    const before = new TextDecoder().decode(file.bytes)
    const after = own.reduce((text, [path, from, to]) => replaced(path, text, from, to), before)
    return { ...file, bytes: new TextEncoder().encode(after) }
  }
  const entries = Object.entries(deck).map(([key, value]: [string, DeckFile | DeckFile[] | undefined]) => {
    if (value === undefined) return [key, value]
    return [key, Array.isArray(value) ? value.map(change) : change(value)]
  })
  return Object.fromEntries(entries) as DeckFiles
}

function replaced(path: string, text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, () => to)
  if (after === text) throw new Error(`${path} holds no ${from}`)
  return after
}
