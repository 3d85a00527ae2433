import type { Problem } from '../../problems/problem.ts'
import type { Token } from './markdown.ts'
import type { PlaceFinder } from './places.ts'
import { HEADLINE_RE } from './split-slide.ts'

/** A body as Markdown reads it, with the lines it was read from. */
export interface ParsedBody {
  tokens: Token[]
  lines: string[]
  placeOf: PlaceFinder
}

/** Problems of a body's parts: headings, rules, lists, quotes and tables that a slide doesn't have. */
export function checkBlocks(body: ParsedBody): Problem[] {
  return body.tokens.flatMap((token, index) => checkBlock(token, body.tokens[index + 1], body))
}

const LIST_RE = /^(?:bullet|ordered)_list_open$/

function checkBlock(token: Token, next: Token | undefined, body: ParsedBody): Problem[] {
  const { lines, placeOf } = body
  const line = token.map?.[0] ?? 0
  const problem = (found: string, expected: string) => [{ ...placeOf(line), found, expected }]
  if (token.type === 'heading_open') {
    const found = wrongHeading(token, lines[line] ?? '')
    return found ? problem(found, '“### …” for a box; a slide has no other headings') : []
  }
  if (token.type === 'hr')
    return problem(`a rule across the slide: ${token.markup}`, 'nothing, or “###” for a box')
  if (LIST_RE.test(token.type) && token.level > 0)
    return problem('a list inside a list or quote', 'one list, its items on lines that begin with “- ”')
  if (token.type === 'blockquote_open' && token.level > 0)
    return problem(
      'a quote inside a list or quote',
      'quotes that stand by themselves, each line beginning with “> ”',
    )
  if (token.type === 'list_item_open' && next?.type === 'list_item_close')
    return problem('an empty item of a list', 'words after the “- ”')
  return token.type === 'table_open' ? checkTable(token, body) : []
}

function wrongHeading({ tag, markup, level }: Token, line: string): string | undefined {
  if (markup === '-' || markup === '=') return `a headline underlined with “${markup.repeat(3)}”`
  if (level > 0) return `a heading inside a list or quote: ${line.trim()}`
  // A second headline is told where the file is cut (split-slide.ts).
  if (tag === 'h3' || HEADLINE_RE.test(line)) return undefined
  return `a heading with “${markup}”: ${line.trim().slice(0, 60)}`
}

function checkTable({ map }: Token, { lines, placeOf }: ParsedBody): Problem[] {
  const [first, last] = map ?? [0, 0]
  const columns = cellsOf(lines[first] ?? '').length
  const problems: Problem[] = []
  if (lines[first + 1]?.includes(':'))
    problems.push({
      ...placeOf(first + 1, ':'),
      found: 'columns with an alignment of their own',
      expected: 'a line |---|---| without colons: the layout sets how columns stand',
    })
  for (let line = first + 2; line < last; line++) {
    const cells = cellsOf(lines[line] ?? '')
    if (cells.length === columns) continue
    const extra = cells.slice(columns).map((cell) => cell.trim())
    problems.push({
      ...placeOf(line),
      found:
        extra.length > 0
          ? `a row of ${cells.length} cells, of which nobody would see: ${extra.join(' | ')}`
          : `a row of ${count(cells.length, 'cell')}`,
      expected: `${count(columns, 'cell')}, as many as the head has`,
      hint: 'to show a “|” inside a cell, write “\\|”; a table ends with a blank line',
    })
  }
  return problems
}

/** Cells as markdown-it cuts them: at each “|” without a “\” before it, outer ones left out. */
function cellsOf(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/)
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
