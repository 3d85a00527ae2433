/** A deck and options in, the folder of downloads out. */

import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Deck, Slide } from '../deck/types.ts'
import { withoutNotes } from '../deck/without-notes.ts'
import { checksums, SUMS_FILE } from './checksums.ts'
import type { Chromium } from './chromium.ts'
import type { ExportOptions, Product } from './export-options.ts'
import { offerDownloads, wasBuiltWithoutNotes } from './offer-downloads.ts'
import { takePictures } from './pictures.ts'
import {
  type Print,
  type PrintedDocument,
  printHandout,
  printOnepage,
  printSlides,
} from './print-documents.ts'
import { DeckError, type Say } from './report.ts'
import { type OutFile, openWorkbench } from './write-folder.ts'

/** What was made, for the summary. */
export interface Made {
  what: string
  pages: number
  bytes: number
  seconds: number
}

/** Files of one product, and what to say of them. */
interface Output {
  files: OutFile[]
  made: Omit<Made, 'seconds'>
}

const SITE = 'dist'

/**
 * Makes everything that was asked for, side by side in one browser, and puts it into the folder only when
 * all of it is done. Throws DeckError for what a person can put right; the folder is then as it was.
 */
export async function exportDeck(
  whole: Deck,
  options: ExportOptions,
  effects: { browser: Chromium; say: Say; env: NodeJS.ProcessEnv },
): Promise<Made[]> {
  const { theme, paper, out, products } = options
  // A site for the public must not get the spoken words back through its PDFs.
  const isPublic = liesInSite(out) && (await wasBuiltWithoutNotes(SITE))
  if (isPublic && options.notes)
    effects.say('The site was built without notes, so these are made without them too.')
  const deck = isPublic || !options.notes ? withoutNotes(whole) : whole
  const slides = slidesOf(deck, options.show)
  const date = documentDate(deck, effects.env)
  const bench = await openWorkbench(out)
  try {
    const print: Print = {
      deck,
      slides,
      theme: theme ?? (deck.settings.theme === 'dark' ? 'dark' : 'light'),
      paper,
      date,
      browser: effects.browser,
    }
    // Pictures keep both cores busy for long, so they wait until the documents are done.
    const documents = products.filter((product) => product !== 'images')
    const outputs = await Promise.all(documents.map((product) => make(product, print, effects.say)))
    if (products.includes('images')) outputs.push(await make('images', print, effects.say))
    const replaced = products.includes('images') ? ['slides'] : []
    await bench.finish(
      outputs.flatMap(({ files }) => files),
      replaced,
    )
    if (liesInSite(out)) await offerDownloads(SITE)
    await writeSums(out)
    return outputs.map(({ made }) => made)
  } finally {
    await bench.abandon()
  }
}

/** Slides of a show in their order, all of them without a name. */
function slidesOf({ slides, settings }: Deck, show: string | undefined): Slide[] {
  if (show === undefined) return slides
  const known = Object.keys(settings.shows)
  if (!known.includes(show))
    throw new DeckError(`--show ${show}: the deck has no such show. It has ${known.join(', ')}.`)
  return slides.filter(({ shows }) => shows.includes(show))
}

/** When the record was last checked; or what https://reproducible-builds.org/specs/source-date-epoch/ says. */
function documentDate({ settings }: Deck, env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH
  if (!epoch) return new Date(`${settings.asOf.record}T00:00:00Z`)
  if (!/^\d{1,11}$/.test(epoch))
    throw new DeckError(`SOURCE_DATE_EPOCH is ${epoch}: expected seconds since 1970, digits only.`)
  return new Date(Number(epoch) * 1000)
}

const DOCUMENTS: Record<Exclude<Product, 'images'>, (print: Print) => Promise<PrintedDocument>> = {
  slides: printSlides,
  handout: printHandout,
  onepage: printOnepage,
}

async function make(product: Product, print: Print, say: Say): Promise<Output & { made: Made }> {
  const start = performance.now()
  const { files, made } =
    product === 'images' ? await makePictures(print) : await makeDocument(product, print)
  const seconds = (performance.now() - start) / 1000
  say(`${made.what}: ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}.`)
  return { files, made: { ...made, seconds } }
}

async function makeDocument(product: Exclude<Product, 'images'>, print: Print): Promise<Output> {
  const name = `briefing-${product}.pdf`
  const { bytes, pages } = await DOCUMENTS[product](print)
  return { files: [{ name, bytes }], made: { what: name, pages, bytes: bytes.length } }
}

async function makePictures(print: Print): Promise<Output> {
  const files = await takePictures(print)
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  return { files, made: { what: 'slides/*.png, og.png', pages: files.length, bytes } }
}

const liesInSite = (out: string): boolean => !relative(resolve(SITE), resolve(out)).startsWith('..')

/** Sums of the whole site when the downloads lie in it, else of the folder alone. */
async function writeSums(out: string): Promise<void> {
  const folder = liesInSite(out) ? SITE : out
  await writeFile(join(folder, SUMS_FILE), await checksums(folder))
}
