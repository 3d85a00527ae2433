import type { Rolldown } from 'vite'
import { sum } from './finish-page.ts'

/** As src/views/main.ts and early.js ask: with less room the page stays an article, and needs nothing of the deck's. */
const ROOM = '(min-width: 900px) and (min-height: 500px)'

/** What the first script asks for when it begins the deck. */
const DECK = /\/views\/stage\/start-deck\.ts$/

/**
 * Links that have a browser fetch the deck's script and styles while the rest of the page is still on its way. Otherwise it
 * asks for them when the whole page has been read and the first script has run: one round trip of waiting in which
 * the line is idle. They stand behind the first slides (see `linkLate`), which therefore come first.
 */
export function deckAhead(bundle: Rolldown.OutputBundle): string[] {
  const deck = Object.values(bundle).find(
    (file) => file.type === 'chunk' && DECK.test(file.facadeModuleId ?? ''),
  )
  if (deck?.type !== 'chunk') return []
  const ahead = `crossorigin fetchpriority="low" media="${ROOM}"`
  const scripts = [deck, ...imported(deck, bundle)].map(
    ({ fileName, code }) =>
      `<link rel="modulepreload" ${ahead} href="./${fileName}" integrity="${sum(code, 'sha384')}">`,
  )
  // Without a sum: the script that asks for them names none, and browsers take only what was asked for in the same way.
  const styles = [...(deck.viteMetadata?.importedCss ?? [])].map(
    (name) => `<link rel="preload" as="style" ${ahead} href="./${name}">`,
  )
  return [...scripts, ...styles]
}

/** What a chunk can't run without, and what that can't, each once. */
function imported(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  seen = new Set<string>(),
): Rolldown.OutputChunk[] {
  return chunk.imports.flatMap((name) => {
    const file = bundle[name]
    if (seen.has(name) || file?.type !== 'chunk') return []
    seen.add(name)
    return [file, ...imported(file, bundle, seen)]
  })
}
