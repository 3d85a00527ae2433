import type { PlacedText } from '../../evidence/claim-words.ts'
import { markdown, type Token } from './markdown.ts'

/**
 * What a piece of a slide says, block by block with its line: Markdown in, the words a reader sees out.
 * References print no words of their own, so they stand for a space.
 */
export function placedTexts(file: string, text: string, firstLine: number): PlacedText[] {
  let line = firstLine
  return markdown.parse(text, {}).flatMap((token): PlacedText[] => {
    // Cells of a table don't know their line; their row, which comes before them, does.
    if (token.map) line = firstLine + token.map[0]
    return token.type === 'inline' ? [{ text: wordsIn(token), place: { file, line, column: 1 } }] : []
  })
}

function wordsIn({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (/^(?:reference|softbreak|hardbreak)$/.test(type) ? ' ' : content))
    .join('')
}

/** The same of a note, without its block quotes: these are the source's words and answer for themselves. */
export function notedTexts(file: string, text: string, firstLine: number): PlacedText[] {
  const own = text.split('\n').map((line) => (line.startsWith('>') ? '' : line))
  return placedTexts(file, own.join('\n'), firstLine)
}
