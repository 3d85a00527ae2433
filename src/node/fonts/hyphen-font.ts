/** The non-breaking hyphen ‑ (U+2011), which the fonts' packages leave out: their own hyphen under its number. */

import fontverter from 'fontverter'
import subsetFont from 'subset-font'
import { renameFont } from './rename-font.ts'
import { tableAt } from './sfnt.ts'

const [HYPHEN, UNBROKEN] = [0x2d, 0x2011]

/**
 * A font file in, a WOFF 2 file that holds nothing but its hyphen, as U+2011, out. `src/styles/fonts` keeps
 * what this makes of each file; a test makes them anew and compares.
 */
export async function hyphenFont(font: Buffer): Promise<Buffer> {
  const subset = await subsetFont(font, '-', { targetFormat: 'truetype', keepFeatures: [] })
  const renamed = renameFont(subset, 'Source', 'Subset')
  const map = tableAt(renamed, 'cmap')
  let moved = 0
  for (let table = 0; table < renamed.readUInt16BE(map + 2); table++) {
    const at = map + renamed.readUInt32BE(map + 8 + 8 * table)
    if (renamed.readUInt16BE(at) === 4 && moveHyphen(renamed, at)) moved++
  }
  if (moved === 0) throw new Error('a font without a hyphen')
  return fontverter.convert(renamed, 'woff2')
}

/** The first segment of a map in format 4: https://learn.microsoft.com/typography/opentype/spec/cmap */
function moveHyphen(font: Buffer, at: number): boolean {
  const twice = font.readUInt16BE(at + 6)
  const [last, first, delta] = [at + 14, at + 16 + twice, at + 16 + 2 * twice]
  // Both tables of a map may be one and the same.
  if (font.readUInt16BE(last) === UNBROKEN) return true
  if (font.readUInt16BE(last) !== HYPHEN || font.readUInt16BE(first) !== HYPHEN) return false
  const glyph = (HYPHEN + font.readUInt16BE(delta)) & 0xffff
  font.writeUInt16BE(UNBROKEN, last)
  font.writeUInt16BE(UNBROKEN, first)
  font.writeUInt16BE((glyph - UNBROKEN) & 0xffff, delta)
  return true
}
