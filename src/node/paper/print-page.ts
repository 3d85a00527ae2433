/** A page that only the printer sees: HTML in, an open page out, with what it takes to be good paper. */

import { deckStyles } from '../../deck/look/deck-styles.ts'
import type { Deck } from '../../deck/model/types.ts'
import type { Chromium, ChromiumPage, PageSize } from '../browser/chromium.ts'
import { type Sheet, sheetPath, sheetText } from '../engine.ts'
import { ownSheet } from '../fonts/own-fonts.ts'
import { inlineStyles } from '../fonts/print-styles.ts'
import { measureSlides, SLIDE_RULES } from './measure-slides.ts'

/** The style sheets of a document, in the order in which they apply; the deck's own tokens last. */
export function stylesFor(
  document: Extract<Sheet, 'print' | 'handout' | 'onepage'>,
  deck: Pick<Deck, 'look' | 'settings'>,
): string {
  const sheets = [sheetPath('reading'), sheetPath(document)].map(inlineStyles)
  return [...sheets, ownSheet(deck.look), deckStyles(deck, sheetText('rtl'))].join('\n')
}

/** Opens the HTML of a document. */
export async function openPrintPage(browser: Chromium, text: string, size: PageSize): Promise<ChromiumPage> {
  const page = await browser.newPage(size)
  await page.setContent(text)
  await page.evaluate(() => {
    // Without it a figure would be a Figure without a text of its own around the one that has it.
    for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group')
    // What each page repeats is said once, on the first: elsewhere part, marking, date and number are no content.
    const repeated = [
      ...[...document.querySelectorAll('.page-line')].slice(1),
      ...document.querySelectorAll('.slide-head :is(.bar, .marking)'),
    ]
    for (const element of repeated) element.setAttribute('aria-hidden', 'true')
  })
  await page.evaluate(writeOutGenerated)
  return page
}

/**
 * Runs in the page: words that style sheets put before or after an element, as quotation marks and numbers of the
 * record, become text of the page, since Chromium gives those of style sheets no tag.
 */
function writeOutGenerated(): void {
  const found: {
    element: Element
    side: 'before' | 'after'
    words: string
    looks: Record<string, string>
  }[] = []
  for (const element of document.querySelectorAll('body :not(svg, svg *)'))
    for (const side of ['before', 'after'] as const) {
      const style = getComputedStyle(element, `::${side}`)
      const words = [...style.content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join('')
      if (words.trim() === '' || style.display !== 'inline') continue
      const { marginLeft, marginRight, color, fontFamily, fontSize, fontWeight } = style
      const looks = { marginLeft, marginRight, color, fontFamily, fontSize, fontWeight }
      found.push({ element, side, words, looks })
    }
  for (const { element, side, words, looks } of found) {
    const span = Object.assign(document.createElement('span'), { textContent: words })
    Object.assign(span.style, looks)
    element.classList.add(`no-${side}`)
    if (side === 'before') element.prepend(span)
    else element.append(span)
  }
}

/** A slide with more in it than its page can hold. */
export interface Overflow {
  id: string
  /** CSS pixels of the canvas. */
  by: number
}

/** Slides whose content is cut off by their page, or runs from the evidence into the footer. */
export async function findOverflows(page: ChromiumPage): Promise<Overflow[]> {
  const measured = await page.evaluate(measureSlides, { ...SLIDE_RULES, slides: '.slide' })
  // One pixel is rounding.
  return measured.filter(({ by }) => by > 1).map(({ id, by }) => ({ id, by }))
}
