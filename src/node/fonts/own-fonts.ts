/** The fonts that a deck brings for letters that the engine's own don't have: `fonts:` in deck.yaml. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { FontUse, Look, OwnFont } from '../../deck/model/types.ts'
import { CACHE } from '../root.mjs'
import { type FontFace, lettersInFont, readFontFaces } from './font-faces.ts'

/** The face that each use of a font is: those of the engine's styles, whose families the deck's fonts complete. */
export const FACES: Readonly<Record<FontUse, Pick<FontFace, 'family' | 'weight'>>> = {
  text: { family: 'Source Sans 3', weight: 400 },
  bold: { family: 'Source Sans 3', weight: 600 },
  headlines: { family: 'Source Serif 4', weight: 600 },
}

/** `own-x1f2e-600-bold.woff2`: what stands before the weight is the same for all fonts of one deck, and for no other. */
const OWN_RE = /^own-x[0-9a-f]+-\d+-(text|bold|headlines)\.woff2$/

/** The use of a file that `ownFaces` wrote, by its path; undefined for every other. */
function useOf(file: string): FontUse | undefined {
  return OWN_RE.exec(basename(file))?.[1] as FontUse | undefined
}

/** Whether a font file is one that a deck brings. */
export const isOwn = (file: string): boolean => useOf(file) !== undefined

/** The fonts that a deck brings, as files of this machine: what reads fonts reads files. */
export function ownFaces({ fonts = [] }: Look = {}): FontFace[] {
  if (fonts.length === 0) return []
  const hash = createHash('sha256')
  for (const { use, bytes } of fonts) hash.update(`${use}\n${bytes}\n`)
  const sum = hash.digest('hex').slice(0, 12)
  return fonts.map(({ use, bytes }) => {
    const face = FACES[use]
    const name = `own-x${sum}-${face.weight}-${use}.woff2`
    return { ...face, file: kept(name, Buffer.from(bytes, 'base64')) }
  })
}

/** All faces of a deck, the engine's first. */
export function facesOf(look: Look | undefined): FontFace[] {
  return [...readFontFaces(), ...ownFaces(look)]
}

/** The names of those that a deck brings and nobody can read. */
export function brokenFonts(look: Look = {}): string[] {
  const names = (look.fonts ?? []).map(({ file }) => file)
  return [
    ...new Set(ownFaces(look).flatMap(({ file }, index) => (isReadable(file) ? [] : [names[index] ?? file]))),
  ]
}

function isReadable(file: string): boolean {
  try {
    return lettersInFont(file).size > 0
  } catch {
    // Whatever goes wrong in it, these are somebody's bytes.
    return false
  }
}

/** A file of these bytes: what is kept is named after them, and not written twice. */
function kept(name: string, bytes: Buffer): string {
  for (const folder of [join(CACHE, 'own-fonts'), join(tmpdir(), 'briefing-deck-fonts')]) {
    const file = join(folder, name)
    if (existsSync(file) && readFileSync(file).equals(bytes)) return file
    try {
      mkdirSync(folder, { recursive: true })
      const draft = `${file}.${process.pid}`
      writeFileSync(draft, bytes)
      renameSync(draft, file)
      return file
    } catch (error) {
      if (folder.startsWith(tmpdir())) throw error
    }
  }
  throw new Error('unreachable')
}

/**
 * How far letters reach above and below their line, in percent of their size, as the engine's fonts say it (their table
 * `hhea`): a line with a letter of another font is as high as every other.
 */
const HEIGHTS: Readonly<Record<FontUse, readonly [ascent: number, descent: number]>> = {
  text: [102.4, 40],
  bold: [102.4, 40],
  headlines: [103.6, 33.5],
}

/** An `@font-face` for a file that a deck brings; `range` are its letters as CSS names them. */
export function ownRule(file: string, range: string, address: string): string {
  const use = useOf(file)
  if (!use) throw new Error(`not a font of a deck: ${file}`)
  const { family, weight } = FACES[use]
  const [ascent, descent] = HEIGHTS[use]
  const heights = `ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%;`
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;${heights}src:url("${address}") format("woff2");unicode-range:${range}}`
}

/** The fonts of a deck whole, inside a style sheet: for pages that are printed, and while a deck is written. */
export function ownSheet(look: Look | undefined): string {
  return ownFaces(look)
    .flatMap((face) => {
      const letters = lettersOf(face)
      if (letters.length === 0) return []
      const bytes = readFileSync(face.file).toString('base64')
      return ownRule(face.file, rangesOf(letters), `data:font/woff2;base64,${bytes}`)
    })
    .join('\n')
}

/** What a deck's font has and no file of the engine for the same face. */
function lettersOf({ family, weight, file }: FontFace): number[] {
  const before = readFontFaces().filter((face) => face.family === family && face.weight === weight)
  return [...lettersInFont(file)].filter(
    (letter) => letter > 0x20 && !before.some((face) => lettersInFont(face.file).has(letter)),
  )
}

/** Code points as CSS names them, runs as one: `U+621-63A,U+640`. */
export function rangesOf(letters: Iterable<number>): string {
  const runs: [first: number, last: number][] = []
  for (const letter of [...letters].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === letter - 1) run[1] = letter
    else runs.push([letter, letter])
  }
  const hex = (letter: number) => letter.toString(16).toUpperCase()
  return runs
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join()
}

/** Whose letters the site holds, and under which licence: lines for `licences.txt`. */
export function ownLicences(fonts: readonly OwnFont[] = []): string {
  const lines = new Set(fonts.map(({ file, licence }) => `${file}: ${licence}\n`))
  return lines.size === 0
    ? ''
    : `\nFonts that the deck brings\n==========================\n\n${[...lines].join('')}`
}
