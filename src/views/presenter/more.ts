import { find } from '../page/dom.ts'

/**
 * What is needed rarely, behind one button: it opens and closes with it, and closes with Esc or a press elsewhere. What is
 * pressed inside leaves it open, since notes grow by several presses. Returns what closes it.
 */
export function makeMore(): () => void {
  const opener = find<HTMLButtonElement>('[data-do="more"]')
  const more = find('.more')
  const show = (isShown: boolean) => {
    more.hidden = !isShown
    opener.ariaExpanded = String(isShown)
  }
  opener.addEventListener('click', () => show(more.hidden !== false))
  document.addEventListener('pointerdown', ({ target }) => {
    if (!more.hidden && target instanceof Node && !more.contains(target) && !opener.contains(target))
      show(false)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || more.hidden || event.defaultPrevented) return
    // Esc in a dialog over it is the dialog's.
    if (document.querySelector('dialog[open]')) return
    const hadFocus = more.contains(document.activeElement)
    show(false)
    if (hadFocus) opener.focus()
  })
  makeDescriptions()
  return () => show(false)
}

/** What is on screen stands in the slide itself, so its description is there for whoever asks for it. */
function makeDescriptions(): void {
  const button = find('[data-do="describe"]')
  const sheets = find('.speaker-sheets')
  button.addEventListener('click', () => {
    const isShown = sheets.toggleAttribute('data-described')
    button.ariaPressed = String(isShown)
  })
}
