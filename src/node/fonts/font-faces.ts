/** The fonts that the styles name, and the letters that stand in each of their files. */

import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { fontPath, sheetPath } from '../engine.ts'
import { FONT_RE } from './print-styles.ts'

/** One `@font-face` of src/styles/fonts.css. */
export interface FontFace {
  family: string
  weight: number
  /** Where the file lies on this machine. */
  file: string
}

const SHEET = sheetPath('fonts')

/** All faces, in the order of the style sheet: of one family, the file that most text is in comes first. */
export function readFontFaces(): FontFace[] {
  const rules = readFileSync(SHEET, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? []
  return rules.map((rule) => {
    const [, family] = /font-family:\s*"([^"]+)"/.exec(rule) ?? []
    const [, weight] = /font-weight:\s*(\d+)/.exec(rule) ?? []
    const [[, path] = []] = [...rule.matchAll(FONT_RE)]
    if (!family || !weight || !path)
      throw new Error(`${SHEET}: a face without family, weight or file: ${rule}`)
    return { family, weight: Number(weight), file: fontPath(SHEET, path) }
  })
}

const known = new Map<string, Set<number>>()

/** A WOFF 2 file in, the code points of its letters out. */
export function lettersInFont(file: string): ReadonlySet<number> {
  const letters = known.get(file) ?? readLetters(characterMap(readFileSync(file)))
  known.set(file, letters)
  return letters
}

/** Table tags 0, 10 and 11 of https://www.w3.org/TR/WOFF2/#table_dir_format; 63 is followed by its letters. */
const [CMAP, GLYF, LOCA, SPELT_OUT] = [0, 10, 11, 63]

/** The table `cmap` of a WOFF 2 file, which is one compressed stream of all tables behind a directory. */
function characterMap(font: Buffer): Buffer {
  let at = 48
  let start = 0
  let found: [number, number] | undefined
  const number = () => {
    let value = 0
    for (let more = true; more; at++) {
      value = value * 128 + ((font[at] ?? 0) & 0x7f)
      more = ((font[at] ?? 0) & 0x80) !== 0
    }
    return value
  }
  for (let left = font.readUInt16BE(12); left > 0; left--) {
    const flags = font.readUInt8(at++)
    const tag = flags & 0x3f
    if (tag === SPELT_OUT) at += 4
    const whole = number()
    // Outlines are rewritten unless their version is 3; other tables only when it is not 0.
    const isRewritten = tag === GLYF || tag === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0
    const length = isRewritten ? number() : whole
    if (tag === CMAP) found = [start, start + length]
    start += length
  }
  if (!found) throw new Error('a font without a table cmap')
  return brotliDecompressSync(font.subarray(at)).subarray(...found)
}

/** Segments of a map in format 4: https://learn.microsoft.com/typography/opentype/spec/cmap */
function readLetters(map: Buffer): Set<number> {
  const letters = new Set<number>()
  for (let table = 0; table < map.readUInt16BE(2); table++) {
    const at = map.readUInt32BE(8 + 8 * table)
    if (map.readUInt16BE(at) !== 4) continue
    const twice = map.readUInt16BE(at + 6)
    for (let segment = at + 14; segment < at + 14 + twice; segment += 2) {
      const [last, first] = [map.readUInt16BE(segment), map.readUInt16BE(segment + 2 + twice)]
      for (let letter = first; letter <= last && letter < 0xffff; letter++) letters.add(letter)
    }
  }
  if (letters.size === 0) throw new Error('a font whose table cmap is not understood')
  return letters
}
