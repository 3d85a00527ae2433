/** How many numbers each command of path data takes: https://www.w3.org/TR/SVG2/paths.html#PathData */
export const TAKES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

export type PathCommand = readonly [letter: string, numbers: number[]]

/** A letter, of which an e is none but part of a number; or a number. */
const TOKEN_RE = /[a-df-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/**
 * Each command with its numbers; one letter may stand for several, and after `M` the next are lines. What is no command,
 * or has too few numbers, is in it as it is. Flags of an arc may stand without a space between them, which isn't read here.
 */
export function commandsOf(path: string): PathCommand[] {
  const commands: PathCommand[] = []
  let [letter, count, numbers]: [string, number, number[]] = ['', Number.POSITIVE_INFINITY, []]
  const begin = (next: string) => {
    letter = next
    numbers = []
    commands.push([letter, numbers])
  }
  for (const token of path.match(TOKEN_RE) ?? []) {
    const number = Number(token)
    if (Number.isNaN(number)) {
      begin(token)
      count = TAKES[token.toUpperCase()] ?? Number.POSITIVE_INFINITY
      continue
    }
    if (commands.length === 0 || numbers.length === count) begin({ M: 'L', m: 'l' }[letter] ?? letter)
    numbers.push(number)
  }
  return commands
}
