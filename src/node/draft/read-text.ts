import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { decode, findSizeMistake } from '../../deck/model/files.ts'
import { countWords } from '../../draft/find/lines.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Problem } from '../../problems/problem.ts'
import type { ReadText } from './given-text.ts'

/** An analysis, not a library. */
export const MOST_WORDS = 200_000
const EXPECTED = 'a text to make a deck from: .txt, .md or .docx'

/** A path in, the text out. Throws DeckError for what can’t be read as a text. */
export async function readText(path: string): Promise<ReadText> {
  const fail = (problem: Partial<Problem> & Pick<Problem, 'found'>): never => {
    throw new DeckError('', [{ file: path, line: 1, column: 1, expected: EXPECTED, ...problem }])
  }
  const kind = extname(path).toLowerCase()
  const stats = await stat(path).catch(() => undefined)
  if (!stats) return fail({ found: 'no such file' })
  if (!stats.isFile()) return fail({ found: stats.isDirectory() ? 'a folder' : 'no ordinary file' })
  if (!['.txt', '.md', '.markdown', '.text', '.docx'].includes(kind))
    return fail({
      found: kind === '' ? 'a file without an ending' : `a file that ends in ${kind}`,
      hint: 'save the text as .txt, .md or .docx',
    })
  const size = findSizeMistake(kind === '.docx' ? 0 : stats.size)
  if (size) return fail(size)
  const bytes = await readFile(path)
  const isMarkdown = kind === '.md' || kind === '.markdown'
  const read =
    kind === '.docx'
      ? await readDocument(path, bytes)
      : { bytes, ...decodeText(path, bytes), isMarkdown, ...PLAIN }
  const words = countWords(read.text)
  if (words === 0)
    return fail({
      found: read.text.trim() === '' ? 'an empty text' : 'a text without words',
      expected: 'sentences to quote',
    })
  if (words > MOST_WORDS)
    return fail({ found: `a text of ${words} words`, expected: `at most ${MOST_WORDS} words` })
  return read
}

const PLAIN = { hints: new Map<number, number>(), remarks: [] as string[] }

/** Bytes as text; what is no UTF-8, and what no text has, is said. */
function decodeText(path: string, bytes: Uint8Array): { text: string } {
  const { text, problems } = decode({ path, bytes })
  if (isBinary(bytes) && !problems.some(({ found }) => found.includes('UTF-16')))
    throw new DeckError('', [
      {
        file: path,
        line: 1,
        column: 1,
        found: 'bytes that are no text',
        expected: EXPECTED,
        hint: 'open it in the program that made it, and save its text',
      },
    ])
  if (problems.length > 0) throw new DeckError('', problems)
  return { text }
}

/** How files begin that hold no plain text: PDF, zip, the old Word, rich text, PNG. */
const SIGNATURES = ['25504446', '504b0304', 'd0cf11e0', '7b5c7274', '89504e47']

/** No text has a NUL, and none begins as these kinds of file do. */
function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return bytes.includes(0) || SIGNATURES.includes(head)
}

/** Loaded when a document is read: a plain text needs none of it. */
async function readDocument(path: string, bytes: Uint8Array): Promise<ReadText> {
  const { readDocx } = await import('./read-docx.ts')
  return readDocx(path, bytes)
}
