import { claimsOn } from '../evidence/match-claims.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { findQuote, type Passage, type QuoteSearch } from '../source/find-quote.ts'
import type { Source } from '../source/read-source.ts'
import type { Quote } from './model/types.ts'
import type { WrittenNote } from './text/read-note.ts'

/** Finds each written quote in the source and attaches lines, cut mark and record check. */
export function locateQuotes(
  written: WrittenNote['quotes'],
  source: Source,
  claims: Map<string, Passage>,
): { quotes: Quote[]; problems: Problem[] } {
  const quotes: Quote[] = []
  const problems: Problem[] = []
  for (const { words, place } of written) {
    const search = findQuote(source, words)
    if (!('passage' in search)) {
      problems.push({ ...notFound(words, place, search), topic: 'quote' })
      continue
    }
    const { passage } = search
    const instruction = source.lines[passage.line - 1]?.instruction ?? false
    quotes.push({ ...passage, instruction, claims: claimsOn(passage, claims), place })
  }
  return { quotes, problems }
}

function notFound(words: string, place: Place, search: Exclude<QuoteSearch, { passage: Passage }>): Problem {
  const line = words.replace(/\s+/g, ' ')
  const quote = `“${line.length > 90 ? `${line.slice(0, 90)}…` : line}”`
  if ('acrossLines' in search) {
    const [first, last] = search.acrossLines
    return {
      ...place,
      found: `a quote that runs over two source lines, L${first} and L${last}: ${quote}`,
      expected: 'words of one line',
      hint: 'make two quotes of it, with a blank line between them',
    }
  }
  if ('insideWord' in search)
    return {
      ...place,
      found: `a quote that begins or ends inside a word of L${search.insideWord.line}: ${quote}`,
      expected: 'whole words',
    }
  return {
    ...place,
    found: `a quote that is not in the source: ${quote}`,
    expected: 'the source’s own words, letter for letter',
    ...(search.nearest ? { hint: `nearest passage, L${search.nearest.line}: “${search.nearest.text}”` } : {}),
  }
}
