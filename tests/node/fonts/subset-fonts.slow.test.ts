import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fontverter from 'fontverter'
import { expect, test } from 'vitest'
import { drawDeck } from '../../../src/node/drawing/draw-deck.ts'
import { lettersInFont, readFontFaces } from '../../../src/node/fonts/font-faces.ts'
import { renameFont } from '../../../src/node/fonts/rename-font.ts'
import { fontFiles, shareLetters, subsetFonts, subsetRanges } from '../../../src/node/fonts/subset-fonts.ts'
import { fillPages, renderDeck } from '../../../src/node/site/page-shells.ts'
import { GALLERY, galleryDeck } from '../../helpers/gallery.ts'
import { measureChanged } from '../../helpers/measure-changed.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()

test('a subset is small, keeps its notice and does not go by the reserved name', async () => {
  const folder = await subsetFonts(await fillPages(renderDeck(await galleryDeck())))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2'))
  expect(names.sort()).toEqual(Object.keys(subsetRanges(folder)).sort())
  expect(names.length).toBeGreaterThan(2)
  expect(names.length).toBeLessThan(fontFiles().length)
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
  const [file] = fontFiles()
  const font = await fontverter.convert(await readFile(file!), 'truetype')
  expect(() => renameFont(font, 'Nobody', 'Subset')).toThrow('no font name holds Nobody')
  expect(() => renameFont(font, 'Source', 'Other')).toThrow('different length')
})

test('case latin-ext-falls-back: each letter comes with one file of its family, a mark with each file that has it', () => {
  const faces = readFontFaces().filter(({ weight, family }) => weight === 600 && family.includes('Serif'))
  const shared = shareLetters(faces, 'aeğščł†Київ\u0301字')
  const parts = shared.map(({ file, letters }) => [/4-(.*)-600/.exec(file)?.[1], letters])
  expect(parts).toEqual([
    ['latin', 'ae\u0301'],
    ['latin-ext', 'ğščł†\u0301'],
    ['cyrillic', 'Київ\u0301'],
  ])
})

test('F19: a font that was emptied or went missing in the cache is made again', async () => {
  const pages = await fillPages(renderDeck(await galleryDeck()))
  // Of its own: other tests build with the fonts of the common one.
  const cache = await mkdtemp(join(tmpdir(), 'fonts-'))
  const folder = await subsetFonts(pages, cache)
  const [first = '', second = ''] = (await readdir(folder)).filter((name) => name.endsWith('.woff2'))
  const whole = await readFile(join(folder, first))
  await writeFile(join(folder, first), '')
  expect(await subsetFonts(pages, cache)).toBe(folder)
  expect((await readFile(join(folder, first))).equals(whole)).toBe(true)
  await rm(join(folder, second))
  await subsetFonts(pages, cache)
  expect((await readFile(join(folder, second))).length).toBeGreaterThan(0)
  await rm(cache, { recursive: true })
})

test('case latin-ext-falls-back: a build whose slide holds ğ š č ł ę ź ő has them in its own fonts', async () => {
  const letters = 'ğščłęźő'
  const { deck } = await measureChanged(GALLERY, { 'slides/015-case.md': slideWith(letters) })
  const folder = await subsetFonts(await fillPages(renderDeck(drawDeck(deck))))
  const names = (await readdir(folder)).filter((name) => name.includes('-latin-ext-'))
  expect(names).toContain('source-sans-3-latin-ext-400-normal.woff2')
  const ranges = subsetRanges(folder)
  for (const name of names) {
    const held = lettersInFont(join(folder, name))
    for (const letter of letters) {
      const code = letter.codePointAt(0) ?? 0
      expect(held.has(code), `${letter} in ${name}`).toBe(true)
      expect(ranges[name]?.split(',')).toContain(`U+${code.toString(16).toUpperCase()}`)
    }
  }
}, 30_000)

const slideWith = (letters: string) => `---
id: case
badge: finding
layout: panels
shows: [full]
---
# Names with ${letters}

A shown line

### Names

${letters}

Note:
On screen: A slide for a test.

Say: A slide for a test.

> Mayors of the lower valley called the draft a retreat from the river.
`
