import { find } from '../page/dom.ts'
import type { Desk } from './desk.ts'

/** Says how things are with the slides' windows. */
export function showConnection({ connection, channel }: Desk): void {
  const hint = channel.opensOnly ? ' Here only one that this button opens can be.' : ''
  const strange = 'The slides window shows a slide that this page doesn’t have. Load both again.'
  sayConnection({ there: '', none: `No slides window is connected.${hint}`, strange }[connection])
}

/** One line under the clock, with the way to open the slides; away when there is nothing to say. */
export function sayConnection(text: string): void {
  const bar = find('.connection')
  bar.hidden = text === ''
  if (text) find('output', bar).textContent = text
}
