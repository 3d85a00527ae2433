/** Deeper than any settings are. The library calls itself at each level, and Node ends when the stack does. */
export const DEEPEST = 50

/** Dashes, question marks and colons that open one level each on the same line: `- - ? - x`. */
const COMPACT_RE = /^[ \t]*((?:[-?:][ \t]+)+)/

/**
 * The line, counted from 0, on which a YAML text nests deeper than `DEEPEST`; undefined when none does. Measured
 * before it is parsed, so roughly and on the safe side: brackets inside quotation marks count too.
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
    const compact = (COMPACT_RE.exec(line)?.[1] ?? '').replaceAll(/[ \t]/g, '').length
    if (indents.length + compact > DEEPEST) return index
  }
  return undefined
}
