/**
 * The order of slide files: as their names read, with numbers compared as numbers, so that 2-… comes before
 * 10-…. Case and locale play no part: two machines have the same order.
 */
export function sortSlides(names: readonly string[]): string[] {
  return names.toSorted(compareNames)
}

function compareNames(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)]
  for (const [index, piece] of left.entries()) {
    const order = comparePieces(piece, right[index] ?? '')
    if (order !== 0) return order
  }
  // Equal but for zeros before a number, or the beginning of the other.
  return left.length - right.length || compareUnits(a, b)
}

const piecesOf = (name: string) => name.match(/\d+|\D+/g) ?? []

function comparePieces(a: string, b: string): number {
  const isNumber = (piece: string) => /^\d/.test(piece)
  if (!isNumber(a) || !isNumber(b)) return compareUnits(a, b)
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || compareUnits(left, right)
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
