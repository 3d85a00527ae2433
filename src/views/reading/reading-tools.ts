/**
 * What the reading view gains with JavaScript: a control beside each heading and source line that copies
 * its address, and a print button. Without JavaScript nothing is missing but these.
 */

/** Adds the tools to a page in reading mode. Ask for it once. */
export function addReadingTools(page: Document): void {
  const status = page.createElement('p')
  status.className = 'tool-status'
  status.role = 'status'
  page.body.append(status)
  const say = (text: string) => {
    status.textContent = text
  }

  for (const section of page.querySelectorAll('.slide[id]:not(.layout-title), .part[id]')) {
    const heading = section.querySelector('h2')
    if (!heading) continue
    const button = copyButton(page, section.id, 'Copy link', `Copy link: ${heading.textContent.trim()}`, say)
    const marks = section.querySelector('.slide-head .marks')
    if (marks) marks.append(button)
    else heading.after(button)
  }
  for (const line of page.querySelectorAll('.line[id]')) {
    const number = line.querySelector('.line-number')
    if (number) number.replaceChildren(copyButton(page, line.id, line.id, `Copy link: line ${line.id}`, say))
  }
  addPrintButton(page)
}

type Say = (text: string) => void

function copyButton(page: Document, id: string, text: string, label: string, say: Say): HTMLButtonElement {
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'copy-link'
  button.textContent = text
  button.setAttribute('aria-label', label)
  button.addEventListener('click', () => copyAddress(button, addressOf(id), say))
  return button
}

/** A plain fragment always opens the reading view, so the query that led here is dropped. */
function addressOf(id: string): string {
  const address = new URL(location.href)
  address.search = ''
  address.hash = id
  return address.href
}

async function copyAddress(button: HTMLButtonElement, address: string, say: Say): Promise<void> {
  try {
    await navigator.clipboard.writeText(address)
    say('Link copied.')
    button.dataset.copied = ''
    button.addEventListener('blur', () => delete button.dataset.copied, { once: true })
  } catch {
    // No clipboard on plain http, or it was refused: the address is shown, selected, for copying by hand.
    const field = button.ownerDocument.createElement('input')
    field.className = 'copy-field'
    field.readOnly = true
    field.value = address
    field.setAttribute('aria-label', 'Address, selected for copying')
    button.after(field)
    field.focus()
    field.select()
    field.addEventListener('blur', () => field.remove(), { once: true })
  }
}

function addPrintButton(page: Document): void {
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'tool-button'
  button.textContent = 'Print this page'
  button.addEventListener('click', () => print())
  page.querySelector('#downloads > h2')?.after(button)
}
