import { button, element } from './dom.ts'
import { wording } from './wording.ts'

/** One calm line on the page, until it is closed or there is another to say. */
export function sayInPage(frame: HTMLElement, text: string): void {
  const close = button(wording('close'), () => notice.remove())
  const notice = element('p', { class: 'stage-notice', role: 'status' }, text, close)
  frame.querySelector('.stage-notice')?.remove()
  frame.append(notice)
}

/** Says that a part of the page can't be loaded, because it was published anew or the network is gone. */
export function sayLost(frame: HTMLElement, error: unknown): void {
  console.error(error)
  sayInPage(frame, wording('lost-part'))
}
