/**
 * What the reading view gains with JavaScript: a control beside each heading and source line that copies
 * its address, a print button, what short forms mean, and charts drawn anew for narrow windows, where their tables stand
 * without it.
 */

import { button, element } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { expandTerms } from './expand-terms.ts'
import { addNarrowCharts } from './narrow-charts.ts'

/** Adds the tools to a page in reading mode. Ask for it once. */
export function addReadingTools(): void {
  const status = element('p', { class: 'tool-status', role: 'status' })
  document.body.append(status)
  const say = (text: string) => {
    status.textContent = text
  }

  for (const section of document.querySelectorAll('.slide[id]:not(.layout-title), .part[id]')) {
    const heading = section.querySelector('h2')
    if (!heading) continue
    const button = copyButton(
      section.id,
      wording('copy-link'),
      wording('copy-link-to', { what: heading.textContent.trim() }),
      say,
    )
    const marks = section.querySelector('.slide-head .marks')
    if (marks) marks.append(button)
    else heading.after(button)
  }
  for (const line of document.querySelectorAll('.line[id]')) {
    const number = line.querySelector('.line-number')
    if (number)
      number.replaceChildren(copyButton(line.id, line.id, wording('copy-link-line', { line: line.id }), say))
  }
  addPrintButton()
  addNarrowCharts()
  expandTerms()
}

type Say = (text: string) => void

function copyButton(id: string, text: string, label: string, say: Say): HTMLButtonElement {
  const copy = button(text, () => void copyAddress(copy, addressOf(id), say), {
    class: 'copy-link',
    'aria-label': label,
  })
  return copy
}

/** A plain fragment always opens the reading view, so the query that led here is dropped. */
function addressOf(id: string): string {
  const address = new URL(location.href)
  address.search = ''
  address.hash = id
  return address.href
}

async function copyAddress(beside: HTMLButtonElement, address: string, say: Say): Promise<void> {
  try {
    await navigator.clipboard.writeText(address)
    say(wording('link-copied'))
    beside.dataset.copied = ''
    beside.addEventListener('blur', () => delete beside.dataset.copied, { once: true })
  } catch {
    // No clipboard on plain http, or it was refused: the address is shown, selected, for copying by hand.
    const field = element('input', { class: 'copy-field', 'aria-label': wording('copy-by-hand') })
    field.readOnly = true
    field.value = address
    beside.after(field)
    field.focus()
    field.select()
    field.addEventListener('blur', () => field.remove(), { once: true })
  }
}

function addPrintButton(): void {
  const heading = document.querySelector('#downloads > h2')
  heading?.after(button(wording('print-page'), () => print(), { class: 'tool-button' }))
}
