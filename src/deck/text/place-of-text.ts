/**
 * Where a text stands in a file: its longest beginning that is there, since a chart breaks texts into lines
 * and adds signs. Line and column from 1; the start of the file when nothing of it is there.
 */
export function placeOfText(text: string, file: string): { line: number; column: number } {
  const words = text.replaceAll('\u00a0', ' ').trim().split(/\s+/)
  const folded = file.replaceAll('\u00a0', ' ')
  for (let count = words.length; count > 0; count--) {
    const at = folded.indexOf(words.slice(0, count).join(' '))
    if (at < 0) continue
    const before = folded.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  return { line: 1, column: 1 }
}
