/** A deck and a browser in, what is wrong on any of its pages out: the rest of what `check` can't measure. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deckStyles } from '../../deck/look/deck-styles.ts'
import { CANVAS } from '../../deck/model/canvas.ts'
import type { Deck, DrawnDeck } from '../../deck/model/types.ts'
import { placeOfText } from '../../deck/text/place-of-text.ts'
import { renderPrintDocument } from '../../pages/paper/render-print-document.ts'
import { renderPrintSlides } from '../../pages/paper/render-print-slides.ts'
import { findDeckError } from '../../problems/deck-error.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Chromium, ChromiumPage } from '../browser/chromium.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { sheetPath, sheetText } from '../engine.ts'
import { ownSheet } from '../fonts/own-fonts.ts'
import { inlineStyles } from '../fonts/print-styles.ts'
import { fillMarkers, readShell, renderDeck } from '../site/page-shells.ts'
import { fitLeaves } from './fit-leaves.ts'
import { type MeasuredSlide, measureSlides, SLIDE_RULES } from './measure-slides.ts'
import { FAULT_WORDS, faultSentence, findPageFaults, type PageFault } from './page-faults.ts'
import { handoutText, printOnepage } from './print-documents.ts'
import { openPrintPage, stylesFor } from './print-page.ts'
import { PAPERS, type Paper } from './products.ts'

/** Widths of the reading view, in CSS pixels: a phone held upright, and a desk. */
const WIDTHS = { phone: 390, desk: 1280 }

/** Opens every page of the deck in `root`, each paper and width. */
export async function checkPages(whole: Deck, root: string, browser: Chromium): Promise<Problem[]> {
  const deck = drawDeck(whole)
  const problems: Problem[] = []
  const look = async (where: string, page: ChromiumPage) => {
    for (const fault of await findPageFaults(page)) problems.push(problemOf(fault, where, deck, root))
    await page.close()
  }
  const { settings, slides } = deck
  for (const theme of ['light', 'dark'] as const) {
    const body = renderPrintSlides(deck, slides)
    const text = renderPrintDocument(
      { title: settings.title, theme, styles: stylesFor('print', deck), body },
      settings,
    )
    const page = await openPrintPage(browser, text, CANVAS)
    for (const slide of await page.evaluate(measureSlides, { ...SLIDE_RULES, slides: '.slide' }))
      problems.push(...canvasProblems(slide, `slides, ${theme}`, deck, root))
    await look(`slides, ${theme}`, page)
  }
  const print = { deck, slides, theme: 'light' as const, date: new Date(0), browser }
  for (const paper of Object.keys(PAPERS) as Paper[]) {
    const { text, width, height } = handoutText({ ...print, paper })
    const page = await openPrintPage(browser, text, { width: Math.ceil(width), height: CANVAS.height })
    await fitLeaves(page, { width, height })
    await look(`handout on ${paper}`, page)
    if (!settings.brief) continue
    const brief = await printOnepage({ ...print, paper }).catch(findDeckErrorOrThrow)
    if ('problem' in brief) problems.push(brief.problem)
  }
  for (const [name, width] of Object.entries(WIDTHS)) {
    const page = await browser.newPage({ width, height: CANVAS.height })
    await page.setContent(await readingView(deck))
    await look(`reading view, ${name}`, page)
  }
  return once(problems)
}

/** The page as it is without JavaScript, with its styles inside. */
async function readingView(deck: DrawnDeck): Promise<string> {
  const shell = fillMarkers(await readShell('index.html'), renderDeck(deck).site)
  const styles = `${inlineStyles(sheetPath('reading'))}\n${ownSheet(deck.look)}\n${deckStyles(deck, sheetText('rtl'))}`
  return shell
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`)
}

function findDeckErrorOrThrow(error: unknown): { problem: Problem } {
  const mistake = findDeckError(error)
  if (!mistake) throw error
  const place = { file: 'slides/deck.yaml', line: 1, column: 1 }
  return { problem: { ...place, found: mistake.message, expected: 'a brief that fits one side of paper' } }
}

/** What leaves a slide's margins, runs into its footer or is too small, at its headline. */
function canvasProblems(slide: MeasuredSlide, where: string, deck: Deck, root: string): Problem[] {
  const { id, by, mistakes } = slide
  const { file, headline } = deck.slides.find((one) => one.id === id) ?? { file: id, headline: '' }
  const place = placeOfText(`# ${headline}`, readFileSync(join(root, file), 'utf8'))
  return [...mistakes, ...(by > 1 ? [`a slide that is ${by} px too full`] : [])].map((found) => ({
    file,
    ...place,
    found: `${found} (${where})`,
    expected: 'content within the margins of its slide, above its footer, large enough to read',
    hint: 'Shorten it, or cut it in two.',
  }))
}

function problemOf(fault: PageFault, where: string, deck: Deck, root: string): Problem {
  const file = deck.slides.find(({ id }) => id === fault.slide)?.file
  const [first = ''] = fault.text.split('”')
  const place = file ? placeOfText(first, readFileSync(join(root, file), 'utf8')) : { line: 1, column: 1 }
  return {
    file: file ?? 'slides/deck.yaml',
    ...place,
    found: `${faultSentence(fault)} (${where})`,
    expected: FAULT_WORDS[fault.kind].expected,
    hint: 'Shorten it, or choose a layout with more room.',
  }
}

/** The same fault on several pages is told once, with the first of them. */
function once(problems: Problem[]): Problem[] {
  const known = new Map<string, Problem>()
  for (const problem of problems) {
    const key = `${problem.file}:${problem.line} ${problem.found.replace(/(?: by \d+ px)? \([^()]*\)$/, '')}`
    if (!known.has(key)) known.set(key, problem)
  }
  return [...known.values()]
}
