/** The presentation: a deck and a browser in, a file for PowerPoint out. */

import { CANVAS } from '../../deck/model/canvas.ts'
import { documentTitle } from '../../pages/imprint.ts'
import { renderPrintDocument } from '../../pages/paper/render-print-document.ts'
import { renderPrintSlides } from '../../pages/paper/render-print-slides.ts'
import { KNOWN_TOKENS, paletteOf } from '../drawing/tokens.ts'
import { makePresentation } from '../office/presentation.ts'
import type { FinishedPdf, PrintJob } from './print-documents.ts'
import { stylesFor } from './print-page.ts'
import { readScenes } from './scenes/read-scenes.ts'

const [serif = '', sans = ''] = KNOWN_TOKENS.families
/** PANOSE as the files of @fontsource say it (https://monotype.github.io/panose/pan1.htm). */
const FONTS = {
  serif: { family: serif, panose: '02040603050405020204' },
  sans: { family: sans, panose: '020B0303030403020204' },
}

/** Slides that can be edited, laid out as on paper and always light: who wants another look changes its theme. */
export async function makeSlideShow({ deck, slides, browser }: PrintJob): Promise<FinishedPdf> {
  const { settings, look } = deck
  const styles = stylesFor('print', deck)
  const body = renderPrintSlides(deck, slides)
  const text = renderPrintDocument({ title: documentTitle(settings), theme: 'light', styles, body }, settings)
  const page = await browser.newPage(CANVAS)
  await page.setContent(text)
  const scenes = readScenes(page, '.slide', slides.length)
  const palette = paletteOf(look, 'light')
  const bytes = await makePresentation({ deck, slides, scenes, palette, fonts: FONTS })
  await page.close()
  return { bytes, pages: slides.length }
}
