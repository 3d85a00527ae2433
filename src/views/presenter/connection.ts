import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import type { Desk } from './desk.ts'

/** Says how things are with the slides' windows; nobody who rehearses misses one. */
export function showConnection({ connection, channel, isRehearsing }: Desk): void {
  const hint = channel.opensOnly ? ` ${wording('only-own-window')}` : ''
  const strange = wording('strange-window')
  sayConnection(
    { there: '', none: isRehearsing ? '' : `${wording('no-window')}${hint}`, strange }[connection],
  )
}

/** One line under the clock, with the way to open the slides; away when there is nothing to say. */
export function sayConnection(text: string): void {
  const bar = find('.connection')
  bar.hidden = text === ''
  if (text) find('output', bar).textContent = text
}
