import type { Change } from '../helpers/compile-changed.ts'

/** What is put for what in the good deck: words of one box, the lead, the headline, deck.yaml, any file. */
export const box = (text: string): Change =>
  file('010-rust.md', 'Two of nine {L7}, confirmed by the record {C01}', text)
export const lead = (text: string): Change => file('010-rust.md', 'As the inspectors reported {L7}', text)
export const headline = (text: string): Change =>
  file('010-rust.md', '# Two of the nine piers have rust', `# ${text}`)
export const settings = (from: string | RegExp, to: string): Change => file('deck.yaml', from, to)
export const file = (path: string, from: string | RegExp, to: string): Change => [path, from, to]
