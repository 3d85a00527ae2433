import { find } from '../page/dom.ts'
import { readingAddress } from '../talk/addresses.ts'
import type { Desk } from './desk.ts'

/** The speaker sheet of every slide, in order: its notes and the sources these name. */
export function findSheets(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.speaker-sheet')]
}

/** Shows the sheet of the slide at hand, from its top. */
export function showSheets(desk: Desk, sheets: HTMLElement[]): { follow(): void } {
  let shown: string | undefined
  return {
    follow() {
      const { id } = desk.talk.place
      for (const sheet of sheets) sheet.hidden = sheet.dataset.slide !== id
      if (id !== shown) find('.speaker-sheets').scrollTop = 0
      shown = id
    },
  }
}

/** Lines, claims and sources named in the notes stand in the reading view, in a window of their own. */
export function leadOut(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.speaker-sheets a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) link.href = readingAddress(href.slice(1))
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
}
