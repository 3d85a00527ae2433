/** First and last line of a run, both in it. */
export type LineRange = [first: number, last: number]

/** Line numbers as people write them: `[90, 91, 92, 107]` → `L90–92, L107`. */
export function formatLines(lines: number[]): string {
  return formatRanges(lineRanges(lines))
}

/** The same for runs of lines, which may overlap: `[[90, 92], [93, 93]]` → `L90–93`. */
export function formatRanges(ranges: LineRange[]): string {
  return mergeRanges(ranges)
    .map(([first, last]) => (first === last ? `L${first}` : `L${first}–${last}`))
    .join(', ')
}

/** Sorted runs of neighbouring numbers, without repeats. */
export function lineRanges(lines: number[]): LineRange[] {
  return mergeRanges(lines.map((line) => [line, line]))
}

/** Sorted runs that neither overlap nor touch. Counts no line out: a run may be as long as it likes. */
function mergeRanges(ranges: LineRange[]): LineRange[] {
  const merged: LineRange[] = []
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const open = merged.at(-1)
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last)
    else merged.push([first, last])
  }
  return merged
}
