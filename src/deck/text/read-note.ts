import type { Place, Problem } from '../../problems/problem.ts'
import { findLeftovers } from './leftovers.ts'

/** The note as written: labelled paragraphs and block quotes whose words are not yet looked up. */
export interface WrittenNote {
  onScreen: string[]
  say: string[]
  quotes: { words: string; place: Place }[]
}

/** Where the labelled paragraphs of a note begin, in the same order as they stand in it. */
export interface NotePlaces {
  onScreen: Place[]
  say: Place[]
}

const LABEL_RE = /^(On screen|Say):\s*(.*)$/s
const QUOTE_RE = /^> ?/

/**
 * Reads a note: paragraphs that begin with “On screen:” or “Say:” (later paragraphs belong to the last
 * label), and block quotes (at least one, unless `quotes` is false: a divider quotes nothing), which are the source's
 * words and therefore never read as Markdown.
 */
export function readNote(
  file: string,
  text: string,
  firstLine: number,
  { quotes = true }: { quotes?: boolean } = {},
): { note: WrittenNote; places: NotePlaces; problems: Problem[] } {
  const note: WrittenNote = { onScreen: [], say: [], quotes: [] }
  const places: NotePlaces = { onScreen: [], say: [] }
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
    problems.push(...markupIn(block.lines, place))
    const stray = block.lines.findIndex((line) => QUOTE_RE.test(line))
    const joined = block.lines.map((line) => line.trim()).join(' ')
    const match = LABEL_RE.exec(joined)
    if (match) label = match[1] === 'Say' ? 'say' : 'onScreen'
    const late = block.lines.findIndex((line, index) => index > 0 && LABEL_RE.test(line.trim()))
    if (late >= 0)
      problems.push({
        ...place,
        line: place.line + late,
        found: `a label inside a paragraph: “${(block.lines[late] ?? '').trim().slice(0, 60)}”`,
        expected: 'a blank line before “On screen:” and “Say:”',
      })
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
    else {
      note[label].push(match ? (match[2] ?? '') : joined)
      places[label].push(place)
    }
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
  if (quotes && note.quotes.length === 0)
    problems.push({
      file,
      line: firstLine,
      column: 1,
      found: 'the note quotes nothing',
      expected: 'at least one “> ” quote of the source',
      hint: 'the command “quote” prints lines of the source ready to be pasted here',
    })
  return { note, places, problems }
}

/** On screen and Say are plain text: what looks like markup would be shown, and read out, as it is. */
function markupIn(lines: string[], place: Place): Problem[] {
  return lines.flatMap((line, index) => {
    if (QUOTE_RE.test(line)) return []
    return findLeftovers(line, 'plain').map(({ offset, text, name }) => ({
      ...place,
      line: place.line + index,
      column: offset + 1,
      found: `${name}: ${text.slice(0, 60)}`,
      expected: 'plain text: “On screen” and “Say” are spoken, and know no markup or references',
    }))
  })
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
