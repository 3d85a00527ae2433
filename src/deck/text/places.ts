import type { Place } from '../../problems/problem.ts'

/** Finds where in a piece of a file some characters stand. */
export type PlaceFinder = (line: number, characters?: string) => Place

/**
 * A piece of a file in, from it a function: a line of the piece (counted from 0) and the characters that
 * matter → their place in the file; without them, or when they aren't there, the line's first character.
 * `firstLine` is the line of the file on which the piece begins, `firstColumn` the column of its first line.
 */
export function placeFinder(file: string, text: string, firstLine: number, firstColumn = 1): PlaceFinder {
  const lines = text.split('\n')
  return (line, characters) => {
    const own = lines[line] ?? ''
    const found = characters === undefined ? -1 : own.indexOf(characters)
    const offset = found >= 0 ? found : Math.max(0, own.search(/\S/))
    return { file, line: firstLine + line, column: (line === 0 ? firstColumn : 1) + offset }
  }
}
