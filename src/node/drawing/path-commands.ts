/** How many numbers each command of path data takes: https://www.w3.org/TR/SVG2/paths.html#PathData */
export const TAKES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

export type PathCommand = readonly [letter: string, numbers: number[]]

// An e is part of a number.
const LETTER_RE = /(?=[a-df-z])/i
const NUMBER_RE = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/**
 * Each command with its numbers; one letter may stand for several, and after `M` the next are lines. What is no command,
 * or has too few numbers, is in it as it is. Flags of an arc may stand without a space between them, which isn't read here.
 */
export function commandsOf(path: string): PathCommand[] {
  const pieces = path.split(LETTER_RE).filter((piece) => piece.trim() !== '')
  return pieces.flatMap((piece) => {
    const letter = /^[a-z]/i.exec(piece)?.[0] ?? ''
    const numbers = (piece.match(NUMBER_RE) ?? []).map(Number)
    const count = TAKES[letter.toUpperCase()] || numbers.length || 1
    const next = { M: 'L', m: 'l' }[letter] ?? letter
    return Array.from({ length: Math.max(1, Math.ceil(numbers.length / count)) }, (_, index) => [
      index === 0 ? letter : next,
      numbers.slice(index * count, (index + 1) * count),
    ]) as PathCommand[]
  })
}
