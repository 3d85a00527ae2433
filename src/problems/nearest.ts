/** More changed letters than this, and another word was meant. */
const MOST_EDITS = 3

/** The id that was probably meant: the one with the fewest letters changed, undefined when none is near. */
export function nearestOf(written: string, ids: readonly string[]): string | undefined {
  const near = ids
    .map((id) => ({ id, edits: editsBetween(written, id) }))
    .filter(({ id, edits }) => edits <= Math.min(MOST_EDITS, id.length / 2))
  return near.toSorted((a, b) => a.edits - b.edits)[0]?.id
}

/** The hint of a problem with a name that is none of those known; nothing when none of them is near. */
export function hintAtNearest(
  written: string,
  known: readonly string[],
  say: (name: string) => string = (name) => name,
): { hint?: string } {
  const nearest = nearestOf(written, known)
  return nearest === undefined ? {} : { hint: `perhaps ${say(nearest)}` }
}

/** Letters to add, drop or change until one word is the other (Levenshtein distance). */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1]
    for (let index = 0; index < to.length; index++) {
      const same = (row[index] ?? 0) + (letter === to[index] ? 0 : 1)
      next.push(Math.min(same, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
