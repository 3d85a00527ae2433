import type { Handlers } from '../page/bind-keys.ts'
import { button, element } from '../page/dom.ts'
import { capOf, keyTable } from '../page/key-table.ts'
import { type Action, KEYS } from '../page/keys.ts'
import { openPanel } from '../page/panel.ts'
import type { Presenting } from '../page/presenting.ts'
import { wording } from '../page/wording.ts'
import { readingAddress } from '../talk/addresses.ts'
import type { Stage } from './stage.ts'

/** What the menu offers besides the list of keys. */
export interface Offers {
  stage: Stage
  presenting: Presenting
  openPresenter(): void
  openSlides(): void
  toggleFullscreen(): void
}

/** The menu of the audience's window: what one can do first, the switch for single letters, and every key. */
export function openMenuPanel(handlers: Handlers, { stage, presenting, ...offers }: Offers): void {
  const way = (label: string, act: () => void, key?: string) =>
    offer(
      button(label, () => {
        panel?.close()
        act()
      }),
      key,
    )
  const read = element('a', { href: readingAddress(stage.talk.place.id) }, wording('read-as-page'))
  const root = document.documentElement
  const isAlone = root.hasAttribute('data-single-file')
  const statement = isAlone ? readingAddress('accessibility') : 'accessibility.html'
  const isDark = root.dataset.theme === 'dark'
  const ways = element(
    'ul',
    { class: 'panel-views' },
    way(wording('all-slides'), offers.openSlides, keyOf('slides')),
    way(wording('presenter-view'), offers.openPresenter, keyOf('presenter')),
    offer(read),
    way(wording('full-screen'), offers.toggleFullscreen, keyOf('fullscreen')),
    way(wording('print-slides'), () => print(), 'Ctrl + P'),
    way(isDark ? wording('light-theme') : wording('dark-theme'), () => {
      root.dataset.theme = isDark ? 'light' : 'dark'
    }),
    offer(element('a', { href: statement }, wording('accessibility'))),
  )
  const keys = element(
    'details',
    { class: 'panel-keys' },
    element('summary', {}, wording('all-keys')),
    keyTable(handlers),
  )
  const panel = openPanel('menu', wording('keys-and-views'), [ways, lettersSwitch(presenting), keys])
}

/** A way with its key at the right, where it has one. */
function offer(control: HTMLElement, key?: string): HTMLElement {
  const cap = key === undefined ? [] : [capOf(key)]
  return element('li', {}, control, ...cap)
}

/** What is printed on the key that does it. */
const keyOf = (action: Action): string | undefined => {
  const row = KEYS.find((row) => row.action === action)
  return row?.keys?.[0] ?? row?.letters?.[0]
}

/** The switch for single letters: on for whoever presents without a presenter's window, and off for anybody. */
function lettersSwitch(presenting: Presenting): HTMLElement {
  const letters = element('input', { type: 'checkbox', id: 'presenting' })
  letters.checked = presenting.letters
  letters.addEventListener('change', () => {
    presenting.letters = letters.checked
  })
  const label = wording('presenting-switch')
  return element('p', { class: 'panel-switch' }, letters, element('label', { for: 'presenting' }, label))
}
