import { type Passage, WORD_RE } from './find-quote.ts'
import { type Source, statementLines } from './read-source.ts'

/** How much of the analysis stands in the notes, counted in words of its statement lines. */
export interface Coverage {
  words: number
  quoted: number
  /** Words that no passage covers, line by line. */
  missing: { line: number; words: string[] }[]
}

/** The share of quoted words in percent, as pages and messages say it: `99.8`. */
export function quotedShare({ words, quoted }: Coverage): string {
  return ((100 * quoted) / words).toFixed(1)
}

/** Counts the words of all statement lines (headings aside) and those inside a quoted passage. */
export function coverage(source: Source, passages: Passage[]): Coverage {
  const result: Coverage = { words: 0, quoted: 0, missing: [] }
  for (const line of statementLines(source)) {
    const onLine = passages.filter((passage) => passage.line === line.number)
    const missing: string[] = []
    for (const match of line.text.matchAll(WORD_RE)) {
      const end = match.index + match[0].length
      result.words++
      if (onLine.some((passage) => passage.start <= match.index && end <= passage.end)) result.quoted++
      else missing.push(match[0])
    }
    if (missing.length > 0) result.missing.push({ line: line.number, words: missing })
  }
  return result
}
