import type { Mark } from '../../charts/base/chart.ts'
import type { MarkBox } from './live-chart.ts'

/** WCAG 2.5.8 asks for targets of 24 CSS pixels; a thin bar gets that much. */
const SMALLEST_TARGET = 24

/**
 * Makes the marks of a live chart reachable: a button over each one, and a panel beside the chart with the
 * mark's quote, lines and record note. The panel opens on click, Enter or pointing, and closes with Esc.
 */
export function addMarks(figure: HTMLElement, stage: HTMLElement): { place(boxes: MarkBox[]): void } {
  const list = document.createElement('div')
  list.className = 'chart-marks'
  const panel = document.createElement('div')
  panel.className = 'mark-panel'
  panel.setAttribute('role', 'status')
  panel.hidden = true
  stage.append(list, panel)

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
    panel.replaceChildren(...tell(mark, figure.ownerDocument))
    // The panel stands in the opposite corner of the chart, so that it doesn't cover its mark.
    panel.dataset.half = y + height / 2 < stage.offsetHeight / 2 ? 'upper' : 'lower'
    panel.dataset.side = x + width / 2 < stage.offsetWidth / 2 ? 'right' : 'left'
    panel.hidden = false
  }
  // In the capture phase: Esc closes the panel before the deck takes it for the overview.
  figure.ownerDocument.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open) return
      event.stopPropagation()
      event.preventDefault()
      close()
    },
    true,
  )
  stage.addEventListener('pointerleave', () => {
    // Pointed at, it goes with the pointer; clicked, it stays.
    if (!isPinned && !stage.contains(document.activeElement)) close()
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
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset.mark = mark.id
  button.setAttribute('aria-label', mark.label)
  button.setAttribute('aria-expanded', 'false')
  const wide = Math.max(width, SMALLEST_TARGET)
  const high = Math.max(height, SMALLEST_TARGET)
  button.style.left = `${x - (wide - width) / 2}px`
  button.style.top = `${y - (high - height) / 2}px`
  button.style.width = `${wide}px`
  button.style.height = `${high}px`
  return button
}

/** What the page itself says about a mark: the source's lines and the record's entries, as they stand there. */
function tell({ label, origin }: Mark, page: Document): HTMLElement[] {
  const title = page.createElement('p')
  title.className = 'mark-title'
  title.textContent = label
  const quotes = (origin.lines ?? []).map((line) => {
    const quote = page.createElement('blockquote')
    quote.textContent = page.querySelector(`#L${line} > p`)?.textContent?.replace(/^[•\s]+/, '') ?? ''
    quote.append(' ', link(page, `#L${line}`, `L${line}`))
    return quote
  })
  const records = [...(origin.events ?? []), ...(origin.claims ?? []), ...(origin.series ?? [])].map((id) => {
    const note = page.createElement('p')
    const parts = [...page.querySelectorAll(`#${id} [data-record]`)].map((part) => part.textContent?.trim())
    note.append(`† ${parts.join(': ')} `, link(page, `#${id}`, id))
    return note
  })
  return [title, ...quotes, ...records]
}

function link(page: Document, href: string, text: string): HTMLAnchorElement {
  const anchor = page.createElement('a')
  anchor.href = href
  anchor.textContent = text
  return anchor
}
