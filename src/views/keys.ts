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

const NAMES: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Escape: 'Esc',
  ' ': 'Space',
}

export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** A key as people read it: `Shift + Space`, `Ctrl + F`, `B`, `0–9`. Cmd counts as Ctrl. */
export function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): string {
  const name = NAMES[key] ?? (/^\d$/.test(key) ? '0–9' : key.length === 1 ? key.toUpperCase() : key)
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
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isTakenBy(event.target, event.key, panel)) return
    const action = actionOf(event, presenting())
    const handler = action && handlers[action]
    if (!handler) return
    event.preventDefault()
    handler(event)
  })
}

function isTakenBy(target: EventTarget | null, key: string, panel: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(`${panel}, input, textarea, select, [contenteditable]`)) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a[href], summary') !== null
}
