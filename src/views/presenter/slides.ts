import { element, find } from '../page/dom.ts'
import { search } from '../page/search.ts'
import { itemsOf } from '../talk/program.ts'
import type { Desk } from './clock.ts'

export interface SlideList {
  follow(): void
  /** Puts the cursor into the search field. */
  search(): void
  pick(which: 'first' | 'last'): void
}

/** The list to jump by: every slide, those outside the show marked; the field looks into titles and notes. */
export function listSlides(page: Document, desk: Desk, briefs: HTMLElement[]): SlideList {
  const list = find(page, '.jump-list')
  const field = find<HTMLInputElement>(page, '.jump input')
  const entries = desk.items.map((item, index) => {
    const number = element('span', { class: 'number' }, item.label === '0' ? '' : item.label)
    const button = element('button', { type: 'button' }, number, ' ', element('span', {}, item.headline))
    button.addEventListener('click', () => desk.jump(item.id))
    const entry = element('li', {}, button)
    list.append(entry)
    const text = briefs[index]?.textContent ?? ''
    return { entry, button, id: item.id, label: item.label, title: item.headline, text }
  })
  const filter = () => {
    const found = search(entries, field.value)
    for (const each of entries) each.entry.hidden = !found.includes(each)
    return found
  }
  field.addEventListener('input', filter)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && field.value.trim() !== '') {
      const [best] = filter()
      if (best) desk.jump(best.id)
    }
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    field.value = ''
    filter()
    field.blur()
  })
  return {
    follow() {
      const shown = new Set(itemsOf(desk.items, desk.talk.show).map(({ id }) => id))
      for (const { button, entry, id } of entries) {
        entry.toggleAttribute('data-outside', !shown.has(id))
        const isHere = id === desk.talk.place.id
        if (isHere === (button.getAttribute('aria-current') === 'true')) continue
        if (isHere) {
          button.setAttribute('aria-current', 'true')
          entry.scrollIntoView({ block: 'center' })
        } else button.removeAttribute('aria-current')
      }
    },
    search() {
      field.focus()
      field.select()
    },
    pick(which) {
      const item = itemsOf(desk.items, desk.talk.show).at(which === 'first' ? 0 : -1)
      if (item) desk.jump(item.id)
    },
  }
}
