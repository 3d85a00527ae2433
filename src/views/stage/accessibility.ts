import { afterPaint } from '../page/after-paint.ts'
import { describePosition } from '../talk/program.ts'
import type { Stage } from './stage.ts'

/** Panels keep their focus and their keys while the talk goes on behind them. */
export const PANEL = 'dialog, [data-panel]'

/**
 * Each slide is to a reader what a page is: it has its own title, and reading begins at its headline.
 * The deck's first headline isn't focused, so that reading begins at the top of the page as usual.
 */
export function followHeadings(page: Document, stage: Stage): void {
  const deckTitle = page.title
  let shown: string | undefined
  stage.watch(({ place }) => {
    if (place.id === shown) return
    const first = shown === undefined
    shown = place.id
    const item = stage.items.find(({ id }) => id === place.id)
    if (!item) return
    const parts = [item.headline, describePosition(item, stage.items), deckTitle]
    page.title = [...new Set(parts.filter(Boolean))].join(' · ')
    // Focusing makes the browser lay the page out, so it waits for the paint.
    if (!first) afterPaint(() => shown === place.id && focusHeading(page, place.id))
  })
}

function focusHeading(page: Document, id: string): void {
  if (page.activeElement?.closest(PANEL)) return
  const heading = page.getElementById(id)?.querySelector<HTMLElement>('h1, h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
