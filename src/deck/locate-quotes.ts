import { claimsOn } from '../evidence/match-claims.ts'
import type { Place, Problem } from '../problems/problem.ts'
import {
  findQuote,
  linesWith,
  type Nearest,
  type Passage,
  type QuoteSearch,
  twinsOf,
} from '../source/find-quote.ts'
import { formatLines } from '../source/line-list.ts'
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
    const search = findNamed(source, words)
    if (!('passage' in search)) {
      const problem = { ...place, ...('problem' in search ? search.problem : notFound(words, search)) }
      problems.push({ ...problem, topic: 'quote' })
      continue
    }
    const { passage } = search
    const { instruction = false, leftOut } = source.lines[passage.line - 1] ?? {}
    if (leftOut !== undefined) problems.push({ ...place, ...quotedThough(passage.line, leftOut) })
    const bearing = twinsOf(source, passage).flatMap((twin) => claimsOn(twin, claims))
    quotes.push({ ...passage, instruction, claims: [...new Set(bearing)], place })
  }
  return { quotes, problems }
}

/** `… {L12}` behind a quote: of the places where its words stand, the one on that line. */
const NAMED_RE = /^(.*\S)\s*\{\s*L(\d{1,6})\s*\}$/su

/** Words that end like a reference and stand so in the source are the source's own. */
function findNamed(source: Source, words: string): QuoteSearch | { problem: Mistake } {
  const search = findQuote(source, words)
  const [, bare, named] = NAMED_RE.exec(words) ?? []
  if ('passage' in search || bare === undefined) return search
  const line = Number(named)
  const there = findQuote(source, bare, line)
  if ('passage' in there) return there
  const anywhere = findQuote(source, bare)
  if (!('passage' in anywhere)) return anywhere
  const lines = [...new Set([...linesWith(source, bare), anywhere.passage.line])]
  const found = `a quote with {L${line}}, where its words don’t stand: ${shortened(bare)}`
  return { problem: { found, expected: `the line on which they stand, ${formatLines(lines)}` } }
}

function quotedThough(line: number, why: string): Mistake {
  return {
    found: `a quote of L${line}, which source.yaml leaves out on purpose: “${why}”`,
    expected: 'a line either quoted or left out',
    hint: 'take the line out of “left-out”, or the quote out of the note',
  }
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return `“${line.length > 90 ? `${line.slice(0, 90)}…` : line}”`
}

type Mistake = Omit<Problem, keyof Place>

function notFound(words: string, search: Exclude<QuoteSearch, { passage: Passage }>): Mistake {
  const quote = shortened(words)
  if ('acrossLines' in search) {
    const [first, last] = search.acrossLines
    return {
      found: `a quote that runs over two source lines, L${first} and L${last}: ${quote}`,
      expected: 'words of one line',
      hint: 'make two quotes of it, with a blank line between them',
    }
  }
  if ('insideWord' in search)
    return {
      found: `a quote that begins or ends inside a word of L${search.insideWord.line}: ${quote}`,
      expected: 'whole words',
    }
  return {
    found: `a quote that is not in the source: ${quote}`,
    expected: 'the source’s own words, letter for letter',
    ...(search.nearest ? { hint: hintAt(search.nearest) } : {}),
  }
}

function hintAt({ line, text, differs }: Nearest): string {
  const where = differs === undefined ? '' : `; the quote differs from “${differs}” on`
  return `nearest passage, L${line}: “${text}”${where}`
}
