import type { Problem } from './problem.ts'

/** One problem in, its text out: the place as editors open it, what was found, then what was expected. */
export function formatProblem({ file, line, column, found, expected, hint, level, rule }: Problem): string {
  const what = `${level === undefined ? '' : `${level}: `}${found}${rule === undefined ? '' : `  [${rule}]`}`
  const lines = [`${plain(file)}:${line}:${column}  ${plain(what)}`, `    expected ${plain(expected)}`]
  if (hint)
    lines.push(
      ...cut(hint)
        .split('\n')
        .map((part) => `    ${plain(part)}`),
    )
  return lines.join('\n')
}

/** Longer than any message of ours; what a file holds may be a megabyte in one line. */
const MOST_CHARACTERS = 1000

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}

/** Control characters (ESC rings bells, moves the cursor, changes titles), halves of pairs, turns of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE_RE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu

/** A text that does nothing to a terminal but stand in it: what input brings along is written as `\\u001b`. */
function plain(text: string): string {
  return cut(text).replaceAll(
    UNSAFE_RE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
