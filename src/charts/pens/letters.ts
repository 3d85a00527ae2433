/** How wide letters are, without a canvas to measure them: so that a drawing's height can follow from its words. */

/** Thousandths of the size of the shipped sans in its plain weight, by letters that are about as wide. */
const WIDTHS: [letters: string, width: number][] = [
  [' ', 210],
  ["iljI.,;:’‘'|", 268],
  ['ftr()[]!-\u00a0', 350],
  ['csvxzyk“”"?/', 480],
  ['aegLFJSYV0123456789–†', 520],
  ['bdhnopquETXZAPRBKC', 590],
  ['DGHNOQUw', 725],
  ['mMW—%@', 850],
]

const WIDTH = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])))
/** What no list has, such as letters of other alphabets. */
const OTHER = 620

/** The shipped faces against the plain weight of the sans. */
const FACES = { plain: 1, bold: 1.05, serif: 1.16 } as const

/** A face of the shipped fonts and its size in pixels. */
export interface Face {
  face: keyof typeof FACES
  size: number
}

/** About how many pixels wide a text is; rather too many. */
export function guessedWidth(text: string, { face, size }: Face): number {
  const thousandths = [...text].reduce((sum, letter) => sum + (WIDTH.get(letter) ?? OTHER), 0)
  return (thousandths / 1000) * size * FACES[face]
}

/** Breaks a text at its spaces so that no line is thought wider than `width` pixels (one long word may be). */
export function guessedLines(text: string, face: Face, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && guessedWidth(longer, face) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
