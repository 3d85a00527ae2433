import { button, element } from '../../page/dom.ts'
import { openPanel } from '../../page/panel.ts'
import { wording } from '../../page/wording.ts'
import { spokenNumber, type TalkSlide } from '../../talk/program.ts'
import { formatTime, SECOND } from './pace.ts'
import { linesToPaste, type RehearsalTimes, type SpokenSlide, secondsLine } from './spoken.ts'

/** The slides of the talk, and where the file of each lies in the deck's folder. */
export interface TimedDeck {
  slides: TalkSlide[]
  fileOf(id: string): string
}

/** Opens the table of what was planned and what was spoken, with the lines to paste. */
export function openTimes(times: RehearsalTimes, deck: TimedDeck): void {
  const { spoken, planned, paused, slides } = times
  const sum = element(
    'p',
    { class: 'rehearsal-sum' },
    wording('rehearsal-sum', { spoken: formatTime(spoken), planned: formatTime(planned) }),
    paused >= SECOND ? ` ${wording('rehearsal-paused', { paused: formatTime(paused) })}` : '',
  )
  const lines = linesToPaste(slides, deck.fileOf)
  const paste = lines === '' ? wording('rehearsal-as-planned') : wording('rehearsal-paste')
  openPanel('rehearsal-panel', wording('rehearsal'), [
    sum,
    element('p', {}, paste),
    ...(lines === '' ? [] : [makeCopy(lines)]),
    makeTable(slides, deck),
  ])
}

/** A button that copies the lines; where nothing can be copied they are shown, selected, to be copied by hand. */
function makeCopy(lines: string): HTMLElement {
  const said = element('output', {})
  const copy = button(wording('rehearsal-copy'), () => void copyLines())
  const row = element('div', { class: 'rehearsal-copy' }, copy, said)
  async function copyLines(): Promise<void> {
    try {
      await navigator.clipboard.writeText(lines)
      said.textContent = wording('rehearsal-copied')
    } catch {
      // No clipboard on plain http or from a disk, or it was refused.
      showLines(row, lines)
    }
  }
  return row
}

function showLines(row: HTMLElement, lines: string): void {
  row.querySelector('textarea')?.remove()
  const field = element('textarea', { 'aria-label': wording('rehearsal-by-hand'), rows: '8', readonly: '' })
  field.value = lines
  row.append(field)
  field.focus()
  field.select()
}

function makeTable(slides: SpokenSlide[], deck: TimedDeck): HTMLElement {
  const heads = [
    wording('rehearsal-slide'),
    wording('rehearsal-headline'),
    wording('rehearsal-planned'),
    wording('rehearsal-spoken'),
    wording('rehearsal-difference'),
  ].map((name) => element('th', { scope: 'col' }, name))
  const rows = slides.map((slide) => makeRow(slide, deck))
  return element(
    'table',
    { class: 'rehearsal-times' },
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  )
}

function makeRow({ id, planned, spoken, seconds }: SpokenSlide, { slides, fileOf }: TimedDeck): HTMLElement {
  const slide = slides.find((one) => one.id === id)
  const where = element('span', { class: 'rehearsal-file' }, fileOf(id))
  const line = seconds === undefined ? [] : [' ', element('code', {}, secondsLine(seconds))]
  const isSpoken = spoken >= SECOND
  // Of what is shown, so that the row adds up.
  const more = Math.floor(spoken / SECOND) * SECOND - planned
  return element(
    'tr',
    { 'data-slide': id },
    element('td', {}, slide ? spokenNumber(slide) : ''),
    element('th', { scope: 'row' }, slide?.headline ?? '', element('span', {}, where, ...line)),
    element('td', {}, formatTime(planned)),
    element('td', {}, isSpoken ? formatTime(spoken) : wording('rehearsal-not-spoken')),
    element(
      'td',
      { 'data-state': isSpoken && more >= SECOND ? 'over' : '' },
      isSpoken ? difference(more) : '',
    ),
  )
}

/** `+0:15`, `−1:20`, `0:00`. */
export function difference(more: number): string {
  const time = formatTime(Math.abs(more))
  return `${Math.abs(more) < SECOND ? '' : more > 0 ? '+' : '−'}${time}`
}
