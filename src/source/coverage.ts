import { type Passage, twinsOf } from './find-quote.ts'
import { type Source, type SourceLine, statementLines } from './read-source.ts'
import { WORD_RE } from './words.ts'

/** How much of the analysis stands in the notes, counted in words of its statement lines. */
export interface Coverage {
  words: number
  quoted: number
  /** Words of lines that the author leaves out on purpose; not among `words`. */
  leftOut: number
  /** Words that no passage covers, line by line. */
  missing: { line: number; words: string[] }[]
}

/** The share of quoted words in percent, as pages and messages say it: `99.8`. */
export function quotedShare({ words, quoted }: Coverage): string {
  return words === 0 ? '100.0' : ((100 * quoted) / words).toFixed(1)
}

/**
 * Counts the words of all statement lines (headings aside) and those inside a quoted passage. What stands
 * more than once is quoted at all its places when it is quoted at one (see `twinsOf`).
 */
export function coverage(source: Source, passages: Passage[]): Coverage {
  const result: Coverage = { words: 0, quoted: 0, leftOut: wordsLeftOut(source), missing: [] }
  const quoted = passagesByLine(passages.flatMap((passage) => twinsOf(source, passage)))
  for (const line of statementLines(source)) {
    const onLine = quoted.get(line.number) ?? []
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

function wordsLeftOut({ lines }: Source): number {
  const isLeftOut = ({ leftOut }: SourceLine) => leftOut !== undefined
  return lines.filter(isLeftOut).reduce((sum, { text }) => sum + (text.match(WORD_RE) ?? []).length, 0)
}

function passagesByLine(passages: Passage[]): Map<number, Passage[]> {
  const byLine = new Map<number, Passage[]>()
  for (const passage of passages) {
    const onLine = byLine.get(passage.line)
    if (onLine) onLine.push(passage)
    else byLine.set(passage.line, [passage])
  }
  return byLine
}
