import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fontLetters } from '../../../src/node/checks/find-letters.ts'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { measureIn, measureText } from '../../../src/node/drawing/measure-text.ts'
import { lettersInFont } from '../../../src/node/fonts/font-faces.ts'
import { ownLicences, ownSheet, rangesOf } from '../../../src/node/fonts/own-fonts.ts'
import { subsetFonts, subsetRanges } from '../../../src/node/fonts/subset-fonts.ts'
import { compileLook } from '../../helpers/compile-look.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'

const FILE = 'node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'
const yaml = 'fonts:\n  - { file: noto.woff2, licence: "Noto, OFL 1.1" }\n'
const bytes = new Uint8Array(await readFile(FILE))
const { deck } = compileLook({ fonts: { 'noto.woff2': bytes }, yaml })
const look = deck?.look
const cache = await mkdtemp(join(tmpdir(), 'own-fonts-'))
afterAll(() => rm(cache, { recursive: true, force: true }))

test('a deck’s font brings the letters that the engine’s lack, joined as they are written, and none of its others', async () => {
  const folder = await subsetFonts(['سلام 2025 Київ'], cache, look)
  const own = (await readdir(folder)).filter((name) => name.startsWith('own-'))
  expect(own.map((name) => name.replace(/-x[0-9a-f]+/, ''))).toEqual([
    'own-400-text.woff2',
    'own-600-bold.woff2',
    'own-600-headlines.woff2',
  ])
  for (const name of own) {
    const letters = lettersInFont(join(folder, name))
    for (const letter of 'سلام') expect(letters.has(letter.codePointAt(0) ?? 0), letter).toBe(true)
    // Figures and Ukrainian come from the engine's own.
    for (const letter of '2К') expect(letters.has(letter.codePointAt(0) ?? 0), letter).toBe(false)
    expect(subsetRanges(folder)[name]).toMatch(/^U\+627,U\+633,U\+644,U\+645\b/)
  }
  // Without a font of its own no deck has a byte more.
  const plain = await subsetFonts(['سلام 2025 Київ'], cache)
  expect((await readdir(plain)).filter((name) => name.startsWith('own-'))).toEqual([])
})

test('papers have it whole, for its own letters, as high as the engine’s', () => {
  const faces = ownSheet(look).match(/@font-face\{[^}]*\}/g) ?? []
  expect(faces).toHaveLength(3)
  for (const face of faces) {
    const [range = ''] = /(?<=unicode-range:)[^;}]*/.exec(face) ?? []
    expect(range).toContain('U+600-6FF')
    expect(range.split(',')).not.toContain('U+20')
    expect(face.slice(0, 200)).toContain('line-gap-override:0%')
  }
  expect(ownSheet(undefined)).toBe('')
  expect(rangesOf([5, 1, 2, 3, 9])).toBe('U+1-3,U+5,U+9')
})

test('a check knows its letters, drawings are measured in it, and the licences name it', () => {
  expect(fontLetters()('س', 'headlines')).toBe(false)
  expect(fontLetters(look)('س', 'headlines')).toBe(true)
  const font = '400 20px "Source Sans 3"'
  const before = measureText('سلام', font).width
  measureIn(look)
  const own = measureText('سلام', font).width
  measureIn(undefined)
  // A letter that no font has is as wide as a box, each alike; joined letters are narrower.
  expect(own).not.toBe(before)
  expect(measureText('سلام', font).width).toBe(before)
  expect(ownLicences(look?.fonts)).toContain('noto.woff2: Noto, OFL 1.1\n')
  expect(ownLicences([])).toBe('')
})

test('a font that is damaged, or has no letters, is named by its file before anything is made of it', async () => {
  const deckFolder = join(cache, 'deck')
  await cp(GOOD_DECK, deckFolder, { recursive: true })
  await mkdir(join(deckFolder, 'assets/look'), { recursive: true })
  await appendFile(join(deckFolder, 'slides/deck.yaml'), yaml)
  const problemsWith = async (font: Uint8Array) => {
    await writeFile(join(deckFolder, 'assets/look/noto.woff2'), font)
    const { problems } = await compileFolder(deckFolder)
    return problems.map(({ file, found }) => `${file}: ${found}`)
  }
  expect(await problemsWith(bytes)).toEqual([])
  const broken = ['assets/look/noto.woff2: a font that can’t be unpacked, or has no list of its letters']
  expect(await problemsWith(bytes.with(2000, 0).fill(0, 3000, 9000))).toEqual(broken)
  // Without tables.
  expect(await problemsWith(bytes.with(12, 0).with(13, 0))).toEqual(broken)
})
