/** What may follow a letter in some of the words: the next letters, and whether a word ends here. */
interface Branch {
  next: Map<string, Branch>
  isEnd: boolean
}

/**
 * Words in, the pattern that finds the longest of them at a place out. Words that begin alike share their beginning, so
 * that few letters are tried at each place of a text: a list of words has every one tried.
 */
export function anyOf(words: Iterable<string>): string {
  const root: Branch = { next: new Map(), isEnd: false }
  for (const word of words) {
    let branch = root
    for (const letter of word) {
      const next: Branch = branch.next.get(letter) ?? { next: new Map(), isEnd: false }
      branch.next.set(letter, next)
      branch = next
    }
    branch.isEnd = true
  }
  return patternOf(root)
}

function patternOf({ next, isEnd }: Branch): string {
  const ways = [...next].map(([letter, branch]) => letter + patternOf(branch))
  if (ways.length === 0) return ''
  return ways.length === 1 && !isEnd ? (ways[0] ?? '') : `(?:${ways.join('|')})${isEnd ? '?' : ''}`
}
