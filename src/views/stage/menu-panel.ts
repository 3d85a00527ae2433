import type { Handlers } from '../page/bind-keys.ts'
import { button, element } from '../page/dom.ts'
import { keyTable } from '../page/key-table.ts'
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

/** The menu of the audience's window: its views, the switch for single letters, and every key. */
export function openMenuPanel(handlers: Handlers, { stage, presenting, ...offers }: Offers): void {
  const way = (label: string, act: () => void) =>
    button(label, () => {
      panel?.close()
      act()
    })
  const read = element('a', { href: readingAddress(stage.talk.place.id) }, wording('read-as-page'))
  const views = element(
    'p',
    { class: 'panel-views' },
    way(wording('all-slides'), offers.openSlides),
    way(wording('presenter-view'), offers.openPresenter),
    way(wording('full-screen'), offers.toggleFullscreen),
    read,
  )
  const panel = openPanel('menu', wording('keys-and-views'), [
    views,
    lettersSwitch(presenting),
    keyTable(handlers),
  ])
}

/** The switch for single letters, for whoever presents without a presenter's window. */
function lettersSwitch(presenting: Presenting): HTMLElement {
  const letters = element('input', { type: 'checkbox', id: 'presenting' })
  letters.checked = presenting.on
  // A presenter's window or a full screen is presenting already; the switch can't deny it.
  letters.disabled = presenting.on && !presenting.declared
  letters.addEventListener('change', () => {
    presenting.declared = letters.checked
  })
  const label = wording('presenting-switch')
  return element('p', { class: 'panel-switch' }, letters, element('label', { for: 'presenting' }, label))
}
