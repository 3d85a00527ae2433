/** The pages of a deck in, its fonts with only the letters that they show out: a small part of the bytes. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'
import type { Look } from '../../deck/model/types.ts'
import { loadLibrary, SOURCES, WRITERS } from '../engine.ts'
import { keptFolder } from '../kept-folder.mjs'
import { CACHE } from '../root.mjs'
import { type FontFace, lettersInFont, readFontFaces } from './font-faces.ts'
import { facesOf, isOwn } from './own-fonts.ts'
import { renameFont } from './rename-font.ts'

/** A reader can type these into a search. */
const ALWAYS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')
/**
 * What browsers apply by themselves, and the figures of equal width that our styles ask for. Small capitals,
 * old-style figures and the like are drawn by no page.
 * https://learn.microsoft.com/typography/opentype/spec/featurelist
 */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum']
/** The fonts' notices reserve the first for the files as their makers left them. */
const NAMES = ['Source', 'Subset'] as const
/**
 * What joins, places and turns the letters of the alphabets that a deck may bring a font for: Arabic and its kin, those
 * of India and Southeast Asia, Korean. https://harfbuzz.github.io/opentype-shaping-models.html
 */
const OWN_FEATURES = [
  ...FEATURES,
  ...['curs', 'fin2', 'fin3', 'fina', 'init', 'isol', 'med2', 'medi', 'mset', 'rclt', 'rlig', 'stch'],
  ...['abvf', 'abvm', 'abvs', 'akhn', 'blwf', 'blwm', 'blws', 'cfar', 'cjct', 'dist', 'haln', 'half', 'nukt'],
  ...['pref', 'pres', 'pstf', 'psts', 'rkrf', 'rphf', 'vatu', 'ljmo', 'tjmo', 'vjmo'],
]
const MARK_RE = /\p{M}/u

/**
 * Files whose letters no page has from them: what reads data, and the tables of words in languages that most decks
 * aren't in, since a page has the words of its own.
 */
const UNWRITTEN_RE = /^(?!en\.)[a-z]{2}\.ts$|(?:^|[\\/])data(?:-table)?\.ts$/

/** Lines that are a comment: what they name stands on no page. */
const COMMENT_RE = /^[ \t]*(?:\/\/|\/?\*).*$/gm

/** In the folder: the letters of each file, as CSS names them. */
const RANGES = 'ranges.json'

/**
 * The folder that holds them, under their own file names; a file of which the deck shows no letter is not
 * there. `look` may bring fonts of its own. It is named after what they were made from, so that the next build with the same letters finds them.
 */
export async function subsetFonts(
  pages: string[],
  cache = join(CACHE, 'fonts'),
  look?: Look,
): Promise<string> {
  const fonts = await Promise.all(
    shareLetters(facesOf(look), await lettersOf(pages)).map(async ({ file, letters }) => ({
      file,
      letters,
      bytes: await readFile(file),
    })),
  )
  const hash = createHash('sha256').update(OWN_FEATURES.join()).update(NAMES.join()).update(version())
  for (const { file, letters, bytes } of fonts) hash.update(`${basename(file)}\n${letters}\n`).update(bytes)
  return keptFolder(cache, hash.digest('hex').slice(0, 16), async (folder) => {
    for (const { file, letters, bytes } of fonts) {
      // Our own files hold what they must already, under a name that is not reserved.
      const isOurs = file.startsWith(SOURCES)
      await writeFile(
        join(folder, basename(file)),
        isOurs ? bytes : await subset(bytes, letters, isOwn(file)),
      )
    }
    const ranges = fonts.map(({ file, letters }) => [basename(file), rangeOf(letters)])
    await writeFile(join(folder, RANGES), JSON.stringify(Object.fromEntries(ranges)))
  })
}

/** A font that a deck brings keeps its name: its licence is the deck's concern. */
async function subset(font: Buffer, letters: string, isOwn: boolean): Promise<Buffer> {
  const keepFeatures = isOwn ? OWN_FEATURES : FEATURES
  const small = await subsetFont(font, letters, { targetFormat: 'truetype', keepFeatures })
  return fontverter.convert(isOwn ? small : renameFont(small, ...NAMES), 'woff2')
}

/** The files of fonts that the styles of the site name. */
export function fontFiles(): string[] {
  return readFontFaces().map(({ file }) => file)
}

/** `unicode-range` of each file in a folder of subsets, by the file's name. */
export function subsetRanges(folder: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, RANGES), 'utf8'))
}

/**
 * Which file brings which of the letters. Of one family and weight the first file that has a letter brings
 * it; a mark that is set over a letter comes with each file, since browsers take a letter and its mark from
 * one. Files that would bring nothing but marks are left out.
 */
export function shareLetters(faces: FontFace[], letters: string): { file: string; letters: string }[] {
  const brought = new Map<string, Set<string>>()
  return faces.flatMap(({ family, weight, file }) => {
    const face = `${family} ${weight}`
    const before = brought.get(face) ?? new Set()
    brought.set(face, before)
    const held = [...letters].filter((letter) => lettersInFont(file).has(letter.codePointAt(0) ?? 0))
    const own = held.filter((letter) => !before.has(letter))
    for (const letter of own) before.add(letter)
    if (own.every((letter) => MARK_RE.test(letter))) return []
    return [{ file, letters: held.filter((letter) => own.includes(letter) || MARK_RE.test(letter)).join('') }]
  })
}

function rangeOf(letters: string): string {
  return [...letters].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join()
}

/** Every letter that the pages or our own code may show, once, in order. */
async function lettersOf(pages: string[]): Promise<string> {
  const code = await Promise.all(
    WRITERS.map(async (folder) => {
      const names = await readdir(folder, { recursive: true })
      const texts = names.filter((name) => /\.(ts|css)$/.test(name) && !UNWRITTEN_RE.test(name))
      return Promise.all(texts.map((name) => readFile(join(folder, name), 'utf8')))
    }),
  )
  const written = code.flat().map((text) => text.replaceAll(COMMENT_RE, ''))
  const text = [ALWAYS, ...pages, ...written].join('')
  // A browser draws a letter and its mark as the one letter that both make, where the font has it.
  return [...new Set(text + text.normalize('NFC'))]
    .filter((letter) => letter >= ' ')
    .sort()
    .join('')
}

function version(): string {
  return (loadLibrary('subset-font/package.json') as { version: string }).version
}
