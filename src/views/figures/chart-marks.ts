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
/** How long, in ms, a panel stays while the pointer is on its way to it over other marks or none. */
const GRACE = 300
/** Between a mark and its panel, in CSS pixels of the drawing. */
const GAP = 4

/** The marks of one live chart. */
export interface ChartMarks {
  /** Lays a button over each mark. One that has the focus keeps it, if its mark is drawn again. */
  place(boxes: MarkBox[]): void
}

/**
 * Makes the marks of a live chart reachable: a button over each one, and a panel with the mark's quote, lines and
 * record note. The panel opens on click, Enter, focus or pointing and stands beside its mark and behind it in the order
 * of Tab, so that pointer and keyboard reach its links (WCAG 1.4.13, 2.1.1); Esc closes it.
 */
export function addMarks(holder: HTMLElement): ChartMarks {
  const list = element('div', { class: 'chart-marks' })
  const panel = element('div', { class: 'mark-panel', hidden: '' })
  holder.append(list)

  let open: HTMLElement | undefined
  let isPinned = false
  let leaving: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(leaving)
    isPinned = false
    open?.setAttribute('aria-expanded', 'false')
    open = undefined
    panel.hidden = true
  }
  const show = (button: HTMLElement, box: MarkBox, at?: number) => {
    if (open === button) return clearTimeout(leaving)
    close()
    open = button
    button.setAttribute('aria-expanded', 'true')
    panel.replaceChildren(...tell(box.mark))
    button.after(panel)
    panel.hidden = false
    Object.assign(panel.style, beside(box, panel, holder, at))
  }
  /** Later, unless the pointer has come to the panel or back by then. */
  const soon = (act: () => void) => {
    clearTimeout(leaving)
    leaving = setTimeout(act, GRACE)
  }
  const leave = () => {
    // Pointed at, it goes with the pointer; clicked or reached by key, it stays.
    if (!isPinned && !list.contains(document.activeElement)) close()
  }
  // In the capture phase: Esc closes the panel before the deck takes it for the overview.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open || !isSeen(panel)) return
      // What the pointer has left goes by itself: Esc is meant for something else.
      // A mark that had the focus as the key went down may have let go of it since (letGoAfterClicks).
      const isHere = holder.matches(':hover, :focus-within') || holder.contains(event.target as Node)
      if (!isPinned && !isHere) return close()
      event.stopPropagation()
      event.preventDefault()
      if (panel.contains(document.activeElement)) open.focus()
      close()
    },
    true,
  )
  panel.addEventListener('pointerenter', () => clearTimeout(leaving))
  holder.addEventListener('pointerleave', () => soon(leave))
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !list.contains(relatedTarget)) close()
  })

  return {
    place(boxes) {
      const hadFocus = list.contains(document.activeElement)
      const last = open?.dataset.mark
      close()
      const buttons = boxes.map((box) => {
        const button = markButton(box)
        button.addEventListener('click', () => {
          show(button, box)
          isPinned = true
        })
        button.addEventListener('focus', () => show(button, box))
        button.addEventListener('pointerenter', ({ offsetX }) => {
          // Whoever shows something with the pointer or under the magnifier (views/stage) wants nothing before it.
          if (holder.closest('[data-pointing], section[style*="scale("]')) return
          const point = () => show(button, box, box.x + offsetX)
          if (open && open !== button) soon(point)
          else point()
        })
        button.addEventListener('pointerleave', () => clearTimeout(leaving))
        return button
      })
      list.replaceChildren(...buttons)
      if (hadFocus) (buttons.find(({ dataset }) => dataset.mark === last) ?? buttons[0])?.focus()
    },
  }
}

/** Whether a panel is on the slide at hand, and nothing modal over it: only then is Esc its own. */
function isSeen(panel: HTMLElement): boolean {
  return panel.closest('[data-shown]') !== null && document.querySelector('dialog[open]') === null
}

/**
 * Where a panel stands: at the right of its mark or at the left of it, and where neither has room below or above it,
 * about where the pointer is (`at`). Never beyond the chart's own edges. Left and right are those of the drawing, which
 * may be turned round.
 */
function beside(
  { x, y, width, height }: MarkBox,
  panel: HTMLElement,
  holder: HTMLElement,
  at = x,
): { insetInlineStart: string; top: string } {
  const { offsetWidth, offsetHeight } = panel
  const within = (wanted: number, most: number) => Math.max(0, Math.min(wanted, most))
  const [right, bottom] = [holder.offsetWidth - offsetWidth, holder.offsetHeight - offsetHeight]
  const isWide = x + width + GAP > right && x - GAP < offsetWidth
  const sideways = x + width + GAP > right ? x - GAP - offsetWidth : x + width + GAP
  const under = y + height + GAP > bottom ? y - GAP - offsetHeight : y + height + GAP
  const left = isWide ? within(at - offsetWidth / 2, right) : sideways
  const top = isWide ? Math.max(0, under) : within(y, bottom)
  return { insetInlineStart: `${left}px`, top: `${top}px` }
}

function markButton({ mark, x, y, width, height }: MarkBox): HTMLButtonElement {
  const button = element('button', { type: 'button', 'aria-label': mark.label, 'aria-expanded': 'false' })
  button.dataset.mark = mark.id
  const wide = Math.max(width, SMALLEST_TARGET)
  const high = Math.max(height, SMALLEST_TARGET)
  button.style.insetInlineStart = `${x - (wide - width) / 2}px`
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
