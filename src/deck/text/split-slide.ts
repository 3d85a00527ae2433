import type { Place, Problem } from '../../problems/problem.ts'
import { plainMarkerSpaces } from './marker-spaces.ts'

/** One slide file cut in three, each part with the line it starts on. */
export interface SlideParts {
  frontMatter: { text: string; line: number }
  /** Its words, and where they begin. */
  headline: { text: string; place: Place }
  body: { text: string; line: number }
  /** `sound` when there is exactly one “Note:”: only then is its text worth reading for mistakes. */
  note: { text: string; line: number; sound: boolean }
}

const FENCE_RE = /^---\s*$/
// Not “.”: that stops at the separators U+2028 and U+2029, and the rest would be lost without a word.
export const HEADLINE_RE = /^#[ \t]+([^\n]*\S)/
const NOTE_RE = /^Note:\s*$/
/** What people write where “Note:” should stand. */
const NEARLY_NOTE_RE = /^\s*[#*_]*\s*(?:speaker\s+)?notes?\b\s*:?/i

/** Cuts a slide file in front matter, headline, body and note. */
export function splitSlide(
  file: string,
  text: string,
): { parts: SlideParts; problems: Problem[] } | { parts?: never; problems: Problem[] } {
  const lines = plainMarkerSpaces(text).split(/\r?\n/)
  const at = (index: number): Place => ({ file, line: index + 1, column: 1 })
  const begins = FENCE_RE.test(lines[0] ?? '')
  const fence = begins ? lines.findIndex((line, i) => i > 0 && FENCE_RE.test(line)) : -1
  if (fence < 0) {
    const missing = begins
      ? { found: 'front matter that is not closed', expected: 'a second line “---”, before the headline' }
      : { found: 'no front matter', expected: 'the file to begin with a block between two lines “---”' }
    return { problems: [{ ...at(0), ...missing }] }
  }
  const problems: Problem[] = []
  const after = (re: RegExp) => lines.flatMap((line, i) => (i > fence && re.test(line) ? [i] : []))
  const notes = after(NOTE_RE)
  const note = notes[0] ?? lines.length
  const headlines = after(HEADLINE_RE).filter((index) => index < note)
  const headline = headlines[0] ?? fence

  if (headlines.length > 0) {
    const early = lines.findIndex((line, i) => i > fence && i < headline && line.trim() !== '')
    if (early >= 0)
      problems.push({
        ...at(early),
        found: `text before the headline: “${(lines[early] ?? '').trim().slice(0, 60)}”`,
        expected: 'the headline “# …” first, then what the slide shows',
      })
  } else
    problems.push({
      ...at(fence + 1),
      found: 'no headline',
      expected: 'a line “# …” after the front matter, before “Note:”',
    })
  for (const extra of headlines.slice(1))
    problems.push({
      ...at(extra),
      found: 'a second headline',
      expected: `one “# …” a slide (the first is on line ${headline + 1})`,
      hint: 'begin another slide file, or use “###” for a box',
    })
  if (notes.length === 0) {
    const nearly = lines.findIndex((line, i) => i > headline && NEARLY_NOTE_RE.test(line))
    problems.push({
      ...at(nearly >= 0 ? nearly : lines.length - 1),
      found: nearly >= 0 ? `no note, but a line “${(lines[nearly] ?? '').trim().slice(0, 40)}”` : 'no note',
      expected: 'a line of its own, “Note:”, before the speaker notes',
    })
  }
  for (const extra of notes.slice(1))
    problems.push({
      ...at(extra),
      found: 'a second “Note:”',
      expected: `one “Note:” a slide (the first is on line ${note + 1})`,
    })
  const between = (from: number, to: number) => ({ text: lines.slice(from, to).join('\n'), line: from + 1 })
  const words = HEADLINE_RE.exec(lines[headline] ?? '')?.[1] ?? ''
  const place = { ...at(headline), column: 1 + Math.max(0, (lines[headline] ?? '').indexOf(words)) }
  return {
    parts: {
      frontMatter: between(1, fence),
      headline: { text: words, place },
      body: between(headline + 1, note),
      note: { ...between(note + 1, lines.length), sound: notes.length === 1 },
    },
    problems,
  }
}
