import { element, find } from '../page/dom.ts'
import { type Findable, search } from '../page/search.ts'
import { slidesOf, spokenNumber, type TalkSlide } from '../talk/program.ts'
import type { Desk } from './desk.ts'

export interface SlideList {
  follow(): void
  /** Puts the cursor into the search field. */
  search(): void
}

interface Entry extends Findable {
  id: string
  row: HTMLElement
  button: HTMLButtonElement
}

/** The list to jump by: every slide, those outside the show marked; the field looks into titles and notes. */
export function listSlides(desk: Desk, sheets: HTMLElement[]): SlideList {
  const field = find<HTMLInputElement>('.jump input')
  const entries = desk.slides.map((slide, index) =>
    makeEntry(slide, sheets[index]?.textContent ?? '', () => desk.jump(slide.id)),
  )
  find('.jump-list').append(...entries.map(({ row }) => row))
  bindSearch(field, entries, (id) => desk.jump(id))
  return {
    follow: () => markPlace(desk, entries),
    search() {
      field.focus()
      field.select()
    },
  }
}

function makeEntry(slide: TalkSlide, text: string, jump: () => void): Entry {
  const { id, label, headline } = slide
  const number = element('span', { class: 'number' }, spokenNumber(slide))
  const button = element('button', { type: 'button' }, number, ' ', element('span', {}, headline))
  button.addEventListener('click', jump)
  return { id, label, title: headline, text, row: element('li', {}, button), button }
}

/** What is typed leaves only what fits; Enter leads to the best of it. */
function bindSearch(field: HTMLInputElement, entries: Entry[], jump: (id: string) => void): void {
  const filter = () => {
    const found = search(entries, field.value)
    for (const each of entries) each.row.hidden = !found.includes(each)
    return found
  }
  field.addEventListener('input', filter)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && field.value.trim() !== '') {
      const [best] = filter()
      if (best) jump(best.id)
    }
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    field.value = ''
    filter()
    field.blur()
  })
}

/** Marks the slide at hand, and those that the show leaves out. */
function markPlace({ slides, talk }: Desk, entries: Entry[]): void {
  const shown = new Set(slidesOf(slides, talk.show).map(({ id }) => id))
  for (const { button, row, id } of entries) {
    row.toggleAttribute('data-outside', !shown.has(id))
    const isHere = id === talk.place.id
    if (isHere === (button.getAttribute('aria-current') === 'true')) continue
    if (isHere) {
      button.setAttribute('aria-current', 'true')
      row.scrollIntoView({ block: 'center' })
    } else button.removeAttribute('aria-current')
  }
}
