import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontverter from 'fontverter'
import { expect, test } from 'vitest'
import { renameFont } from '../../src/build/rename-font.ts'
import { fontFiles, subsetFonts } from '../../src/build/subset-fonts.ts'
import { shippedDeck } from '../e2e/shipped.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()

test('a subset is small, keeps its notice and does not go by the reserved name', async () => {
  const folder = await subsetFonts(await shippedDeck())
  const names = await readdir(folder)
  expect(names).toHaveLength((await fontFiles()).length)
  for (const name of names) {
    const packed = await readFile(join(folder, name))
    expect(packed.length, name).toBeLessThan(13_000)
    const font = await fontverter.convert(packed, 'truetype')
    expect(font.includes(utf16('Reserved Font Name ‘Source’')), name).toBe(true)
    expect(font.includes(utf16('Subset S')), name).toBe(true)
    expect(font.includes(utf16('Source S')), name).toBe(false)
    expect(font.includes(utf16('SourceS')), name).toBe(false)
  }
})

test('a name that is not there, or of another length, is no name to change', async () => {
  const [file] = await fontFiles()
  const font = await fontverter.convert(await readFile(file!), 'truetype')
  expect(() => renameFont(font, 'Nobody', 'Subset')).toThrow('no font name holds Nobody')
  expect(() => renameFont(font, 'Source', 'Other')).toThrow('different length')
})
