/** A deck and options in, the folder of downloads out. */

import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck, DrawnDeck, Slide } from '../../deck/model/types.ts'
import { withoutNotes } from '../../deck/without-notes.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Chromium } from '../browser/chromium.ts'
import { commandLine } from '../command-line.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { SUMS_FILE } from '../files/checksums.ts'
import { type OutFile, type OwnFolder, openOwnFolder } from '../files/own-files.ts'
import { fromHere } from '../from-here.ts'
import type { Say } from '../report.ts'
import { BUILD_FILE, openSite, PAGE, siteOf } from '../site/built-site.ts'
import { withNew } from '../site/keep-downloads.ts'
import { ALL_PDFS, offerDownloads } from '../site/offer-downloads.ts'
import { makerInSite, type Place, placeOf } from './export-place.ts'
import { pictureNames, takePictures } from './pictures.ts'
import type { FinishedPdf, PrintJob } from './print-documents.ts'
import type { ExportOptions, Product } from './products.ts'

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

/**
 * Makes everything that was asked for, side by side in one browser, and puts it into the folder only when
 * all of it is done. Throws DeckError for what a person can put right; the folder is then as it was.
 */
export async function exportDeck(
  whole: Deck,
  options: ExportOptions,
  effects: { browser: Chromium; say: Say; env: NodeJS.ProcessEnv },
): Promise<Made[]> {
  const place = placeOf(options.out, options.root)
  const site = place.inSite ? await builtSite(options.root) : undefined
  // A site for the public must not get the spoken words back through its PDFs.
  const isPublic = site?.built.notes === false
  if (isPublic && options.notes)
    effects.say('The site was built without notes, so these are made without them too.')
  const deck = drawDeck(isPublic || !options.notes ? withoutNotes(whole) : whole, { onPaper: true })
  const products = productsOf(whole, options, effects.say)
  const job = jobOf(deck, options, effects)
  const folder = await openPlace(place)
  try {
    await folder.check(namesOf(products, job.slides).map((name) => place.prefix + name))
    const outputs = await makeAll(products, job, effects.say)
    const files = outputs.flatMap(({ files }) => files)
    const placed = files.map(({ name, bytes }) => ({ name: place.prefix + name, bytes }))
    const pages = site ? await offer(place.root, site, placed, options.root) : []
    const pictures = products.includes('images') ? `${place.prefix}slides/` : undefined
    await folder.put([...placed, ...pages], (name) => isOutdated(name, pictures))
    return outputs.map(({ made }) => made)
  } finally {
    await folder.close()
  }
}

/** The products that a deck can have: without a brief all others, and that is said. Throws when nothing is left. */
export function productsOf(
  { settings }: Pick<Deck, 'settings'>,
  { products, root }: Pick<ExportOptions, 'products' | 'root'>,
  say: Say,
): readonly Product[] {
  if (settings.brief || !products.includes('onepage')) return products
  const others = products.filter((product) => product !== 'onepage')
  const settingsFile = fromHere(join(root, 'slides/deck.yaml'))
  const why = `${settingsFile} has no “brief:”, which names the slides that the one-page brief is made of`
  if (others.length === 0)
    throw new DeckError(`${why}. Add it, or make other documents: --only slides,handout,images.`)
  say(`No one-page brief (a deck needs none): ${why}.`)
  return others
}

type Site = NonNullable<Awaited<ReturnType<typeof openSite>>>

async function builtSite(deckFolder: string): Promise<Site> {
  const folder = siteOf(deckFolder)
  const site = await openSite(folder, deckFolder)
  if (site) return site
  throw new DeckError(
    `There is no built site in ${folder} to put downloads into: run ${commandLine('build', deckFolder)} first, or name a folder elsewhere with --out.`,
  )
}

/** Our own files there, and nothing else, are replaced. */
function openPlace(place: Place): Promise<OwnFolder> {
  const { root, inSite } = place
  const orElse = 'name another folder with --out'
  if (!inSite) return openOwnFolder(root, { maker: 'export', orElse })
  return openOwnFolder(root, {
    maker: 'export',
    orElse,
    adopt: makerInSite(place),
    // The page is written anew from what it is, and the sums from what is there.
    evenChanged: (name) => [PAGE, BUILD_FILE, SUMS_FILE].includes(name),
  })
}

