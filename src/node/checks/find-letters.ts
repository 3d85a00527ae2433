/** Letters that no font of the deck holds: they come from whatever fonts a reader's machine has, or stay blank. */

import type { Look } from '../../deck/model/types.ts'
import type { Problem } from '../../problems/problem.ts'
import { lettersInFont } from '../fonts/font-faces.ts'
import { facesOf } from '../fonts/own-fonts.ts'

/** Families of the deck's fonts: text, and headlines with quotes. */
export type FontUse = 'text' | 'headlines'

export interface LetterOptions {
  /** Whether a letter, given as its text, stands in the fonts of this use. */
  isHeld(letter: string, use: FontUse): boolean
  /** All that a page may show: what stands in a file and not here, such as a comment, is no concern. */
  shown: ReadonlySet<string>
}

/** Not drawn at all: controls, separators of lines, and what Unicode lets a program ignore. */
const UNDRAWN_RE = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
/** Lines of a slide that are set in the serif. */
const HEADLINE_RE = /^\s*(?:#{1,3}|>)\s/

/**
 * Texts of the deck in, one warning for each letter of a file that no font holds, at its first place.
 * A letter that stands in its file in another spelling only, such as `\u5b57` in JSON, is placed at its start.
 */
export function findLetters(files: { path: string; text: string }[], options: LetterOptions): Problem[] {
  const found = files.flatMap(({ path, text }) => lettersOfFile(path, text, options))
  const named = new Set(found.map(({ letter }) => letter))
  const spelt = [...options.shown].filter((letter) => !named.has(letter) && !holds(letter, 'text', options))
  return [
    ...found.map(({ problem }) => problem),
    ...spelt.map((letter) =>
      problemOf(letter, 'text', { file: placeOfSpelling(letter, files), line: 1, column: 1 }, 1, options),
    ),
  ]
}

function holds(letter: string, use: FontUse, { isHeld }: LetterOptions): boolean {
  return UNDRAWN_RE.test(letter) || isHeld(letter, use)
}

function lettersOfFile(path: string, text: string, options: LetterOptions) {
  const places = new Map<string, { line: number; column: number; times: number; use: FontUse }>()
  for (const [index, line] of text.split('\n').entries()) {
    // Letters of ASCII are in every font, and most lines have no other.
    if (!/[^\t\r -~]/.test(line)) continue
    const use = path.endsWith('.md') && HEADLINE_RE.test(line) ? 'headlines' : 'text'
    let column = 1
    for (const letter of line) {
      const at = column
      column += letter.length
      if (letter <= '~' || !options.shown.has(letter) || holds(letter, use, options)) continue
      const place = places.get(letter)
      if (place) place.times++
      else places.set(letter, { line: index + 1, column: at, times: 1, use })
    }
  }
  return [...places].map(([letter, { use, times, ...place }]) => ({
    letter,
    problem: problemOf(letter, use, { file: path, ...place }, times, options),
  }))
}

function problemOf(
  letter: string,
  use: FontUse,
  place: { file: string; line: number; column: number },
  times: number,
  options: LetterOptions,
): Problem {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const fonts =
    use === 'headlines' && options.isHeld(letter, 'text') ? 'the font of headlines' : 'no font of the deck'
  const verb = fonts.startsWith('no') ? 'has' : 'lacks'
  const plain = letter.normalize('NFKC')
  const isPlainHeld = plain !== letter && [...plain].every((part) => holds(part, use, options))
  const instead = isPlainHeld
    ? `Write “${plain}” instead`
    : 'Write it in letters that the fonts have, or bring a font that has it (“fonts:” in deck.yaml)'
  return {
    ...place,
    level: 'warning',
    found: `the letter “${letter}” (U+${code}), which ${fonts} ${verb}${times > 1 ? `; ${times} times in this file` : ''}`,
    expected:
      'letters that the deck’s fonts have: Latin, Greek, Cyrillic, Vietnamese, and those of a font it brings',
    hint: `It will be drawn in a font of the reader’s machine, or not at all. ${instead}, unless it belongs to the analysis.`,
  }
}

/** The file whose values hold the letter; without one, the first. */
function placeOfSpelling(letter: string, files: { path: string; text: string }[]): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
  const spelt = [letter.charCodeAt(0).toString(16), code]
  const holder = files.find(({ text }) => spelt.some((word) => text.toLowerCase().includes(`\\u${word}`)))
  return (holder ?? files[0])?.path ?? ''
}

/** What the fonts of the styles and those of a look hold: all of them as they are, by their use. */
export function fontLetters(look?: Look): (letter: string, use: FontUse) => boolean {
  const faces = facesOf(look)
  const known = new Map<string, boolean>()
  const inFamily = (letter: string, family: string) =>
    faces.some((face) => face.family === family && lettersInFont(face.file).has(letter.codePointAt(0) ?? 0))
  return (letter, use) => {
    const key = `${use} ${letter}`
    const before = known.get(key)
    if (before !== undefined) return before
    // A letter and its mark are drawn as the one letter that both make, so a mark is never alone.
    const held = inFamily(letter.normalize('NFC'), FAMILIES[use])
    known.set(key, held)
    return held
  }
}

const FAMILIES = { text: 'Source Sans 3', headlines: 'Source Serif 4' } as const satisfies Record<
  FontUse,
  string
>

/** Every letter of every text in a value, however deep. */
export function lettersIn(value: unknown, letters: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') {
    if (/[^ -~]/.test(value)) for (const letter of value) letters.add(letter)
  } else if (value instanceof Map || value instanceof Set) {
    for (const part of value) lettersIn(part, letters)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) lettersIn(part, letters)
  }
  return letters
}
