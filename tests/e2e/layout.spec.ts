import { expect, type Page, test } from '@playwright/test'
import { goToSlide, openDeck } from './open-deck.ts'
import { shippedDeck } from './shipped.ts'

const { slides } = await shippedDeck()

/** Margins of the 1280 × 720 canvas and the smallest size of text on it, in canvas pixels. */
const RULES = { side: 64, top: 44, bottom: 36, text: 16 }

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`every slide keeps its margins at ${width} × ${height}, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openDeck(page)
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      const mistakes: string[] = []
      for (const { id } of slides) {
        await goToSlide(page, id)
        mistakes.push(...(await measure(page)).map((mistake) => `${id}: ${mistake}`))
      }
      expect(mistakes).toEqual([])
    })

/** What leaves the margins of the slide on screen, is cut off, overlaps its footer or is too small to read. */
function measure(page: Page): Promise<string[]> {
  return page.evaluate((rules) => {
    const slide = document.querySelector<HTMLElement>('.slides > section.present')!
    const canvas = slide.getBoundingClientRect()
    const scale = canvas.width / 1280
    const foot = slide.querySelector('.slide-foot')!.getBoundingClientRect()
    const mistakes: string[] = []
    const isHidden = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== slide; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true
      return !element.checkVisibility({ visibilityProperty: true })
    }
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim().slice(0, 40)
      if (!parent || !text || isHidden(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const [left, right] = [(box.left - canvas.left) / scale, (canvas.right - box.right) / scale]
      // Up and down the lines count, not the letters' own boxes, which are taller than a tight line.
      const block = blockOf(parent).getBoundingClientRect()
      const [top, bottom] = [(block.top - canvas.top) / scale, (canvas.bottom - block.bottom) / scale]
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * svgScale(parent, scale)
      if (left < rules.side - 1) mistakes.push(`“${text}” ${left.toFixed(1)} px from the left`)
      if (right < rules.side - 1) mistakes.push(`“${text}” ${right.toFixed(1)} px from the right`)
      if (top < rules.top - 1) mistakes.push(`“${text}” ${top.toFixed(1)} px from the top`)
      if (bottom < rules.bottom - 1) mistakes.push(`“${text}” ${bottom.toFixed(1)} px from the bottom`)
      if (size < rules.text - 0.1) mistakes.push(`“${text}” is ${size.toFixed(1)} px small`)
      if (parent.closest('.evidence') && block.bottom > foot.top + 1)
        mistakes.push(
          `“${text}” reaches ${((block.bottom - foot.top) / scale).toFixed(1)} px into the footer`,
        )
    }
    for (const element of slide.querySelectorAll<HTMLElement>(
      '.slide-head, .evidence, .evidence *, .slide-foot',
    )) {
      if (isHidden(element) || element.closest('svg')) continue
      const box = element.getBoundingClientRect()
      const { overflowX, overflowY, display } = getComputedStyle(element)
      const name = `${element.localName}.${element.className}`
      if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
        mistakes.push(`${name} is cut off below`)
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        mistakes.push(`${name} is cut off at the side`)
      if (display === 'contents' || display === 'inline') continue
      if (
        box.right > canvas.right - (rules.side - 1) * scale ||
        box.left < canvas.left + (rules.side - 1) * scale
      )
        mistakes.push(`${name} leaves the side margins`)
      if (element.closest('.evidence') && box.bottom > foot.top + 1)
        mistakes.push(`${name} overlaps the footer`)
    }
    const headline = slide.querySelector('h1, h2')!
    const lineHeight = Number.parseFloat(getComputedStyle(headline).lineHeight) * scale
    const headlineLines = Math.round(headline.getBoundingClientRect().height / lineHeight)
    if (headlineLines > 2) mistakes.push(`a headline of ${headlineLines} lines`)
    return mistakes

    function blockOf(element: Element): Element {
      const isInline = getComputedStyle(element).display === 'inline' && !element.closest('svg')
      return isInline && element.parentElement ? blockOf(element.parentElement) : element
    }

    /** How much an SVG is drawn larger or smaller than its own units, beside the scale of the whole deck. */
    function svgScale(element: Element, deckScale: number): number {
      const svg = element.closest('svg')
      return svg ? (svg.getScreenCTM()?.a ?? deckScale) / deckScale : 1
    }
  }, RULES)
}
