import type { Handlers } from './bind-keys.ts'
import { element } from './dom.ts'
import { KEYS } from './keys.ts'
import { wording } from './wording.ts'

/** Keys that are called otherwise on keyboards of other countries. */
const CAPS = new Map([
  ['Page down', wording('cap-page-down')],
  ['Page up', wording('cap-page-up')],
  ['Space', wording('cap-space')],
  ['Home', wording('cap-home')],
  ['End', wording('cap-end')],
  ['Backspace', wording('cap-backspace')],
  ['Esc', wording('cap-escape')],
  ['Ctrl', wording('cap-control')],
  ['Shift', wording('cap-shift')],
])

/** What is printed on a key, or on several that are pressed together. */
export function capOf(name: string): HTMLElement {
  const printed = name.split(' + ').map((key) => CAPS.get(key) ?? key)
  return element('kbd', {}, printed.join(' + '))
}

/** The list of exactly the keys a window binds. */
export function keyTable(handlers: Handlers): HTMLElement {
  const rows = KEYS.filter(({ action }) => handlers[action]).map(({ action, keys, letters, what }) => {
    const caps = [...(keys ?? []), ...(letters ?? [])].flatMap((name, index) => [
      ...(index > 0 ? [' '] : []),
      capOf(name),
    ])
    return element(
      'tr',
      { 'data-action': action },
      element('th', { scope: 'row' }, what),
      element('td', {}, ...caps),
    )
  })
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, wording('key-what')),
    element('th', { scope: 'col' }, wording('key-names')),
  )
  return element('table', { class: 'key-table' }, element('thead', {}, head), element('tbody', {}, ...rows))
}
