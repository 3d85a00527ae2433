/** A compiled deck in, its fonts with only the letters that its pages show out: less than half the bytes. */

import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'
import type { Deck } from '../deck/types.ts'
import { fillShell, PAGES, readShell } from './page-shells.ts'
import { FONT_RE } from './print-styles.ts'
import { renameFont } from './rename-font.ts'

const SOURCES = fileURLToPath(new URL('..', import.meta.url))
/** Folders whose code and styles write letters of their own into a page. */
const WRITERS = ['charts', 'styles', 'views']
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
const CACHE = resolve('node_modules/.cache/briefing-deck/fonts')

/**
 * The folder that holds them, under their own file names. It is named after what they were made from, so
 * that the next build with the same letters finds them there.
 */
export async function subsetFonts(deck: Deck): Promise<string> {
  const files = await fontFiles()
  const fonts = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })))
  const letters = await lettersOf(deck)
  const hash = createHash('sha256')
    .update(letters)
    .update(FEATURES.join())
    .update(NAMES.join())
    .update(version())
  for (const { bytes } of fonts) hash.update(bytes)
  const folder = join(CACHE, hash.digest('hex').slice(0, 16))
  if ((await readdir(folder).catch(() => [])).length > 0) return folder

  await mkdir(CACHE, { recursive: true })
  const draft = await mkdtemp(join(CACHE, 'draft-'))
  try {
    for (const { file, bytes } of fonts) {
      const subset = await subsetFont(bytes, letters, { targetFormat: 'truetype', keepFeatures: FEATURES })
      const renamed = renameFont(subset, ...NAMES)
      await writeFile(join(draft, basename(file)), await fontverter.convert(renamed, 'woff2'))
    }
    await rename(draft, folder).catch(async (error) => {
      // Another build may have been quicker: what it made is the same.
      if ((await readdir(folder).catch(() => [])).length === 0) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}

/** The files of fonts that the styles of the site name. */
export async function fontFiles(): Promise<string[]> {
  const sheet = join(SOURCES, 'styles', 'fonts.css')
  const css = await readFile(sheet, 'utf8')
  return [...css.matchAll(FONT_RE)].map(([, path = '']) => join(dirname(sheet), path))
}

/** Every letter that a page of the deck may show, once, in order. */
async function lettersOf(deck: Deck): Promise<string> {
  const shells = await Promise.all(Object.keys(PAGES).map((page) => readShell(process.cwd(), page)))
  const pages = shells.map((shell) => fillShell(shell, deck))
  const code = await Promise.all(
    WRITERS.map(async (folder) => {
      const names = await readdir(join(SOURCES, folder), { recursive: true })
      const texts = names.filter((name) => /\.(ts|css)$/.test(name))
      return Promise.all(texts.map((name) => readFile(join(SOURCES, folder, name), 'utf8')))
    }),
  )
  const all = new Set([ALWAYS, ...pages, ...code.flat()].join(''))
  return [...all]
    .filter((letter) => letter >= ' ')
    .sort()
    .join('')
}

function version(): string {
  const load = createRequire(import.meta.url)
  return (load('subset-font/package.json') as { version: string }).version
}