/** The page of the site, offering the new PDFs and those it offered: what else lies there is of an earlier deck. */
async function offer(
  root: string,
  { page, built }: Site,
  files: OutFile[],
  deckFolder: string,
): Promise<OutFile[]> {
  const isNew = (name: string) => files.some((file) => file.name === name)
  const isThere = await Promise.all(ALL_PDFS.map((name) => isFile(join(root, name))))
  const pdfs = ALL_PDFS.filter(
    (name, index) => isNew(name) || (built.downloads.includes(name) && isThere[index]),
  )
  const names = files.map(({ name }) => name)
  return offerDownloads(page, withNew(built, names), pdfs, deckFolder)
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() ?? false
}

/** Pictures of slides that are no more, and what killed runs of earlier versions left. */
const isOutdated = (name: string, pictures: string | undefined) =>
  (pictures !== undefined && name.startsWith(pictures)) || /(?:^|\/)\.export-\w{6}\//.test(name)

function namesOf(products: readonly Product[], slides: Slide[]): string[] {
  return products.flatMap((product) => (product === 'images' ? pictureNames(slides) : [fileName(product)]))
}

function jobOf(
  deck: DrawnDeck,
  { theme, paper, show }: ExportOptions,
  { browser, env }: { browser: Chromium; env: NodeJS.ProcessEnv },
): PrintJob {
  return {
    deck,
    slides: slidesOf(deck, show),
    theme: theme ?? (deck.settings.theme === 'dark' ? 'dark' : 'light'),
    paper,
    date: documentDate(deck, env),
    browser,
  }
}

/** Documents side by side; pictures keep both cores busy for long, so they wait until the documents are done. */
async function makeAll(products: readonly Product[], job: PrintJob, say: Say) {
  const documents = products.filter((product) => product !== 'images')
  // All loaded before the first begins: they take their pages in the same order each time.
  const makers = await Promise.all(
    documents.map(async (product) => ({ product, make: await DOCUMENTS[product]() })),
  )
  const outputs = await Promise.all(
    makers.map(({ product, make }) => timed(say, () => makeDocument(product, make, job))),
  )
  if (products.includes('images')) outputs.push(await timed(say, () => makePictures(job)))
  return outputs
}

/** Slides of a show in their order, all of them without a name. */
function slidesOf({ slides, settings }: Deck, show: string | undefined): Slide[] {
  if (show === undefined) return slides
  const known = Object.keys(settings.shows)
  if (!known.includes(show))
    throw new DeckError(`--show ${show}: the deck has no such show. It has ${known.join(', ')}.`)
  return slides.filter(({ shows }) => shows.includes(show))
}

/** When the record was last checked, nothing when it never was; or what https://reproducible-builds.org/specs/source-date-epoch/ says. */
function documentDate({ settings }: Deck, env: NodeJS.ProcessEnv): Date | undefined {
  const epoch = env.SOURCE_DATE_EPOCH
  const { record } = settings.asOf
  if (!epoch && record === undefined) return undefined
  const date = new Date(epoch ? Number(epoch) * 1000 : `${record}T00:00:00Z`)
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new DeckError(`SOURCE_DATE_EPOCH is ${epoch}: expected seconds since 1970, digits only.`)
  if (Number.isNaN(date.getTime()))
    throw new DeckError(`as-of record is ${record}: expected a day that exists.`)
  return date
}

type Maker = (job: PrintJob) => Promise<FinishedPdf>

/** Loaded when wanted: a presentation needs none of what finishes PDFs. */
const DOCUMENTS: Record<Exclude<Product, 'images'>, () => Promise<Maker>> = {
  slides: async () => (await import('./print-documents.ts')).printSlides,
  handout: async () => (await import('./print-documents.ts')).printHandout,
  onepage: async () => (await import('./print-documents.ts')).printOnepage,
  pptx: async () => (await import('./presentation.ts')).makeSlideShow,
}

async function timed(say: Say, make: () => Promise<Output>): Promise<Output & { made: Made }> {
  const start = performance.now()
  const { files, made } = await make()
  const seconds = (performance.now() - start) / 1000
  say(`${made.what}: ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}.`)
  return { files, made: { ...made, seconds } }
}

const fileName = (product: Product) => (product === 'pptx' ? 'briefing.pptx' : `briefing-${product}.pdf`)

async function makeDocument(product: Product, make: Maker, job: PrintJob): Promise<Output> {
  const name = fileName(product)
  const { bytes, pages } = await make(job)
  return { files: [{ name, bytes }], made: { what: name, pages, bytes: bytes.length } }
}

async function makePictures(job: PrintJob): Promise<Output> {
  const files = await takePictures(job)
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  return {
    files,
    made: { what: 'slides/*.png, og.png (shown beside links to the deck)', pages: files.length, bytes },
  }
}
