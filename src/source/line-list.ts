/** Line numbers as people write them: `[90, 91, 92, 107]` → `L90–92, L107`. */
export function formatLines(lines: number[]): string {
  return lineRanges(lines)
    .map(([first, last]) => (first === last ? `L${first}` : `L${first}–${last}`))
    .join(', ')
}

/** Sorted runs of neighbouring numbers, without repeats. */
export function lineRanges(lines: number[]): [first: number, last: number][] {
  const ranges: [number, number][] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const range = ranges.at(-1)
    if (range && range[1] === line - 1) range[1] = line
    else ranges.push([line, line])
  }
  return ranges
}
