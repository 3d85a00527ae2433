import { maskedText, type Token } from './markdown.ts'

/** One run of words: a paragraph, a heading, an item or a cell. */
export interface InlineRun {
  token: Token
  children: Token[]
  /** The line of the Markdown text on which it begins, counted from 0. */
  line: number
  cell: boolean
  /** Inside a block quote: the source's words, not the author's. */
  quoted: boolean
  /** See `maskedText`. */
  masked: string
}

/** Every run of words in a parsed text, in order. */
export function inlineRuns(tokens: Token[]): InlineRun[] {
  const runs: InlineRun[] = []
  let line = 0
  let quotes = 0
  let before: Token | undefined
  for (const token of tokens) {
    // Cells of a table don't know their line; their row, which comes before them, does.
    if (token.map) line = token.map[0]
    if (token.type === 'blockquote_open') quotes++
    if (token.type === 'blockquote_close') quotes--
    if (token.type === 'inline') {
      const cell = before?.type === 'td_open' || before?.type === 'th_open'
      const children = token.children ?? []
      runs.push({ token, children, line, cell, quoted: quotes > 0, masked: maskedText(token) })
    }
    before = token
  }
  return runs
}

/** What a reader reads of a run, without markup: breaks are spaces, a reference says nothing of its own. */
export function plainText(children: Token[]): string {
  return children
    .map(({ type, content }) => (type === 'text' ? content : /break$/.test(type) ? ' ' : ''))
    .join('')
}
