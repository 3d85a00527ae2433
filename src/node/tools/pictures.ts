/**
 * npm run pictures: makes the pictures of the README from the deck at the top of the repository, `docs/pictures/*.png`:
 * the title, a chart, the presenter's page, a phone.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Deck, Slide } from '../../deck/model/types.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { getBrowser, launchArgs } from '../browser/browser.ts'
import { startChromium } from '../browser/chromium.ts'
import { readArguments } from '../commands/arguments.ts'
import { compileFolder } from '../compile/compile.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { namedFromHere } from '../from-here.ts'
import { type Sitting, takePhone, takePresenter, takeSlides } from '../pictures/site-pictures.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { serve } from '../serve/serve.ts'
import { buildSite } from '../site/build-site.ts'
import { KB } from '../units.ts'
import { writeIndexed } from './indexed-png.ts'

/** Where they lie, from the top of the repository. */
const FOLDER = 'docs/pictures'
/** What a README should not exceed: whoever reads it on a phone loads all four. */
const MOST = 120 * KB
/** The presenter's window, as on a small laptop. */
const DESK = { width: 1280, height: 800 }

await runCommand(async () => {
  readArguments('npm run pictures', {})
  const { deck, problems } = await compileFolder(ROOT)
  if (!deck) throw new DeckError('', namedFromHere(ROOT, problems))
  const browser = startChromium(getBrowser({ say: console.log }), { args: launchArgs() })
  const folder = makeTemporaryFolder('briefing-pictures-')
  try {
    const site = join(folder, 'site')
    await buildSite({ root: ROOT, outDir: site })
    const { url, close } = await serve({ root: site, port: 0 })
    try {
      const pictures = await takeFour(deck, { browser, url, theme: 'light' })
      mkdirSync(join(ROOT, FOLDER), { recursive: true })
      for (const [name, picture] of Object.entries(pictures)) writePicture(name, picture)
    } finally {
      await close()
    }
  } finally {
    await browser.close()
    removeWorkFolder(folder)
  }
  return 0
})

async function takeFour(deck: Deck, sitting: Sitting): Promise<Record<string, Buffer>> {
  const [title] = deck.slides
  const chart = chartOf(deck)
  if (!title || !chart) throw new DeckError('The deck has no title or no chart to take a picture of.')
  const [titlePicture, chartPicture] = await takeSlides(sitting, [title.id, chart.id])
  const [phone] = await takePhone(sitting, [title.id], 1.5)
  if (!titlePicture || !chartPicture || !phone) throw new Error('a picture was not taken')
  const presenter = await takePresenter(sitting, chart.id, DESK)
  return { title: titlePicture, chart: chartPicture, presenter, phone: phone.picture }
}

/** The chart whose bars are the deck's cover, or its first one. */
function chartOf({ slides, settings }: Deck): Slide | undefined {
  const charts = slides.filter(({ figure }) => figure?.chart)
  return charts.find(({ figure }) => figure?.id === settings.cover) ?? charts[0]
}

/** Packs a picture, says how large it is, and refuses what is too large for a README. */
function writePicture(name: string, picture: Buffer): void {
  const file = `${FOLDER}/${name}.png`
  const bytes = writeIndexed(PNG.sync.read(picture))
  console.log(`${file}: ${(bytes.length / KB).toFixed(0)} KB`)
  if (bytes.length > MOST)
    throw new DeckError(`${file} would have ${(bytes.length / KB).toFixed(0)} KB, more than ${MOST / KB}.`)
  writeFileSync(join(ROOT, file), bytes)
}
