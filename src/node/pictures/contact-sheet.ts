/** A deck in, its contact sheet out: what people see of it, all at once. */

import { join } from 'node:path'
import { PART_IDS } from '../../deck/model/page-ids.ts'
import type { Deck, DrawnDeck, Slide } from '../../deck/model/types.ts'
import type { Chromium } from '../browser/chromium.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { type OutFile, openOwnFolder } from '../files/own-files.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { pictureName } from '../paper/pictures.ts'
import { printHandout, printOnepage, printSlides } from '../paper/print-documents.ts'
import type { Say } from '../report.ts'
import { serve } from '../serve/serve.ts'
import { buildSite } from '../site/build-site.ts'
import { renderContactPage, type Shot, type Strip } from './contact-page.ts'
import { canShowPdfs, showPdf } from './pdf-pages.ts'
import { THEMES, type Theme, takePhone, takeSlides } from './site-pictures.ts'

/** The page of the sheet. */
export const SHEET = 'index.html'

/** Widths of pages of PDFs on the sheet, in pixels. */
const PAGE_WIDTHS = { slides: 640, paper: 480 }

export interface SheetOptions {
  /** The deck's folder. */
  root: string
  /** Where to; it may hold an earlier sheet and nothing else that is in the way. */
  out: string
}

/**
 * Builds the deck apart, looks at it and writes the sheet: all of it or nothing. Of what lies in the folder it replaces
 * what an earlier sheet put there. Says how many pictures of each kind there are, and why there are none. Throws
 * DeckError for what a person can put right.
 */
export async function makeContactSheet(
  deck: Deck,
  { root, out }: SheetOptions,
  { browser, say }: { browser: Chromium; say: Say },
): Promise<void> {
  const folder = await openOwnFolder(out, {
    maker: 'contact-sheet',
    orElse: 'name another folder with --out',
    // All of it is made, and made again: nobody writes into a picture of today.
    evenChanged: () => true,
  })
  try {
    const strips = await takeAll(drawDeck(deck), root, browser)
    for (const { title, shots, missing } of strips)
      say(`${title}: ${missing ?? `${shots.length} ${shots.length === 1 ? 'picture' : 'pictures'}.`}`)
    const { title, lang } = deck.settings
    const page = renderContactPage(`Contact sheet: ${title}`, lang, strips)
    const files: OutFile[] = strips.flatMap(({ shots }) =>
      shots.map(({ file, bytes }) => ({ name: file, bytes })),
    )
    await folder.put([...files, { name: SHEET, bytes: Buffer.from(page) }], () => true)
  } finally {
    await folder.close()
  }
}

async function takeAll(deck: DrawnDeck, root: string, browser: Chromium): Promise<Strip[]> {
  const folder = makeTemporaryFolder('briefing-sheet-')
  try {
    const site = join(folder, 'site')
    await buildSite({ root, outDir: site })
    const { url, close } = await serve({ root: site, port: 0 })
    try {
      const screens = await takeScreens(deck.slides, browser, url)
      const phones: Strip[] = []
      for (const theme of THEMES) phones.push(await takePhones(deck, browser, url, theme))
      return [screens, ...phones, ...(await takePapers(deck, browser))]
    } finally {
      await close()
    }
  } finally {
    removeWorkFolder(folder)
  }
}

/** Each slide in both themes, side by side. */
async function takeScreens(slides: readonly Slide[], browser: Chromium, url: string): Promise<Strip> {
  const ids = slides.map(({ id }) => id)
  const taken = new Map<Theme, Buffer[]>()
  for (const theme of THEMES) taken.set(theme, await takeSlides({ browser, url, theme }, ids))
  const shots = slides.flatMap((slide, index) =>
    THEMES.map((theme): Shot => {
      const bytes = taken.get(theme)?.[index] ?? Buffer.alloc(0)
      const words = `${slide.label ? `${slide.label} ` : ''}${slide.headline} (${slide.id}, ${theme})`
      return { file: `${theme}/${pictureName(slide)}`, words, bytes }
    }),
  )
  return { title: 'Slides', columns: 2, shots }
}

/** Where the reading view has a start worth a look: the cover, each part of the talk, each part of the page. */
export function startsOf(slides: readonly Slide[]): string[] {
  const starts = slides.filter(({ part }, index) => part !== slides[index - 1]?.part)
  return [...starts.map(({ id }) => id), ...Object.values(PART_IDS)]
}

async function takePhones({ slides }: Deck, browser: Chromium, url: string, theme: Theme): Promise<Strip> {
  const places = await takePhone({ browser, url, theme }, startsOf(slides))
  const shots = places.map(({ id, title, picture }, index): Shot => {
    const number = String(index).padStart(2, '0')
    return { file: `phone-${theme}/${number}-${id}.png`, words: title, bytes: picture }
  })
  return { title: `Phone, ${theme}`, columns: 6, shots }
}

/** The pages of all PDFs that the deck can have. */
async function takePapers(deck: DrawnDeck, browser: Chromium): Promise<Strip[]> {
  if (!canShowPdfs()) {
    const missing =
      'left out: there is no pdftoppm here (poppler-utils), which makes pictures of their pages.'
    return [{ title: 'PDF pages', columns: 4, shots: [], missing }]
  }
  const job = { deck, slides: deck.slides, theme: 'light' as const, paper: 'a4' as const, browser }
  const documents = [
    { name: 'Slides PDF', width: PAGE_WIDTHS.slides, print: printSlides },
    { name: 'Handout PDF', width: PAGE_WIDTHS.paper, print: printHandout },
    ...(deck.settings.brief ? [{ name: 'One page PDF', width: PAGE_WIDTHS.paper, print: printOnepage }] : []),
  ]
  const strips: Strip[] = []
  for (const { name, width, print } of documents) {
    const { bytes } = await print(job)
    const shots = showPdf(bytes, width).map((picture, index): Shot => {
      const number = String(index + 1).padStart(3, '0')
      return {
        file: `${name.toLowerCase().replaceAll(' ', '-')}/${number}.png`,
        words: `Page ${index + 1}`,
        bytes: picture,
      }
    })
    strips.push({ title: name, columns: 4, shots })
  }
  return strips
}
