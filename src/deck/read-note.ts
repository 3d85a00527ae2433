import type { Place, Problem } from '../source/problem.ts'

/** The note as written: labelled paragraphs and block quotes whose words are not yet looked up. */
export interface WrittenNote {
  onScreen: string[]
  say: string[]
  quotes: { words: string; place: Place }[]
}

const LABEL_RE = /^(On screen|Say):\s*(.*)$/s
const QUOTE_RE = /^> ?/

/**
 * Reads a note: paragraphs that begin with “On screen:” or “Say:” (later paragraphs belong to the last
 * label), and block quotes, which are the source's words and therefore never read as Markdown.
 */
export function readNote(
  file: string,
  text: string,
  firstLine: number,
): { note: WrittenNote; problems: Problem[] } {
  const note: WrittenNote = { onScreen: [], say: [], quotes: [] }
  const problems: Problem[] = []
  let label: 'onScreen' | 'say' | undefined
  for (const block of paragraphs(text)) {
    const place: Place = { file, line: firstLine + block.index, column: 1 }
    if (block.lines.every((line) => QUOTE_RE.test(line))) {
      const words = block.lines.map((line) => line.replace(QUOTE_RE, '').trim()).join(' ')
      note.quotes.push({ words, place: { ...place, column: 3 } })
      label = undefined
      continue
    }
    const stray = block.lines.findIndex((line) => QUOTE_RE.test(line))
    const joined = block.lines.map((line) => line.trim()).join(' ')
    const match = LABEL_RE.exec(joined)
    if (match) label = match[1] === 'Say' ? 'say' : 'onScreen'
    if (stray >= 0 || !label)
      problems.push({
        ...place,
        line: place.line + Math.max(stray, 0),
        found:
          stray >= 0
            ? 'a quote that runs into a paragraph'
            : `a paragraph without a label: “${joined.slice(0, 60)}”`,
        expected:
          stray >= 0
            ? 'a blank line between the two'
            : 'paragraphs that begin with “On screen:” or “Say:”, and “> ” quotes',
      })
    else note[label].push(match ? (match[2] ?? '') : joined)
  }
  for (const [key, name] of [
    ['onScreen', 'On screen:'],
    ['say', 'Say:'],
  ] as const)
    if (note[key].join('') === '')
      problems.push({
        file,
        line: firstLine,
        column: 1,
        found: `the note has no “${name}”`,
        expected: `a paragraph that begins with “${name}”`,
      })
  if (note.quotes.length === 0)
    problems.push({
      file,
      line: firstLine,
      column: 1,
      found: 'the note quotes nothing',
      expected: 'at least one “> ” quote of the source',
    })
  return { note, problems }
}

/** Runs of non-blank lines; a quote's own blank line (“>”) ends the run as well. */
function paragraphs(text: string): { lines: string[]; index: number }[] {
  const blocks: { lines: string[]; index: number }[] = []
  let open: { lines: string[]; index: number } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (/^>?\s*$/.test(line)) open = undefined
    else if (open) open.lines.push(line)
    else {
      open = { lines: [line], index }
      blocks.push(open)
    }
  }
  return blocks
}
