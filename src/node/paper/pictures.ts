/** Slides as pictures, for use elsewhere: a deck and a browser in, PNG files out. */

import { CANVAS } from '../../deck/model/canvas.ts'
import type { Slide } from '../../deck/model/types.ts'
import { documentTitle } from '../../pages/imprint.ts'
import { renderPrintDocument } from '../../pages/paper/render-print-document.ts'
import { renderPrintSlides } from '../../pages/paper/render-print-slides.ts'
import type { PageSize } from '../browser/chromium.ts'
import type { OutFile } from '../files/own-files.ts'
import type { PrintJob } from './print-documents.ts'
import { openPrintPage, stylesFor } from './print-page.ts'

/** Where the picture of the whole deck lies among the downloads. */
const COVER = 'og.png'

/** The names of all pictures of these slides. */
export function pictureNames(slides: Slide[]): string[] {
  return [...slides.map(pictureName), COVER]
}

/** What the networks call a large picture: 1200 × 630. The title slide is drawn as wide and a bit lower. */
const OPEN_GRAPH = { width: CANVAS.width, height: 672, scale: 1200 / CANVAS.width }

/** `slides/060-costs.png` at 2560 × 1440 for each slide, and `og.png` at 1200 × 630. */
export async function takePictures(job: PrintJob): Promise<OutFile[]> {
  const pictures: OutFile[] = []
  const page = await openSlides(job, job.slides, { ...CANVAS, scale: 2 })
  for (const [index, slide] of job.slides.entries()) {
    await page.evaluate((shown) => {
      for (const [index, section] of document.querySelectorAll<HTMLElement>('.slide').entries())
        section.hidden = index !== shown
    }, index)
    pictures.push({ name: pictureName(slide), bytes: await page.screenshot() })
  }
  await page.close()
  const [first] = job.deck.slides
  if (!first) return pictures
  const cover = await openSlides(job, [first], OPEN_GRAPH)
  pictures.push({ name: COVER, bytes: await cover.screenshot() })
  await cover.close()
  return pictures
}

function openSlides({ deck, theme, browser }: PrintJob, slides: Slide[], size: PageSize) {
  const { settings } = deck
  const styles = `${stylesFor('print', deck)}
.slide[hidden] { display: none !important }
html .slide.slide { height: ${size.height}px }`
  const body = renderPrintSlides(deck, slides)
  const text = renderPrintDocument({ title: documentTitle(settings), theme, styles, body }, settings)
  return openPrintPage(browser, text, size)
}

/** The number its file begins with, then its id: `slides/060-costs.png`. */
export function pictureName({ file, id }: Slide): string {
  const [number = '000'] = /\d+/.exec(file.replace(/^.*\//, '')) ?? []
  return `slides/${number}-${id}.png`
}
