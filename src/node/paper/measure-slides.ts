/** What goes wrong on a slide's canvas, measured in a browser: for export, `check -- --pages` and the tests. */

import { MARGIN } from '../../deck/model/canvas.ts'

export interface SlideRules {
  /** Which slides to look at. */
  slides: string
  /** Margins of the canvas and the smallest size of text on it, in canvas pixels. */
  side: number
  top: number
  bottom: number
  text: number
}

/** Of the canvas (deck/model/canvas.ts): the margins of canvas.css, and what a projector can show (px). */
export const SLIDE_RULES = { side: MARGIN, top: 24, bottom: 30, text: 18 } as const

export interface MeasuredSlide {
  id: string
  /** Canvas pixels by which it is cut off, or its evidence runs into its footer. */
  by: number
  /** In words: what leaves the margins, is cut off, overlaps the footer or is too small to read. */
  mistakes: string[]
}

/** Runs in the page and sees nothing of this file: all it needs comes in `rules` or stands within. */
export function measureSlides(rules: SlideRules): MeasuredSlide[] {
  return [...document.querySelectorAll<HTMLElement>(rules.slides)].map((slide) => {
    const canvas = slide.getBoundingClientRect()
    const frame = { slide, canvas, scale: canvas.width / 1280, foot: boxOf(slide, '.slide-foot') }
    return {
      id: slide.id,
      by: Math.max(overflowOf(slide), overflowOf(slide.querySelector('.evidence'))),
      mistakes: [...textMistakes(frame), ...boxMistakes(frame), ...headlineMistakes(frame)],
    }
  })

  interface Frame {
    slide: HTMLElement
    canvas: DOMRect
    scale: number
    foot: DOMRect
  }

  function textMistakes({ slide, canvas, scale, foot }: Frame): string[] {
    const mistakes: string[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim().slice(0, 40)
      // Controls of the stage are no part of the slide.
      if (!parent || !text || parent.closest('button') || isHidden(parent, slide)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      // Up and down the lines count, not the letters' own boxes, which are taller than a tight line.
      const block = blockOf(parent).getBoundingClientRect()
      const gaps = [
        // An opening quotation mark hangs in the margin, so that its words stand in line with all others.
        ['left', (box.left - canvas.left) / scale, /^[“„«]$/.test(text) ? rules.side - 20 : rules.side],
        ['right', (canvas.right - box.right) / scale, rules.side],
        ['top', (block.top - canvas.top) / scale, rules.top],
        ['bottom', (canvas.bottom - block.bottom) / scale, rules.bottom],
      ] as const
      // A quotation mark hangs into the margin, so that the words stand in line.
      const hangs = /^[“‘„‚«‹]$/.test(text)
      const start = getComputedStyle(slide).direction === 'rtl' ? 'right' : 'left'
      for (const [side, gap, least] of gaps)
        if (gap < least - 1 && !(hangs && side === start))
          mistakes.push(`“${text}” ${gap.toFixed(1)} px from the ${side}`)
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * svgScale(parent, scale)
      if (size < rules.text - 0.1) mistakes.push(`“${text}” is ${size.toFixed(1)} px small`)
      // In pixels of the canvas, as all gaps: so a window’s size makes no difference.
      const into = (block.bottom - foot.top) / scale
      if (parent.closest('.evidence') && into > 1.01)
        mistakes.push(`“${text}” reaches ${into.toFixed(1)} px into the footer`)
    }
    return mistakes
  }

  function boxMistakes({ slide, canvas, scale, foot }: Frame): string[] {
    const mistakes: string[] = []
    const margin = (rules.side - 1) * scale
    const parts = slide.querySelectorAll<HTMLElement>('.slide-head, .evidence, .evidence *, .slide-foot')
    for (const element of parts) {
      if (isHidden(element, slide) || element.closest('svg, button')) continue
      const box = element.getBoundingClientRect()
      const { overflowX, overflowY, display } = getComputedStyle(element)
      const name = `${element.localName}.${element.className}`
      if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
        mistakes.push(`${name} is cut off below`)
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        mistakes.push(`${name} is cut off at the side`)
      if (display === 'contents' || display === 'inline') continue
      if (element.closest('.bleed')) continue
      if (box.right > canvas.right - margin || box.left < canvas.left + margin)
        mistakes.push(`${name} leaves the side margins`)
      if (element.closest('.evidence') && box.bottom > foot.top + 1)
        mistakes.push(`${name} overlaps the footer`)
    }
    return mistakes
  }

  function headlineMistakes({ slide, scale }: Frame): string[] {
    const headline = slide.querySelector('h1, h2')
    if (!headline) return ['no headline']
    const lineHeight = Number.parseFloat(getComputedStyle(headline).lineHeight) * scale
    const lines = Math.round(headline.getBoundingClientRect().height / lineHeight)
    // A question is the slide itself.
    const most = slide.matches('.layout-question') ? 3 : 2
    return lines > most ? [`a headline of ${lines} lines`] : []
  }

  function boxOf(slide: Element, selector: string): DOMRect {
    const element = slide.querySelector(selector)
    if (!element) throw new Error(`${slide.id} has no ${selector}`)
    return element.getBoundingClientRect()
  }

  function overflowOf(box: Element | null): number {
    if (!box) return 0
    // What bleeds is meant to reach the edge of the canvas, as is a drawing as wide as it; words are measured by themselves.
    const bleeds = box.querySelector('.bleed, .chart-drawing[width="1280"]')
    const wide = bleeds ? 0 : box.scrollWidth - box.clientWidth
    return Math.max(box.scrollHeight - box.clientHeight, wide)
  }

  function isHidden(element: Element, slide: Element): boolean {
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement)
      if (getComputedStyle(at).clipPath !== 'none') return true
    return !element.checkVisibility({ visibilityProperty: true })
  }

  function blockOf(element: Element): Element {
    const isInline = getComputedStyle(element).display === 'inline' && !element.closest('svg')
    return isInline && element.parentElement ? blockOf(element.parentElement) : element
  }

  /** How much an SVG is drawn larger or smaller than its own units, beside the scale of the whole deck. */
  function svgScale(element: Element, deckScale: number): number {
    const svg = element.closest('svg')
    // Of a drawing that is turned round the scale is negative.
    return svg ? Math.abs(svg.getScreenCTM()?.a ?? deckScale) / deckScale : 1
  }
}
