/** Deeper than any settings are. The library calls itself at each level, and Node ends when the stack does. */
export const DEEPEST = 50

/** Dashes, question marks and colons, of which each may open a level on its line: `- - ? - x`, `a: ? ? x`. */
const OPENING_RE = /[-?:](?=[ \t])/g

/**
 * The line, counted from 0, on which a YAML text nests deeper than `DEEPEST`; undefined when none does. Measured
 * before it is parsed, so roughly and on the safe side: marks inside quotation marks count too.
 */
export function findTooDeep(text: string): number | undefined {
  let brackets = 0
  const indents: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      brackets = '[{'.includes(bracket) ? brackets + 1 : Math.max(0, brackets - 1)
      if (brackets > DEEPEST) return index
    }
    if (line.trim() === '') continue
    const indent = line.search(/[^ ]/)
    while ((indents.at(-1) ?? -1) >= indent) indents.pop()
    indents.push(indent)
    const openings = line.match(OPENING_RE)?.length ?? 0
    if (indents.length + openings > DEEPEST) return index
  }
  return undefined
}
