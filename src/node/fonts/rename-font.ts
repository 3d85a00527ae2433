/**
 * A font file in, the same font under another name of the same length out. The licence of the fonts (SIL Open
 * Font License 1.1, section 3) keeps a reserved name for the unmodified files; notices stay as they are.
 */

import { tableAt } from './sfnt.ts'

/** Name records that tell what the font is called: https://learn.microsoft.com/typography/opentype/spec/name */
const NAMING = new Set([1, 3, 4, 6, 16, 18, 20, 21, 25])
/** Platforms that write UTF-16, and the one that writes a byte a letter. */
const UNICODE = new Set([0, 3])

/** `font` is an OpenType file that is not compressed. Throws when it has no names, or none with the old one. */
export function renameFont(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`font names of different length: ${from}, ${to}`)
  const renamed = Buffer.from(font)
  const table = tableAt(renamed, 'name')
  const strings = table + renamed.readUInt16BE(table + 4)
  let found = 0
  for (let record = table + 6; record < table + 6 + 12 * renamed.readUInt16BE(table + 2); record += 12) {
    const [platform, , , name, length, offset] = [0, 2, 4, 6, 8, 10].map((at) =>
      renamed.readUInt16BE(record + at),
    ) as [number, number, number, number, number, number]
    if (!NAMING.has(name)) continue
    const text = renamed.subarray(strings + offset, strings + offset + length)
    const write = (word: string) =>
      UNICODE.has(platform) ? Buffer.from(word, 'utf16le').swap16() : Buffer.from(word, 'latin1')
    for (let at = text.indexOf(write(from)); at >= 0; at = text.indexOf(write(from))) {
      text.set(write(to), at)
      found++
    }
  }
  if (found === 0) throw new Error(`no font name holds ${from}`)
  return renamed
}
