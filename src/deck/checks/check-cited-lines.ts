import type { Problem } from '../../problems/problem.ts'
import { betterLine } from '../../source/likeness.ts'
import { printedText, type Source } from '../../source/read-source.ts'

/** Words of a slide's body with the lines that they cite, and where the reference stands. */
export interface CitedStatement {
  text: string
  lines: number[]
  line: number
  column: number
}

const REFERENCE_RE = /\{[^{}]*\}/g
const LINES_RE = /L(\d{1,6})(?:\s*[–-]\s*L?(\d{1,6}))?/g
/** Where one statement ends and another begins: blank lines, items, headings, cells. */
const BREAK_RE = /\n\s*\n|\n\s*[-*+] |\n\s*\d+\. |\n#+ |\|/g

/** Every statement of a body that cites lines: what stands before the reference, back to the one before. */
export function citedStatements({ text, line }: { text: string; line: number }): CitedStatement[] {
  const breaks = [...text.matchAll(BREAK_RE)].map(({ index, 0: mark }) => index + mark.length)
  let before = 0
  return [...text.matchAll(REFERENCE_RE)].flatMap(({ 0: reference, index }) => {
    const start = Math.max(before, ...breaks.filter((at) => at <= index))
    before = index + reference.length
    const lines = [...reference.matchAll(LINES_RE)].flatMap(({ 1: first = '', 2: last = first }) =>
      Array.from(
        { length: Math.min(50, Math.max(1, Number(last) - Number(first) + 1)) },
        (_, at) => Number(first) + at,
      ),
    )
    const words = text
      .slice(start, index)
      .replaceAll(/\s+/g, ' ')
      .replace(/^[\s;,.:#–-]+/, '')
      .trim()
    if (lines.length === 0 || words === '' || words.endsWith('?')) return []
    const above = text.slice(0, index).split('\n')
    return [{ text: words, lines, line: line + above.length - 1, column: (above.at(-1)?.length ?? 0) + 1 }]
  })
}

/** Warns where a statement cites other lines than the one that has its words. */
export function checkCitedLines(
  body: { text: string; line: number },
  file: string,
  source: Source,
): Problem[] {
  return citedStatements(body).flatMap(({ text, lines, line, column }): Problem[] => {
    const better = betterLine(source, text, lines)
    if (better === undefined) return []
    const cited = lines.map((number) => `L${number}`).join(', ')
    const found = `${cited} cited for “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
    const words = printedText(source.lines[better - 1] ?? { text: '' })
    return [
      {
        file,
        line,
        column,
        level: 'warning',
        topic: 'quote',
        found,
        expected: `the line that says so, perhaps L${better}: “${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`,
      },
    ]
  })
}
