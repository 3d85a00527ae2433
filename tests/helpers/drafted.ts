import { createHash } from 'node:crypto'
import { type CompiledDeck, compileDeck } from '../../src/deck/compile-deck.ts'
import type { DeckFile } from '../../src/deck/model/files.ts'
import { type Findings, findAll } from '../../src/draft/find/find.ts'
import { type Proposal, proposeDeck } from '../../src/draft/propose.ts'
import { figures } from '../../src/node/compile/figures.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const file = (path: string, text: string): DeckFile => ({ path, bytes: new TextEncoder().encode(text) })

/** What is proposed for a text, and what the compiler says of it; no file is written. */
export function drafted(
  text: string,
  isMarkdown = false,
): CompiledDeck & { found: Findings; proposal: Proposal } {
  const analysis = file('assets/source/analysis.txt', text)
  const found = findAll(text)
  const source = { file: 'analysis.txt', name: 'Text', sha256: sha256(analysis.bytes), isMarkdown }
  const proposal = proposeDeck(found, source, new Map())
  const own = (test: (path: string) => boolean) =>
    proposal.files.filter(({ path }) => test(path)).map(({ path, text: words }) => file(path, words))
  const [settings, outline] = ['slides/deck.yaml', 'assets/source/source.yaml'].map(
    (path) => own((one) => one === path)[0]!,
  )
  const slides = own((path) => path.endsWith('.md'))
  const data = own((path) => path.startsWith('assets/data/'))
  const files = {
    settings: settings!,
    outline: outline!,
    analysis,
    slides,
    data,
    claims: undefined,
    events: undefined,
    icon: undefined,
  }
  return { ...compileDeck(files, { sha256, figures }), found, proposal }
}
