/** Where a table of an OpenType file begins, in bytes: https://learn.microsoft.com/typography/opentype/spec/otff */
export function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  throw new Error(`a font without a table ${tag}`)
}
