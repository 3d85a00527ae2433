import { type Action, actionOf } from './keys.ts'

/** What a held key may do again and again; everything else happens once a press. */
const REPEATING: readonly Action[] = ['next', 'previous', 'notesDown', 'notesUp']
/** The least time between two of these, in ms: a stuck key walks no faster than an audience can see. */
const REPEAT_EVERY = 400

/** What each action does, for one window; what it leaves out isn't bound there. */
export type Handlers = Partial<Record<Action, (event: KeyboardEvent) => void>>

/**
 * Binds the table of keys.ts for one window. Fields, buttons and what is inside `panel` (a selector) keep
 * their own keys; letters count only while `presenting`.
 */
export function bindKeys(panel: string, presenting: () => boolean, handlers: Handlers): void {
  let last = 0
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    // Held, it neither presses the same button again nor closes the panel that it has just opened.
    if (event.repeat && (event.key === 'Escape' || isOnControl(event))) event.preventDefault()
    if (isTakenBy(event, panel)) return
    const action = actionOf(event, presenting())
    const handler = action && handlers[action]
    if (!handler) return
    event.preventDefault()
    if (event.repeat && !(REPEATING.includes(action) && event.timeStamp - last >= REPEAT_EVERY)) return
    last = event.timeStamp
    handler(event)
  })
}

function isTakenBy(event: KeyboardEvent, panel: string): boolean {
  return (
    heldBy(event)?.closest(`${panel}, input, textarea, select, [contenteditable]`) != null ||
    isOnControl(event) ||
    isScrolling(event)
  )
}

/** A table that scrolls by itself has the keys that scroll it while it has the focus (WCAG 2.1.1). */
function isScrolling(event: KeyboardEvent): boolean {
  if (!/^(Arrow[UD]|Page|Home|End| )/.test(event.key)) return false
  const table = heldBy(event)?.closest('.chart-table')
  return table != null && table.scrollHeight > table.clientHeight
}

/**
 * What has the focus as a key goes down. A panel that has just been closed keeps it until the next frame, and
 * a button that a click has let go of is still the event's target: neither has a claim on the key.
 */
function heldBy({ target }: KeyboardEvent): Element | undefined {
  if (!(target instanceof Element) || target !== document.activeElement) return undefined
  return target.closest('dialog:not([open])') ? undefined : target
}

const BUTTON = 'button, summary'

/** What presses a control that has the focus. Space follows no link, so there it goes on. */
function isOnControl(event: KeyboardEvent): boolean {
  const { key } = event
  const controls = key === ' ' ? BUTTON : key === 'Enter' ? `${BUTTON}, a[href]` : ''
  return controls !== '' && heldBy(event)?.closest(controls) != null
}

/**
 * After a press of the mouse or a finger the keys walk again: the button that was pressed, and the one a
 * closed panel gives the focus back to, lets go of it. Who works by keyboard keeps the focus.
 */
export function letGoAfterClicks(): void {
  let byKey = true
  const letGo = () => {
    const { activeElement } = document
    if (byKey || !(activeElement instanceof HTMLElement) || activeElement.closest('dialog[open]')) return
    if (activeElement.closest(BUTTON)) activeElement.blur()
  }
  const isPressed = (byKeyNow: boolean) => () => {
    // A panel's closing is told of a frame late: a key may come before.
    if (byKeyNow) letGo()
    byKey = byKeyNow
  }
  document.addEventListener('keydown', isPressed(true), true)
  document.addEventListener('pointerdown', isPressed(false), true)
  // Before what the click does: a panel that it opens remembers who has the focus.
  document.addEventListener('click', letGo, true)
  document.addEventListener('close', letGo, true)
}
