import { element } from '../page/dom.ts'
import { characterOf } from '../page/keys.ts'
import type { Stage } from './stage.ts'

/** Digits gather in a corner until Enter leads to the slide of that number; any other key drops them. */
export function numberEntry(
  page: Document,
  frame: HTMLElement,
  stage: Stage,
): (event: KeyboardEvent) => void {
  const sign = element('p', { class: 'stage-number', role: 'status', hidden: '' })
  frame.append(sign)
  let typed = ''
  const show = () => {
    const item = stage.items.find(({ label }) => label === typed)
    sign.hidden = typed === ''
    sign.textContent = item ? `${typed}  ${item.headline}` : `${typed}  no such slide`
  }
  page.addEventListener(
    'keydown',
    (event) => {
      if (typed === '' || /^\d$/.test(characterOf(event))) return
      if (event.key === 'Enter') {
        const item = stage.items.find(({ label }) => label === typed)
        if (item) stage.jump(item.id)
      }
      if (['Enter', 'Escape', 'Backspace'].includes(event.key)) {
        event.preventDefault()
        event.stopPropagation()
      }
      typed = ''
      show()
    },
    { capture: true },
  )
  return (event) => {
    typed = (typed + characterOf(event)).slice(-3)
    show()
  }
}
