import { bindKeys, letGoAfterClicks } from '../page/bind-keys.ts'
import { find } from '../page/dom.ts'
import { keyTable } from '../page/key-table.ts'
import type { Action } from '../page/keys.ts'
import { openPanel } from '../page/panel.ts'
import { wording } from '../page/wording.ts'
import { deckAddress } from '../talk/addresses.ts'
import type { Desk } from './desk.ts'
import type { Rehearsal } from './rehearse.ts'
import { switchTheme } from './theme.ts'

/** Binds what can be done on the presenter's page: by key, by button, and with the list of shows. */
export function bindDesk(desk: Desk, rehearsal: Rehearsal, search: () => void): void {
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
  // Whoever looks at this page is presenting: letters are keys, until they are switched off (WCAG 2.1.4). The
  // splitter has its own arrows.
  const letters = find('[data-do="letters"]')
  bindKeys('dialog, .splitter', () => letters.ariaPressed === 'true', presses)
  letGoAfterClicks()
  bindButtons({
    ...presses,
    start: () => desk.switchClock(),
    reset: () => desk.resetClock(),
    rehearse: rehearsal.begin,
    'end-rehearsal': rehearsal.end,
    'rehearsal-times': rehearsal.showTimes,
    'open-deck': () => void desk.channel.openOther(deckAddress(desk.talk.place)),
    theme: switchTheme,
    letters() {
      letters.ariaPressed = String(letters.ariaPressed !== 'true')
    },
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
  let byKey = false
  const choose = () => {
    if (choice.value !== desk.talk.show) desk.chooseShow(choice.value)
  }
  choice.addEventListener('pointerdown', () => {
    byKey = false
  })
  choice.addEventListener('keydown', ({ key }) => {
    byKey = key !== 'Enter'
    if (!byKey) choose()
  })
  // Arrows only look through the list (WCAG 3.2.2): Enter takes what they found, and so does going on.
  choice.addEventListener('blur', choose)
  choice.addEventListener('change', () => {
    if (byKey) return
    choose()
    // Else the next arrow key would look through the list again instead of turning the slide.
    choice.blur()
  })
}

/** By half of what is seen, so that no line is missed. */
function scrollNotes(direction: 1 | -1): void {
  const notes = find('.speaker-sheets')
  notes.scrollBy({ top: (direction * notes.clientHeight) / 2 })
}
