import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import type { Desk } from './desk.ts'
import type { RehearsalTimes } from './times/spoken.ts'
import { openTimes } from './times/times-panel.ts'

/** What the presenter's buttons do of a rehearsal. */
export interface Rehearsal {
  begin(): void
  end(): void
  /** Shows the times of the last one again. */
  showTimes(): void
  follow(): void
}

/**
 * Practising a talk: the clock runs from zero, and at the end stands a table of planned and spoken times. They are
 * kept in this page alone, and gone with it.
 */
export function makeRehearsal(desk: Desk, sheets: HTMLElement[], closeMore: () => void): Rehearsal {
  const files = new Map(sheets.map(({ dataset }) => [dataset.slide ?? '', dataset.file ?? '']))
  const end = find('[data-do="end-rehearsal"]')
  const output = find('[data-say="rehearsal"]')
  let last: RehearsalTimes | undefined
  const showTimes = () => {
    closeMore()
    if (last) openTimes(last, { slides: desk.slides, fileOf: (id) => files.get(id) ?? id })
  }
  return {
    begin() {
      passOnFocus(find('.more'))
      closeMore()
      desk.rehearse()
    },
    end() {
      passOnFocus(end)
      last = desk.endRehearsal() ?? last
      find('[data-do="rehearsal-times"]').hidden = false
      showTimes()
    },
    showTimes,
    follow() {
      const isOn = desk.isRehearsing
      const said = isOn ? wording('rehearsing') : ''
      if (output.textContent !== said) output.textContent = said
      end.hidden = !isOn
      find('[data-do="rehearse"]').hidden = isOn
    },
  }
}

/** To the notes, where Space goes on: the button that was pressed by key is about to go. */
function passOnFocus(from: HTMLElement): void {
  if (from.contains(document.activeElement)) find('.speaker-sheets').focus({ preventScroll: true })
}
