import '../../styles/paper/print.css'

/** What reveal.js leaves on a section to show or hide it on screen; on paper every slide is shown. */
const SCREEN_ATTRIBUTES = ['style', 'hidden', 'inert', 'aria-hidden']
const SCREEN_CLASSES = ['past', 'present', 'future', 'visible']

/**
 * Makes Ctrl+P print the slides, one page each, as in the slides PDF, whatever the screen shows. Copies are
 * printed: the page that is read or presented stays untouched and needs no mending afterwards.
 */
export function printSlides(page: Document): void {
  const root = page.documentElement
  const view = page.defaultView
  let restore: (() => void) | undefined

  view?.addEventListener('beforeprint', () => {
    if (restore) return
    const { mode = 'reading', theme = 'light', deckTheme } = root.dataset
    const { scrollX, scrollY } = view
    const sheets = copySlides(page)
    page.body.prepend(sheets)
    root.dataset.mode = 'print'
    root.dataset.theme = deckTheme === 'dark' ? 'dark' : 'light'
    restore = () => {
      sheets.remove()
      root.dataset.mode = mode
      root.dataset.theme = theme
      view.scrollTo(scrollX, scrollY)
    }
  })
  view?.addEventListener('afterprint', () => {
    restore?.()
    restore = undefined
  })
}

function copySlides(page: Document): HTMLElement {
  const sheets = page.createElement('main')
  sheets.className = 'sheets'
  for (const slide of page.querySelectorAll('.slides > section')) {
    const copy = slide.cloneNode(true) as Element
    for (const name of SCREEN_ATTRIBUTES) copy.removeAttribute(name)
    copy.classList.remove(...SCREEN_CLASSES)
    // A copied canvas is empty, and a bitmap anyway: the chart's drawing says the same.
    for (const live of copy.querySelectorAll('.chart-live, .table-toggle')) live.remove()
    for (const drawing of copy.querySelectorAll('.chart-drawing')) drawing.removeAttribute('hidden')
    for (const figure of copy.querySelectorAll('figure')) figure.removeAttribute('data-view')
    sheets.append(copy)
  }
  return sheets
}
