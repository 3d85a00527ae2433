import type { Problem } from '../source/problem.ts'

/** A file as it lies on disk; `path` is relative to the project, with `/`. */
export interface DeckFile {
  path: string
  bytes: Uint8Array
}

/** All that a deck is compiled from. */
export interface DeckFiles {
  settings: DeckFile
  slides: DeckFile[]
  analysis: DeckFile
  outline: DeckFile
  claims: DeckFile
  events: DeckFile
  /** Not every register has numbers for charts. */
  series?: DeckFile | undefined
  data: DeckFile[]
}

/** A file's text, or a problem that names the first byte that isn't UTF-8. */
export function decode(file: DeckFile): { text: string; problems: Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes), problems: [] }
  } catch {
    const lenient = new TextDecoder('utf-8').decode(file.bytes)
    const before = lenient.slice(0, Math.max(lenient.indexOf('\ufffd'), 0)).split('\n')
    const problem: Problem = {
      file: file.path,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      found: 'bytes that are not UTF-8',
      expected: 'a file saved as UTF-8',
      hint: 'open it in an editor and save it with the encoding UTF-8',
    }
    return { text: lenient, problems: [problem] }
  }
}
