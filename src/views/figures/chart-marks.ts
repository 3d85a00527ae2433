import type { Mark } from '../../charts/base/chart.ts'
import { element } from '../page/dom.ts'

/** A mark, and where it was drawn in CSS pixels of the drawing. */
export interface MarkBox {
  mark: Mark
  x: number
  y: number
  width: number
  height: number
}

/** WCAG 2.5.8 asks for targets of 24 CSS pixels; a thin bar gets that much. */
const SMALLEST_TARGET = 24

/**
 * Makes the marks of a live chart reachable: a button over each one, and a panel beside the chart with the
 * mark's quote, lines and record note. The panel opens on click, Enter or pointing, and closes with Esc.
 */
export function addMarks(holder: HTMLElement): { place(boxes: MarkBox[]): void } {
  const list = element('div', { class: 'chart-marks' })
  const panel = element('div', { class: 'mark-panel', role: 'status', hidden: '' })
  holder.append(list, panel)

  let open: HTMLElement | undefined
  let isPinned = false
  const close = () => {
    isPinned = false
    open?.setAttribute('aria-expanded', 'false')
    open = undefined
    panel.hidden = true
  }
  const show = (button: HTMLElement, { mark, x, y, width, height }: MarkBox) => {
    close()
    open = button
    button.setAttribute('aria-expanded', 'true')
    panel.replaceChildren(...tell(mark))
    // The panel stands in the opposite corner of the chart, so that it doesn't cover its mark.
    panel.dataset.half = y + height / 2 < holder.offsetHeight / 2 ? 'upper' : 'lower'
    panel.dataset.side = x + width / 2 < holder.offsetWidth / 2 ? 'right' : 'left'
    panel.hidden = false
  }
  // In the capture phase: Esc closes the panel before the deck takes it for the overview.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open) return
      event.stopPropagation()
      event.preventDefault()
      close()
    },
    true,
  )
  holder.addEventListener('pointerleave', () => {
    // Pointed at, it goes with the pointer; clicked, it stays.
    if (!isPinned && !holder.contains(document.activeElement)) close()
  })

  return {
    place(boxes) {
      close()
      list.replaceChildren(
        ...boxes.map((box) => {
          const button = markButton(box)
          button.addEventListener('click', () => {
            show(button, box)
            isPinned = true
          })
          button.addEventListener('focus', () => show(button, box))
          button.addEventListener('pointerenter', () => show(button, box))
          return button
        }),
      )
    },
  }
}

function markButton({ mark, x, y, width, height }: MarkBox): HTMLButtonElement {
  const button = element('button', { type: 'button', 'aria-label': mark.label, 'aria-expanded': 'false' })
  button.dataset.mark = mark.id
  const wide = Math.max(width, SMALLEST_TARGET)
  const high = Math.max(height, SMALLEST_TARGET)
  button.style.left = `${x - (wide - width) / 2}px`
  button.style.top = `${y - (high - height) / 2}px`
  button.style.width = `${wide}px`
  button.style.height = `${high}px`
  return button
}

/** What the page itself says about a mark: the source's lines and the record's entries, as they stand there. */
function tell({ label, origin }: Mark): HTMLElement[] {
  const lines = origin.lines ?? []
  const records = [...(origin.events ?? []), ...(origin.claims ?? []), ...(origin.series ?? [])]
  return [element('p', { class: 'mark-title' }, label), ...lines.map(quoteOf), ...records.map(noteOf)]
}

function quoteOf(line: number): HTMLElement {
  const words = document.querySelector(`#L${line} > p`)?.textContent?.replace(/^[•\s]+/, '') ?? ''
  return element('blockquote', {}, words, ' ', link(`L${line}`))
}

function noteOf(id: string): HTMLElement {
  const parts = [...document.querySelectorAll(`#${id} [data-record]`)].map((part) => part.textContent?.trim())
  return element('p', {}, `† ${parts.join(': ')} `, link(id))
}

/** A link to a line or record of the page, by the name that is its id. */
function link(id: string): HTMLAnchorElement {
  return element('a', { href: `#${id}` }, id)
}
