import mammoth from 'mammoth'
import { findSizeMistake } from '../../deck/model/files.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { ReadText } from './given-text.ts'
import { htmlLines } from './html-lines.ts'
import { readZip } from './zip.ts'

const EXPECTED = 'a document of Word, saved as .docx'
/** A file of so many bytes holds pictures or more text than a deck takes. */
const MOST_BYTES = 100 * 1024 * 1024

/** A .docx in, its text out: a paragraph a line, headings by their style, tables with tabs between their cells. */
export async function readDocx(path: string, bytes: Uint8Array): Promise<ReadText> {
  const fail = (found: string, hint?: string): never => {
    const problem = {
      file: path,
      line: 1,
      column: 1,
      found,
      expected: EXPECTED,
      ...(hint === undefined ? {} : { hint }),
    }
    throw new DeckError('', [problem])
  }
  if (bytes.length > MOST_BYTES) return fail(`a file of ${Math.round(bytes.length / 1024 / 1024)} MB`)
  const parts = readZip(bytes, (name) => name === 'word/document.xml' || name === 'word/comments.xml')
  const xml = parts?.get('word/document.xml')
  if (!parts || xml === undefined)
    return fail(
      'a file that is no .docx',
      'open it in the program that made it, and save it as .docx or .txt',
    )
  const buffer = Buffer.from(bytes)
  const converted = await mammoth
    .convertToHtml(
      { buffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), ignoreEmptyParagraphs: true },
    )
    .catch((error: Error) => fail(`a document that can’t be read: ${error.message.split('\n')[0]}`))
  const { lines, hints } = htmlLines(converted.value)
  const text = `${lines.join('\n')}\n`
  const kept = new TextEncoder().encode(text)
  const size = findSizeMistake(kept.length)
  if (size) return fail(size.found)
  return { bytes: kept, text, isMarkdown: false, hints, remarks: remarksOn(xml, parts) }
}

/** What a document holds besides the text that was taken. */
function remarksOn(xml: string, parts: ReadonlyMap<string, string>): string[] {
  const count = (pattern: RegExp, text = xml) => text.match(pattern)?.length ?? 0
  const comments = count(/<w:comment[ >]/gu, parts.get('word/comments.xml') ?? '')
  const pictures = count(/<w:(?:drawing|pict)[ >/]/gu)
  const inserted = count(/<w:ins[ >]/gu)
  const deleted = count(/<w:del[ >]/gu)
  const notes = count(/<w:(?:footnote|endnote)Reference[ />]/gu)
  return [
    ...(pictures > 0 ? [`${many(pictures, 'picture')} left out: a deck draws its figures from data.`] : []),
    ...(inserted + deleted > 0
      ? [
          `Tracked changes: ${many(inserted, 'insertion')} taken, ${many(deleted, 'deletion')} left out, as if all were accepted.`,
        ]
      : []),
    ...(comments > 0 ? [`${many(comments, 'comment')} left out.`] : []),
    ...(notes > 0 ? [`${many(notes, 'footnote')} kept as lines at the end of the text.`] : []),
  ]
}

const many = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
