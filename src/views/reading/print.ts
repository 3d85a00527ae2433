import '../../styles/paper/print.css'
import { bareCopy } from '../page/bare-copy.ts'
import { element } from '../page/dom.ts'

/**
 * Makes Ctrl+P print the slides, one page each, as in the slides PDF, whatever the screen shows. Copies are
 * printed: the page that is read or presented stays untouched and needs no mending afterwards.
 */
export function printSlides(): void {
  const root = document.documentElement
  let restore: (() => void) | undefined

  window.addEventListener('beforeprint', () => {
    if (restore) return
    const { mode = 'reading', theme = 'light', deckTheme } = root.dataset
    const { scrollX, scrollY } = window
    const sheets = copySlides()
    document.body.prepend(sheets)
    root.dataset.mode = 'print'
    root.dataset.theme = deckTheme === 'dark' ? 'dark' : 'light'
    restore = () => {
      sheets.remove()
      root.dataset.mode = mode
      root.dataset.theme = theme
      window.scrollTo(scrollX, scrollY)
    }
  })
  window.addEventListener('afterprint', () => {
    restore?.()
    restore = undefined
  })
}

function copySlides(): HTMLElement {
  const slides = document.querySelectorAll('.slides > section')
  return element('main', { class: 'sheets' }, ...Array.from(slides, bareCopy))
}
