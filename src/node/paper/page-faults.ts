/** What a reader would see wrong on an open page: cut off, over each other, wider than the window. */

import type { ChromiumPage } from '../browser/chromium.ts'

export interface PageFault {
  /** The slide on which it stands; empty where it is on none. */
  slide: string
  kind: 'cut' | 'out' | 'over' | 'sideways'
  /** The first words of what is wrong; of a text over another, both. */
  text: string
  /** CSS pixels. */
  by: number
}

export const FAULT_WORDS: Record<PageFault['kind'], { found: string; expected: string }> = {
  cut: { found: 'is cut off', expected: 'content that its box can hold' },
  out: { found: 'runs out of its box', expected: 'content that its box can hold' },
  over: { found: 'lie over each other', expected: 'texts that stand apart' },
  sideways: { found: 'is wider than the window', expected: 'a page that never scrolls sideways' },
}

/** `“Kyiv” is cut off by 12 px`. */
export function faultSentence({ kind, text, by }: PageFault): string {
  return `“${text}” ${FAULT_WORDS[kind].found} by ${Math.ceil(by)} px`
}

/** Looks at the whole page as it is laid out. A pixel or two are rounding. */
export function findPageFaults(page: Pick<ChromiumPage, 'evaluate'>): Promise<PageFault[]> {
  return page.evaluate(() => {
    const faults: PageFault[] = []
    const idOf = (element: Element) => element.closest('.slide')?.id ?? ''
    const wordsOf = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)
    const isSeen = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return false
      return element.checkVisibility({ visibilityProperty: true })
    }
    // Parts far from a phone's window are laid out when they come near; here all of them count.
    for (const part of document.querySelectorAll<HTMLElement>('.slide, .part'))
      part.style.contentVisibility = 'visible'

    const blocks = document.querySelectorAll<HTMLElement>(
      '.slide, .slide :is(div, p, h1, h2, h3, li, th, td, blockquote, figure, figcaption)',
    )
    for (const block of blocks) {
      const { overflowX, overflowY, display } = getComputedStyle(block)
      if (/^(inline|contents)/.test(display) || block.closest('svg') || !isSeen(block)) continue
      const across = block.scrollWidth - block.clientWidth
      const down = block.scrollHeight - block.clientHeight
      const hides = (overflow: string) => /^(hidden|clip)$/.test(overflow)
      const found = { slide: idOf(block), text: wordsOf(block.textContent) }
      if ((hides(overflowX) && across > 1) || (hides(overflowY) && down > 1))
        faults.push({ ...found, kind: 'cut', by: Math.max(across, down) })
    }

    // Lines of text, each as high as its letters: the boxes of tight lines reach into each other.
    for (const slide of document.querySelectorAll('.slide')) {
      const lines: {
        left: number
        right: number
        top: number
        bottom: number
        block: Element
        text: string
      }[] = []
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || wordsOf(node.textContent) === '' || parent.closest('svg') || !isSeen(parent)) continue
        let block =
          parent.closest('p, h1, h2, h3, li, th, td, caption, blockquote, figcaption, div') ?? parent
        // One that has no box of its own leaves its lines to the next around it.
        while (getComputedStyle(block).display === 'contents' && block.parentElement)
          block = block.parentElement
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const { left, right, top, bottom, height } of range.getClientRects())
          if (right - left > 1)
            lines.push({
              left,
              right,
              top: top + height * 0.3,
              bottom: bottom - height * 0.25,
              block,
              text: wordsOf(node.textContent),
            })
      }
      for (const [index, one] of lines.entries()) {
        // Words run out of their box where their lines end.
        const box = one.block.getBoundingClientRect()
        const isRtl = getComputedStyle(one.block).direction === 'rtl'
        const out = isRtl ? box.left - one.left : one.right - box.right
        if (out > 2) faults.push({ slide: slide.id, kind: 'out', text: one.text, by: out })
        for (const other of lines.slice(index + 1)) {
          if (one.block.contains(other.block) || other.block.contains(one.block)) continue
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
          if (Math.min(across, down) > 2)
            faults.push({
              slide: slide.id,
              kind: 'over',
              text: `${one.text}” and “${other.text}`,
              by: Math.min(across, down),
            })
        }
      }
    }

    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth + 1) {
      const widest = [...document.body.querySelectorAll('*')].find(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && isSeen(element),
      )
      const by = root.scrollWidth - root.clientWidth
      faults.push({
        slide: widest ? idOf(widest) : '',
        kind: 'sideways',
        text: wordsOf(widest?.textContent ?? ''),
        by,
      })
    }
    return faults
  })
}
