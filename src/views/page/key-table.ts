import type { Handlers } from './bind-keys.ts'
import { element } from './dom.ts'
import { KEYS } from './keys.ts'
import { wording } from './wording.ts'

/** The list of exactly the keys a window binds. */
export function keyTable(handlers: Handlers): HTMLElement {
  const rows = KEYS.filter(({ action }) => handlers[action]).map(({ action, keys, letters, what }) => {
    const caps = [...(keys ?? []), ...(letters ?? [])].flatMap((name, index) => [
      ...(index > 0 ? [' '] : []),
      element('kbd', {}, name),
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
