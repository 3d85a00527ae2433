import type { Problem } from '../../problems/problem.ts'

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
  /** A deck that nobody checked against the public record has no register, or a part of one. */
  claims?: DeckFile | undefined
  events?: DeckFile | undefined
  series?: DeckFile | undefined
  data: DeckFile[]
  /** The picture of the page's tab, as SVG; without it the engine's own. */
  icon?: DeckFile | undefined
  /** What makes a house style, from assets/look: absent in a deck that has the engine's look. */
  tokens?: DeckFile | undefined
  logos?: DeckFile[] | undefined
  fonts?: DeckFile[] | undefined
}

/** Far more than any text of a deck, and little enough to be read in no time. */
export const MOST_BYTES = 5 * 1024 * 1024

/** What is wrong with a file of this size; undefined when it can be read. */
export function findSizeMistake(bytes: number): { found: string; expected: string } | undefined {
  if (bytes <= MOST_BYTES) return undefined
  const found = `a file of ${(bytes / 1024 / 1024).toFixed(1)} MB`
  return { found, expected: `at most ${MOST_BYTES / 1024 / 1024} MB: is it the right file?` }
}

/**
 * A file's text, or a problem that names the first byte that isn't UTF-8. A byte order mark at the start is
 * no part of the text.
 */
export function decode(file: DeckFile): { text: string; problems: Problem[] } {
  const start = { file: file.path, line: 1, column: 1 }
  const tooBig = findSizeMistake(file.bytes.length)
  if (tooBig) return { text: '', problems: [{ ...start, ...tooBig }] }
  if (isUtf16(file.bytes))
    return { text: '', problems: [{ ...start, found: 'a file saved as UTF-16', ...AS_UTF8 }] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes), problems: [] }
  } catch {
    const lenient = new TextDecoder('utf-8').decode(file.bytes)
    const before = lenient.slice(0, Math.max(lenient.indexOf('\ufffd'), 0)).split('\n')
    const place = { ...start, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    return { text: lenient, problems: [{ ...place, found: 'bytes that are not UTF-8', ...AS_UTF8 }] }
  }
}

const AS_UTF8 = {
  expected: 'a file saved as UTF-8',
  hint: 'open it in an editor and save it with the encoding UTF-8',
}

/** By its byte order mark (RFC 2781), or because every other byte of the first letters is nothing. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return mark || (first === 0 && third === 0) || (second === 0 && fourth === 0)
}
