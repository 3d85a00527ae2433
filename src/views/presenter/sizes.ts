import { find, isReadFromRight } from '../page/dom.ts'
import { wording } from '../page/wording.ts'

/** Share of the window that the notes take, and their size in px. */
const SHARE = { start: 0.383, least: 0.3, most: 0.75, step: 0.02 }
const SIZE = { start: 18, least: 14, most: 40, step: 2 }

/** Notes as wide and as large as the presenter likes. */
export function makeResizable(): void {
  // A part that scrolls can be reached by keyboard.
  find('.speaker-sheets').tabIndex = 0
  makeSplitter()
  makeSizeButtons()
}

/** The bar between slides and notes: dragged, or moved with the arrows while it has the focus. */
function makeSplitter(): void {
  const splitter = find('.splitter')
  let share = SHARE.start
  function setShare(value: number): void {
    share = Math.min(SHARE.most, Math.max(SHARE.least, value))
    document.documentElement.style.setProperty('--notes-share', String(share))
    splitter.ariaValueNow = String(Math.round(share * 100))
  }
  splitter.tabIndex = 0
  splitter.role = 'separator'
  splitter.ariaOrientation = 'vertical'
  splitter.ariaLabel = wording('notes-width')
  splitter.ariaValueMin = String(SHARE.least * 100)
  splitter.ariaValueMax = String(SHARE.most * 100)
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId)
    event.preventDefault()
    splitter.focus()
  })
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId))
      setShare(isReadFromRight() ? event.clientX / window.innerWidth : 1 - event.clientX / window.innerWidth)
  })
  // Once it is where it should be, the arrows turn slides again.
  splitter.addEventListener('pointerup', () => splitter.blur())
  splitter.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    // With these the arrows are the browser's: Alt + ← goes back.
    if (altKey || ctrlKey || metaKey) return
    const step = isReadFromRight() ? -SHARE.step : SHARE.step
    if (key === 'ArrowLeft') setShare(share + step)
    if (key === 'ArrowRight') setShare(share - step)
  })
  setShare(share)
}

function makeSizeButtons(): void {
  let size = SIZE.start
  function setSize(value: number): void {
    size = Math.min(SIZE.most, Math.max(SIZE.least, value))
    document.documentElement.style.setProperty('--notes-size', `${size}px`)
  }
  find('[data-do="larger"]').addEventListener('click', () => setSize(size + SIZE.step))
  find('[data-do="smaller"]').addEventListener('click', () => setSize(size - SIZE.step))
  setSize(size)
}
