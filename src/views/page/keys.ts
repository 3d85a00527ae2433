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
  | 'magnifier'
  | 'source'
  | 'help'
  | 'notesDown'
  | 'notesUp'
  | 'escape'

interface Row {
  action: Action
  /** Always. */
  keys?: string[]
  /** Single characters: only while presenting (WCAG 2.1.4), so that a sneeze of a speech input moves no slide. */
  letters?: string[]
  what: string
}

/**
 * The one table of the keys that lead a talk: both windows match them by it, and the help is written from it.
 * Not in it are keys that a control has for itself while it is in use, and which stand with that control: a
 * search field, the splitter, the drawer, an open mark of a chart, a number being typed.
 */
export const KEYS: readonly Row[] = [
  { action: 'next', keys: ['→', '↓', 'Page down', 'Space'], letters: ['N'], what: 'Next step or slide' },
  { action: 'previous', keys: ['←', '↑', 'Page up', 'Shift + Space'], letters: ['P'], what: 'One back' },
  { action: 'first', keys: ['Home'], what: 'First slide' },
  { action: 'last', keys: ['End'], what: 'Last slide of the show' },
  { action: 'goBack', keys: ['Backspace'], what: 'Back to the place a jump left' },
  { action: 'slides', letters: ['O'], what: 'All slides' },
  { action: 'escape', keys: ['Esc'], what: 'Lift blank, magnifier or pointer; else all slides' },
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
  { action: 'magnifier', letters: ['Z'], what: 'Magnify; pointer or arrows move' },
  { action: 'source', letters: ['E'], what: 'Evidence: the source at this slide’s passage' },
  { action: 'fullscreen', letters: ['F'], what: 'Full screen' },
  { action: 'presenter', letters: ['S'], what: 'Presenter view' },
  { action: 'notesDown', keys: ['Shift + ↓'], what: 'Notes down' },
  { action: 'notesUp', keys: ['Shift + ↑'], what: 'Notes up' },
  { action: 'help', keys: ['F1'], letters: ['?'], what: 'This list' },
]

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

/** What of a key event says which key it was. */
export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  code?: string
}

/** Letters and digits of other scripts (Greek, Hebrew, Arabic, Korean …), or a key that an editor of such took. */
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
