/**
 * The source drawer: the page's own analysis, record and sources in a panel over the deck. It shows nothing
 * that the reading view doesn't hold; the page parts themselves move in while it is open, so that no id
 * stands twice, and back when it closes.
 */

import { wording } from '../page/wording.ts'
import '../../styles/deck/drawer.css'
import { button, element, shownSlide } from '../page/dom.ts'
import { addRecordChecks, markPassages } from './drawer-marks.ts'

/** Where to open: a source line, or the id of a record, a citation or a page part. */
export type DrawerTarget = { line: number; id?: never } | { id: string; line?: never }

interface Drawer {
  dialog: HTMLDialogElement
  passages: HTMLElement
  body: HTMLElement
}

let drawer: Drawer | undefined
let undo: (() => void)[] = []
let leaveTarget = () => {}

/** Opens the drawer at a target, or moves there if it is open. */
export function openDrawer(target: DrawerTarget): void {
  drawer ??= createDrawer()
  if (!drawer.dialog.open) {
    fill(drawer)
    // Modal: the browser keeps Tab inside, closes on Esc and gives the focus back to where it was.
    drawer.dialog.showModal()
    // An entry of its own, so that Back closes the drawer and leaves the slide where it is.
    history.pushState({ ...history.state, drawer: true }, '')
  }
  goTo(drawer, target.id ?? `L${target.line}`)
}

function createDrawer(): Drawer {
  const passages = element('p', { class: 'drawer-passages' })
  const body = element('div', { class: 'drawer-body' })
  const head = element(
    'header',
    { class: 'drawer-head' },
    element(
      'h2',
      { class: 'drawer-title', id: 'drawer-title' },
      document.getElementById('record') ? wording('drawer-title') : wording('drawer-title-source'),
    ),
    button(wording('close'), () => leave(made), { class: 'drawer-close' }),
    element('nav', { class: 'drawer-nav', 'aria-label': wording('drawer-places') }, passages, partLinks()),
  )
  const dialog = element('dialog', { class: 'drawer', 'aria-labelledby': 'drawer-title' }, head, body)
  const made = { dialog, passages, body }
  document.body.append(dialog)
  bind(made)
  return made
}

function bind(drawer: Drawer): void {
  const { dialog } = drawer
  dialog.addEventListener('click', (event) => onClick(drawer, event))
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    leave(drawer)
  })
  // Only for what closes it without us; the event comes a moment late, and somebody may have opened it again by then.
  dialog.addEventListener('close', () => dialog.open || onClose())
  // Arrows, PageUp, Home and the like scroll the text; the slide beneath stays. Closed, it has the focus for one more frame.
  dialog.addEventListener('keydown', (event) => dialog.open && event.stopPropagation())
  window.addEventListener('popstate', () => close(drawer))
}

function fill({ body, passages }: Drawer): void {
  // Where the browser closed it without us, that is told later than it can be opened again.
  putBack()
  const slide = shownSlide()
  for (const part of document.querySelectorAll<HTMLElement>('main > .part')) {
    const place = document.createComment('')
    part.replaceWith(place)
    body.append(part)
    undo.push(() => place.replaceWith(part))
  }
  undo.push(addRecordChecks(body))
  if (!slide) return
  undo.push(markPassages(body, slide))
  const lines = [...slide.querySelectorAll<HTMLElement>('.notes blockquote')].map(
    ({ dataset }) => dataset.lines,
  )
  const label =
    slide.dataset.label === '0'
      ? wording('title-quotes')
      : wording('slide-quotes', { slide: slide.dataset.label ?? '' })
  passages.replaceChildren(`${label} `, ...links([...new Set(lines)].map((line) => `L${line}`)))
}

/**
 * Closes by going back over the drawer's own entry. In this order the history is settled once the drawer is
 * gone: the other way round a quick next key would be undone by the step back.
 */
function leave(drawer: Drawer): void {
  if (history.state?.drawer) history.back()
  else close(drawer)
}

/** In the moment in which it is gone the page is whole again: a next key or a print finds its parts. */
function close({ dialog }: Drawer): void {
  dialog.close()
  putBack()
}

/** The page as it was. */
function putBack(): void {
  leaveTarget()
  leaveTarget = () => {}
  for (const step of undo.reverse()) step()
  undo = []
}

function onClose(): void {
  putBack()
  // Where the browser closes the dialog by itself, the entry is still there.
  if (history.state?.drawer) history.back()
}

function onClick(opened: Drawer, event: MouseEvent): void {
  const { target } = event
  // Only the backdrop belongs to the dialog itself.
  if (target === opened.dialog) leave(opened)
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const id = link.hash.slice(1)
  if (document.getElementById(id)?.matches('.slides > section')) goToSlide(opened, id)
  else goTo(opened, id)
}

/** Closes the drawer and shows a slide in its place in the history: Back returns to the slide before. */
function goToSlide(opened: Drawer, id: string): void {
  if (shownSlide()?.id !== id) location.replace(`#/${id}`)
  leave(opened)
}

/** Scrolls to a line, record, citation or part, and puts the focus there. */
function goTo({ body }: Drawer, id: string): void {
  // A record check has its id in the notes; in the drawer it stands beneath its line.
  const check = body.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`)
  const target = check ?? body.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  leaveTarget()
  if (!target) return
  target.setAttribute('aria-current', 'true')
  target.tabIndex = -1
  leaveTarget = () => {
    target.removeAttribute('aria-current')
    target.removeAttribute('tabindex')
  }
  target.focus({ preventScroll: true })
  const top = check?.closest('.line') ?? target
  top.scrollIntoView({ block: 'start' })
}

function partLinks(): HTMLElement {
  const parts = [
    ['source', wording('drawer-analysis')],
    ['record', wording('drawer-record')],
    ['sources', wording('drawer-sources')],
  ] as const
  // A deck that nobody checked against the record has neither it nor sources.
  const known = parts.filter(([id]) => document.getElementById(id))
  const key = document.querySelector('.slides > .layout-terms')
  return element(
    'p',
    { class: 'drawer-parts' },
    ...known.map(([id, name]) => anchor(`#${id}`, name)),
    ...(key ? [anchor(`#${key.id}`, wording('drawer-key'))] : []),
  )
}

function links(ids: string[]): HTMLAnchorElement[] {
  return ids.map((id) => anchor(`#${id}`, id))
}

function anchor(href: string, text: string): HTMLAnchorElement {
  return element('a', { href }, text)
}
