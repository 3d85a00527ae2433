import { basename } from 'node:path'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Look } from '../../deck/model/types.ts'
import { type FontFace, lettersInFont, readFontFaces } from '../fonts/font-faces.ts'
import { ownFaces } from '../fonts/own-fonts.ts'
import { openLibrary } from './canvas-library.ts'
import type { TextMetric } from './svg-context.ts'

/**
 * Measures text in the font files that the page ships, so that lines wrap in Node where they wrap in the
 * browser. A variable font is not used: its widths would be right, its weights in a PDF would not.
 */

let canvas: SKRSContext2D | undefined
/** The font that the canvas has. A file that is loaded later counts from when it is set anew. */
let current = ''
const shipped = readFontFaces()
let faces = shipped
/** Letters that have been measured in a family, and those of its files that are loaded. */
const met = new Map<string, Set<string>>()
const loaded = new Set<string>()
const known = new Map<string, TextMetric>()

/** From here on texts are measured in the engine's fonts and those that a deck brings. */
export function measureIn(look: Look | undefined): void {
  const own = ownFaces(look)
  const before = faces.slice(shipped.length)
  if (own.map(({ file }) => file).join() === before.map(({ file }) => file).join()) return
  faces = [...shipped, ...own]
  for (const cache of [met, known, names]) cache.clear()
  current = ''
}

/** Width and em box of a text in a canvas font string whose first family is one of the deck's, in pixels. */
export function measureText(text: string, font: string): TextMetric {
  const key = `${font}\n${text}`
  const before = known.get(key)
  if (before) return before
  canvas ??= openLibrary().createCanvas(1, 1).getContext('2d')
  const [, family = ''] = /"([^"]+)"/.exec(font) ?? []
  for (const letter of text) loadFor(letter, family)
  if (font !== current) canvas.font = font.replace(`"${family}"`, namesOf(family))
  current = font
  const { width, emHeightAscent, emHeightDescent } = canvas.measureText(text)
  const metric = { width, ascent: emHeightAscent, descent: emHeightDescent }
  known.set(key, metric)
  return metric
}

/** Loads the first file of a family, in each weight, that holds a letter, when it is first met. */
function loadFor(letter: string, family: string): void {
  const letters = met.get(family) ?? new Set()
  met.set(family, letters)
  if (letters.has(letter)) return
  letters.add(letter)
  const done = new Set<number>()
  for (const face of faces) {
    if (face.family !== family || done.has(face.weight)) continue
    if (!lettersInFont(face.file).has(letter.codePointAt(0) ?? 0)) continue
    done.add(face.weight)
    if (!loaded.has(face.file)) load(face)
  }
}

function load({ file, family }: FontFace): void {
  loaded.add(file)
  current = ''
  if (!openLibrary().GlobalFonts.registerFromPath(file, nameOf(family, file)))
    throw new Error(`font file not readable: ${file}`)
}

/** Each part of a family goes by a name of its own: asked for in their order, the first that has a letter wins. */
function nameOf(family: string, file: string): string {
  return `${family} ${basename(file).replace(/-\d+.*$/, '')}`
}

const names = new Map<string, string>()

function namesOf(family: string): string {
  const list =
    names.get(family) ??
    [
      ...new Set(
        faces.filter((face) => face.family === family).map(({ file }) => `"${nameOf(family, file)}"`),
      ),
    ].join()
  names.set(family, list)
  return list
}
