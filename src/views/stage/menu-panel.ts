import { element } from '../page/dom.ts'
import { keyTable } from '../page/key-table.ts'
import type { Handlers } from '../page/keys.ts'
import { openPanel } from '../page/panel.ts'
import type { Presenting } from '../page/presenting.ts'
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

/** The menu of the audience's window: its views, the switch for single letters, and every key. */
export function openMenuPanel(handlers: Handlers, { stage, presenting, ...offers }: Offers): void {
  const button = (label: string, act: () => void) => {
    const made = element('button', { type: 'button' }, label)
    made.addEventListener('click', () => {
      panel?.close()
      act()
    })
    return made
  }
  const read = element('a', { href: readingAddress(stage.talk.place.id) }, 'Read as a page')
  const views = element(
    'p',
    { class: 'panel-views' },
    button('All slides', offers.openSlides),
    button('Presenter view', offers.openPresenter),
    button('Full screen', offers.toggleFullscreen),
    read,
  )
  const letters = element('input', { type: 'checkbox', id: 'presenting' })
  letters.checked = presenting.on
  // A presenter's window or a full screen is presenting already; the switch can't deny it.
  letters.disabled = presenting.on && !presenting.declared
  letters.addEventListener('change', () => {
    presenting.declared = letters.checked
  })
  const toggle = element(
    'p',
    { class: 'panel-switch' },
    letters,
    element(
      'label',
      { for: 'presenting' },
      'Presenting: single letters are keys, and the screen stays awake',
    ),
  )
  const panel = openPanel('menu', 'Keys and views', [views, toggle, keyTable(handlers)])
}
