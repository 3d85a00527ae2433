/** What can be done with a key. */
export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'goBack'
  | 'slides'
  | 'search'
  | 'number'
  | 'black'
  | 'white'
  | 'fullscreen'
  | 'presenter'
  | 'pointer'
  | 'zoom'
  | 'source'
  | 'help'
  | 'notesDown'
  | 'notesUp'
  | 'escape'

interface Row {
  action: Action
  /** Always. */
  keys?: string[]
  /** Single characters: only while presenting (WCAG 2.1.4), when a sneeze of a speech input can't move a slide. */
  letters?: string[]
  what: string
}

/** The one table of what is bound: keys are matched by it and the help is written from it. */
export const KEYS: readonly Row[] = [
  { action: 'next', keys: ['→', '↓', 'Page down', 'Space'], letters: ['N'], what: 'Next step or slide' },
  { action: 'previous', keys: ['←', '↑', 'Page up', 'Shift + Space'], letters: ['P'], what: 'One back' },
  { action: 'first', keys: ['Home'], what: 'First slide' },
  { action: 'last', keys: ['End'], what: 'Last slide of the show' },
  { action: 'goBack', keys: ['Backspace'], what: 'Back to the place a jump left' },
  { action: 'slides', letters: ['O'], what: 'All slides' },
  { action: 'escape', keys: ['Esc'], what: 'Lift blank, zoom or pointer; else all slides' },
  {
    action: 'search',
    keys: ['Ctrl + F'],
    letters: ['/', 'G'],
    what: 'Find a slide by number, title or text',
  },
  { action: 'number', letters: ['0–9'], what: 'Type a number, then Enter: to that slide' },
  { action: 'black', letters: ['B', '.'], what: 'Black screen' },
  { action: 'white', letters: ['W'], what: 'White screen' },
  { action: 'pointer', letters: ['L'], what: 'Pointer' },
  { action: 'zoom', letters: ['Z'], what: 'Magnify; pointer or arrows move' },
  { action: 'source', letters: ['E'], what: 'Evidence: the source at this slide’s passage' },
  { action: 'fullscreen', letters: ['F'], what: 'Full screen' },
  { action: 'presenter', letters: ['S'], what: 'Presenter view' },
  { action: 'notesDown', keys: ['Shift + ↓'], what: 'Notes down' },
  { action: 'notesUp', keys: ['Shift + ↑'], what: 'Notes up' },
  { action: 'help', keys: ['F1'], letters: ['?'], what: 'This list' },
]

/** What a held key may do again and again; everything else happens once a press. */
const REPEATING: readonly Action[] = ['next', 'previous', 'notesDown', 'notesUp']
/** The least time between two of these, in ms: a stuck key walks no faster than an audience can see. */
const REPEAT_EVERY = 400

const NAMES = new Map([
  ['ArrowRight', '→'],
  ['ArrowLeft', '←'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['PageUp', 'Page up'],
  ['PageDown', 'Page down'],
  ['Escape', 'Esc'],
  [' ', 'Space'],
])

export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  code?: string
}

/** Letters and digits of other scripts (Cyrillic, Greek, Hebrew, Arabic, Korean …), or a key an editor of such took. */
const OTHER_SCRIPT_RE = /^(?:(?:(?![\p{ASCII}\p{Script=Latin}])[\p{L}\p{M}\p{Nd}])+|Process)$/u
const PLACE_RE = /^(?:Key|Digit|Numpad)(.)$/

/**
 * What a key types, as the table names it: its character, or where that is of another script the one of its
 * place on a Latin keyboard. So letters are keys on every layout, and so is the clicker's “.”.
 */
export function characterOf({ key, code = '' }: Pick<Press, 'key' | 'code'>): string {
  if (!OTHER_SCRIPT_RE.test(key)) return key
  return code === 'Period' ? '.' : code === 'Slash' ? '/' : (PLACE_RE.exec(code)?.[1] ?? key)
}

/** A key as people read it: `Shift + Space`, `Ctrl + F`, `B`, `0–9`. Cmd counts as Ctrl. */
export function nameOf(press: Press): string {
  const { shiftKey, ctrlKey, metaKey, altKey } = press
  const key = characterOf(press)
  const name = NAMES.get(key) ?? (/^\d$/.test(key) ? '0–9' : key.length === 1 ? key.toUpperCase() : key)
  // Shift belongs to the character where it makes one (`?`).
  const shift = shiftKey && (key === ' ' || key.length > 1)
  return `${ctrlKey || metaKey ? 'Ctrl + ' : ''}${altKey ? 'Alt + ' : ''}${shift ? 'Shift + ' : ''}${name}`
}

/** What a press asks for; nothing for a key that isn't bound, or a letter while nobody presents. */
export function actionOf(press: Press, presenting: boolean): Action | undefined {
  const name = nameOf(press)
  return KEYS.find(({ keys, letters }) => keys?.includes(name) || (presenting && letters?.includes(name)))
    ?.action
}

/** What each action does, for one window; what it leaves out isn't bound there. */
export type Handlers = Partial<Record<Action, (event: KeyboardEvent) => void>>

/**
 * Binds the table. Fields, panels and buttons keep their own keys; everything else a window binds goes
 * through here.
 */
export function bindKeys(page: Document, panel: string, presenting: () => boolean, handlers: Handlers): void {
  let last = 0
  page.addEventListener('keydown', (event) => {
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
  const { target } = event
  if (!(target instanceof Element)) return false
  return target.closest(`${panel}, input, textarea, select, [contenteditable]`) !== null || isOnControl(event)
}

const BUTTON = 'button, summary'

/** What presses a control that has the focus. Space follows no link, so there it goes on. */
function isOnControl({ target, key }: KeyboardEvent): boolean {
  const controls = key === ' ' ? BUTTON : key === 'Enter' ? `${BUTTON}, a[href]` : ''
  return controls !== '' && target instanceof Element && target.closest(controls) !== null
}

/**
 * After a press of the mouse or a finger the keys walk again: the button that was pressed, and the one a
 * closed panel gives the focus back to, lets go of it. Who works by keyboard keeps the focus.
 */
export function letGoAfterClicks(page: Document): void {
  let byKey = true
  for (const press of ['keydown', 'pointerdown'])
    page.addEventListener(
      press,
      () => {
        byKey = press === 'keydown'
      },
      true,
    )
  const letGo = () => {
    const { activeElement } = page
    if (byKey || !(activeElement instanceof HTMLElement) || activeElement.closest('dialog[open]')) return
    if (activeElement.closest(BUTTON)) activeElement.blur()
  }
  // Before what the click does: a panel that it opens remembers who has the focus.
  page.addEventListener('click', letGo, true)
  page.addEventListener('close', letGo, true)
}
