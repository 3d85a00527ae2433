import { button, element } from './dom.ts'
import { wording } from './wording.ts'

/**
 * Opens a modal dialog with a title and a close button, and takes it away when it closes. Focus is kept
 * inside and given back by the browser itself; Esc closes. What stands `beside` the title stays in sight.
 * A panel that is open already is left alone.
 */
export function openPanel(
  name: string,
  title: string,
  content: Node[],
  beside: Node[] = [],
): HTMLDialogElement | undefined {
  if (document.querySelector('dialog[open]')) return undefined
  const close = button(wording('close'), () => panel.close(), { class: 'panel-close' })
  const head = element('header', {}, element('h2', { id: `${name}-title` }, title), ...beside, close)
  const panel = element(
    'dialog',
    { class: `panel ${name}`, 'aria-labelledby': `${name}-title` },
    head,
    ...content,
  )
  panel.addEventListener('click', ({ target }) => target === panel && panel.close())
  panel.addEventListener('close', () => panel.remove())
  document.body.append(panel)
  panel.showModal()
  return panel
}
