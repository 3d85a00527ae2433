import { isReadFromRight } from './dom.ts'
import { wording } from './wording.ts'

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

const [ON, BACK] = isReadFromRight() ? ['←', '→'] : ['→', '←']

/**
 * The one table of the keys that lead a talk: both windows match them by it, and the help is written from it.
 * Not in it are keys that a control has for itself while it is in use, and which stand with that control: a
 * search field, the splitter, the drawer, an open mark of a chart, a number being typed.
 */
export const KEYS: readonly Row[] = [
  { action: 'next', keys: [ON, '↓', 'Page down', 'Space'], letters: ['N'], what: wording('key-next') },
  {
    action: 'previous',
    keys: [BACK, '↑', 'Page up', 'Shift + Space'],
    letters: ['P'],
    what: wording('key-previous'),
  },
  { action: 'first', keys: ['Home'], what: wording('key-first') },
  { action: 'last', keys: ['End'], what: wording('key-last') },
  { action: 'goBack', keys: ['Backspace'], what: wording('key-go-back') },
  { action: 'slides', letters: ['O'], what: wording('key-slides') },
  { action: 'escape', keys: ['Esc'], what: wording('key-escape') },
  {
    action: 'search',
    keys: ['Ctrl + F'],
    letters: ['/', 'G'],
    what: wording('key-search'),
  },
  { action: 'number', letters: ['0–9'], what: wording('key-number') },
  { action: 'black', letters: ['B', '.'], what: wording('key-black') },
  { action: 'white', letters: ['W'], what: wording('key-white') },
  { action: 'pointer', letters: ['L'], what: wording('key-pointer') },
  { action: 'magnifier', letters: ['Z'], what: wording('key-magnifier') },
  { action: 'source', letters: ['E'], what: wording('key-source') },
  { action: 'fullscreen', letters: ['F'], what: wording('key-fullscreen') },
  { action: 'presenter', letters: ['S'], what: wording('key-presenter') },
  { action: 'notesDown', keys: ['Shift + ↓'], what: wording('key-notes-down') },
  { action: 'notesUp', keys: ['Shift + ↑'], what: wording('key-notes-up') },
  { action: 'help', keys: ['F1'], letters: ['?'], what: wording('key-help') },
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
