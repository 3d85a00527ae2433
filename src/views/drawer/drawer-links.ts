/**
 * The ways from a slide to its source, ready from the start and small: links to a line (`#L90`), a record
 * id (`#C41`) or a citation (`#cite-12`), and the “Source” button. The drawer itself is loaded at first use.
 */

import { wording } from '../page/wording.ts'
import '../../styles/source-button.css'
import { button, shownSlide } from '../page/dom.ts'
import { sayLost } from '../page/notice.ts'
import type { DrawerTarget } from './drawer.ts'

/** Makes the deck's links open the drawer and adds the button that opens it at the current slide. */
export function linkDrawer(): void {
  const frame = document.querySelector<HTMLElement>('.reveal')
  frame?.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    const id = link?.getAttribute('href')?.slice(1) ?? ''
    // With a modifier key the reader asks for a new tab: there the link opens the reading view.
    if (!link || id.startsWith('/') || isModified(event)) return
    event.preventDefault()
    // reveal reads `#id` too, but then writes `#/id` as a second step of the history.
    if (document.getElementById(id)?.matches('.slides > section')) location.hash = `#/${id}`
    else void openDrawer({ id })
  })
  frame?.append(sourceButton())
}

/** Opens the drawer at a line, a record id, a citation or a part of the page. */
async function openDrawer(target: DrawerTarget): Promise<void> {
  try {
    const drawer = await import('./drawer.ts')
    drawer.openDrawer(target)
  } catch (error) {
    const frame = document.querySelector<HTMLElement>('html[data-presenting] .reveal')
    // The reading view holds the same passage. But on stage nothing leads off the slide.
    if (frame) sayLost(frame, error)
    else location.assign(`?read#${target.id ?? `L${target.line}`}`)
  }
}

/** Opens the drawer at the first passage that the slide on screen quotes. */
export async function openDrawerForSlide(): Promise<void> {
  const line = shownSlide()?.querySelector<HTMLElement>('.notes blockquote')?.dataset.lines
  await openDrawer(line === undefined ? { id: 'source' } : { line: Number(line) })
}

function sourceButton(): HTMLButtonElement {
  return button(wording('open-source'), () => void openDrawerForSlide(), {
    class: 'source-button',
    title: wording('open-source-about'),
    'aria-haspopup': 'dialog',
  })
}

function isModified({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey
}
