/**
 * npm run figures: writes docs/figures.md and its pictures, docs/figures/*.webp, from the gallery deck: every kind of
 * chart, diagram and layout. A test holds the page to that deck; whoever changes the deck runs this anew.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deck } from '../../deck/model/types.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { getBrowser, launchArgs } from '../browser/browser.ts'
import { startChromium } from '../browser/chromium.ts'
import { readArguments } from '../commands/arguments.ts'
import { compileFolder } from '../compile/compile.ts'
import { loadLibrary } from '../engine.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { namedFromHere } from '../from-here.ts'
import { takeSlides } from '../pictures/site-pictures.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { serve } from '../serve/serve.ts'
import { buildSite } from '../site/build-site.ts'
import { KB } from '../units.ts'
import { examplesOf, figuresPage } from './figures/figures-page.ts'
import type { Schema } from './figures/schema-keys.ts'
import { schemaOfKind } from './json-schemas.ts'

const GALLERY = 'tests/fixtures/decks/gallery'
const FOLDER = join(ROOT, 'docs/figures')
/** What all pictures together may weigh: they are loaded at once by whoever opens the page. */
const MOST = 600 * KB
/** 704 pixels wide: as wide as a page of text, and words of 18 px can still be read. */
const SCALE = 0.55
/** Of 100: below it letters begin to blur. */
const QUALITY = 58

await runCommand(async () => {
  readArguments('npm run figures', {})
  const { deck, problems } = await compileFolder(join(ROOT, GALLERY))
  if (!deck) throw new DeckError('', namedFromHere(join(ROOT, GALLERY), problems))
  const read = (path: string) => readFileSync(join(ROOT, GALLERY, path), 'utf8')
  const page = figuresPage({
    deck,
    folder: GALLERY,
    read,
    schemaOf: (kind) => schemaOfKind(kind) as Schema,
    codeOf: (kind) => readFileSync(join(ROOT, `src/charts/${kind}/data.ts`), 'utf8'),
  })
  writeFileSync(join(ROOT, 'docs/figures.md'), page)
  const pictures = await takePictures(deck)
  const size = [...pictures.values()].reduce((sum, { length }) => sum + length, 0)
  console.log(`docs/figures: ${pictures.size} pictures, ${(size / KB).toFixed(0)} KB`)
  if (size > MOST) throw new DeckError(`Expected at most ${MOST / KB} KB.`)
  mkdirSync(FOLDER, { recursive: true })
  for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name))
  for (const [name, bytes] of pictures) writeFileSync(join(FOLDER, `${name}.webp`), bytes)
  return 0
})

/** A picture of each example, by its name. */
async function takePictures(deck: Deck): Promise<Map<string, Buffer>> {
  const browser = startChromium(getBrowser({ say: console.log }), { args: launchArgs() })
  const folder = makeTemporaryFolder('briefing-figures-')
  try {
    const site = join(folder, 'site')
    await buildSite({ root: join(ROOT, GALLERY), outDir: site })
    const { url, close } = await serve({ root: site, port: 0 })
    try {
      const examples = examplesOf(deck)
      const ids = [...new Set(examples.map(({ slide }) => slide.id))]
      const taken = await takeSlides({ browser, url, theme: 'light' }, ids, SCALE)
      const packed = new Map<string, Buffer>()
      for (const { name, slide } of examples)
        packed.set(name, await asWebp(taken[ids.indexOf(slide.id)] as Buffer))
      return packed
    } finally {
      await close()
    }
  } finally {
    await browser.close()
    removeWorkFolder(folder)
  }
}

async function asWebp(png: Buffer): Promise<Buffer> {
  const { createCanvas, loadImage } = loadLibrary('@napi-rs/canvas') as typeof import('@napi-rs/canvas')
  const picture = await loadImage(png)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.encode('webp', QUALITY)
}
