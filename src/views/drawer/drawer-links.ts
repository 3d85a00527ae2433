/**
 * The ways from a slide to its source, ready from the start and small: links to a line (`#L90`), a record
 * id (`#C41`) or a citation (`#cite-12`), and the “Source” button. The drawer itself is loaded at first use.
 */

import '../../styles/source-button.css'
import { sayLost } from '../page/notice.ts'
import type { DrawerTarget } from './drawer.ts'

/** Makes the deck's links open the drawer and adds the button that opens it at the current slide. */
export function linkDrawer(page: Document): void {
  const frame = page.querySelector<HTMLElement>('.reveal')
  frame?.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    const id = link?.getAttribute('href')?.slice(1) ?? ''
    // With a modifier key the reader asks for a new tab: there the link opens the reading view.
    if (!link || id.startsWith('/') || isModified(event)) return
    event.preventDefault()
    // reveal reads `#id` too, but then writes `#/id` as a second step of the history.
    if (page.getElementById(id)?.matches('.slides > section')) location.hash = `#/${id}`
    else void openDrawer({ id })
  })
  frame?.append(sourceButton(page))
}

/** Opens the drawer at a line, a record id, a citation or a part of the page. */
export async function openDrawer(target: DrawerTarget): Promise<void> {
  try {
    const drawer = await import('./drawer.ts')
    drawer.openDrawer(target)
  } catch (error) {
    const frame = document.querySelector<HTMLElement>('html[data-presenting] .reveal')
    // Without the drawer's file the reading view holds the same passage. On stage nothing leads off the slide.
    if (frame) sayLost(frame, error)
    else location.assign(`?read#${target.id ?? `L${target.line}`}`)
  }
}

/** Opens the drawer at the first passage that a slide quotes; without an id, the slide on screen. */
export async function openDrawerForSlide(id?: string): Promise<void> {
  const slide = id === undefined ? document.querySelector('.slides > .present') : document.getElementById(id)
  const line = slide?.querySelector<HTMLElement>('.notes blockquote')?.dataset.lines
  await openDrawer(line === undefined ? { id: 'source' } : { line: Number(line) })
}

function sourceButton(page: Document): HTMLButtonElement {
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'source-button'
  button.textContent = 'Source'
  button.title = 'The analysis at this slide’s passage'
  button.setAttribute('aria-haspopup', 'dialog')
  button.addEventListener('click', () => void openDrawerForSlide())
  return button
}

function isModified({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey
}
