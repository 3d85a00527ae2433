import { type Block, blocksOf } from './blocks.ts'
import type { Findings } from './find/find.ts'

/** A stretch of the text under one heading. */
export interface DraftSection {
  /** The heading’s words; undefined where there is none. */
  title: string | undefined
  level: number
  first: number
  last: number
  /** Lines of its headings. */
  headings: number[]
  blocks: Block[]
}

/** More of them than anybody reads in a list; they become parts of longer ones. */
const MOST_SECTIONS = 400

/** What was found in a text → its sections, which hold every line with text, in order. */
export function sectionsOf(found: Findings): DraftSection[] {
  const { lines, headings, title, instructions } = found
  const filled = lines.filter(({ text }) => text !== '').map(({ number }) => number)
  const [start = 1, end = 1] = [filled[0], filled.at(-1)]
  const step = Math.ceil(headings.length / MOST_SECTIONS)
  const opening = headings.filter((_, index) => index % Math.max(1, step) === 0)
  const isFree = start < (opening[0]?.line ?? Number.POSITIVE_INFINITY)
  const openings = [...(isFree ? [{ line: start, title: undefined, level: 1 }] : []), ...opening]
  const titleLines = title && !title.labelled ? title.lines : []
  const apart = new Set([
    ...headings.map(({ line }) => line),
    ...instructions.flatMap((finding) => finding.lines),
    ...titleLines,
  ])
  return openings.map(({ line, title: words, level }, index) => {
    const next = openings[index + 1]?.line
    const last = next === undefined ? end : (filled.findLast((number) => number < next) ?? line)
    const own = headings.filter((heading) => line <= heading.line && heading.line <= last)
    return {
      title: words,
      level,
      first: line,
      last,
      headings: [
        ...own.map((heading) => heading.line),
        ...titleLines.filter((at) => line <= at && at <= last),
      ],
      blocks: blocksOf(found, line, last, apart),
    }
  })
}
