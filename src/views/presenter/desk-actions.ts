import { bindKeys, letGoAfterClicks } from '../page/bind-keys.ts'
import { find } from '../page/dom.ts'
import { keyTable } from '../page/key-table.ts'
import type { Action } from '../page/keys.ts'
import { openPanel } from '../page/panel.ts'
import { wording } from '../page/wording.ts'
import { deckAddress } from '../talk/addresses.ts'
import type { Desk } from './desk.ts'
import { switchTheme } from './theme.ts'

/** Binds what can be done on the presenter's page: by key, by button, and with the list of shows. */
export function bindDesk(desk: Desk, search: () => void): void {
  const presses: Partial<Record<Action, () => void>> = {
    next: () => desk.next(),
    previous: () => desk.previous(),
    first: () => desk.first(),
    last: () => desk.last(),
    goBack: () => desk.goBack(),
    black: () => desk.blank('black'),
    white: () => desk.blank('white'),
    search,
    notesDown: () => scrollNotes(1),
    notesUp: () => scrollNotes(-1),
    help: () => openPanel('keys', wording('keys'), [keyTable(presses)]),
  }
  // Whoever looks at this page is presenting: letters are keys. The splitter has its own arrows.
  bindKeys('dialog, .splitter', () => true, presses)
  letGoAfterClicks()
  bindButtons({
    ...presses,
    start: () => desk.switchClock(),
    reset: () => desk.resetClock(),
    'open-deck': () => void desk.channel.openOther(deckAddress(desk.talk.place)),
    theme: switchTheme,
  })
  bindShows(desk)
}

/** A button says in `data-do` what it does; what isn't in the list has a view of its own (sizes.ts). */
function bindButtons(acts: Record<string, (() => void) | undefined>): void {
  document.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset.do
    if (name) acts[name]?.()
  })
}

function bindShows(desk: Desk): void {
  const choice = find<HTMLSelectElement>('[data-choose="show"]')
  choice.addEventListener('change', () => {
    desk.chooseShow(choice.value)
    // Else the next arrow key would choose another show instead of turning the slide.
    choice.blur()
  })
}

/** By half of what is seen, so that no line is missed. */
function scrollNotes(direction: 1 | -1): void {
  const notes = find('.speaker-sheets')
  notes.scrollBy({ top: (direction * notes.clientHeight) / 2 })
}
