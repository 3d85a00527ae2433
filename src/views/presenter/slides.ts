import { element } from '../page/dom.ts'
import { openPanel } from '../page/panel.ts'
import { type Findable, search } from '../page/search.ts'
import { wording } from '../page/wording.ts'
import { slidesOf, spokenNumber, type TalkSlide } from '../talk/program.ts'
import type { Desk } from './desk.ts'
import { partsOf, runsOfParts, type TalkPart } from './show-map.ts'

export interface SlideList {
  follow(): void
  /** Opens the list with the cursor in its search field. */
  search(): void
}

interface Entry extends Findable {
  id: string
  row: HTMLElement
  button: HTMLButtonElement
  part: TalkPart
}

/** The list to jump by: every slide, those outside the show marked; the field looks into titles and notes. */
export function listSlides(desk: Desk, sheets: HTMLElement[]): SlideList {
  let panel: HTMLDialogElement | undefined
  const jump = (id: string) => {
    panel?.close()
    desk.jump(id)
  }
  const parts = partsOf(sheets)
  const entries = desk.slides.map((slide, index) =>
    makeEntry(slide, sheets[index]?.textContent ?? '', parts.get(slide.id) ?? { number: '', name: '' }, () =>
      jump(slide.id),
    ),
  )
  const what = wording('find-slide')
  const field = element('input', {
    type: 'search',
    'aria-label': what,
    placeholder: what,
    autocomplete: 'off',
  })
  const list = element('nav', { class: 'jump', 'aria-label': wording('slides') }, ...makeLists(entries))
  const filter = bindSearch(field, entries, jump)
  return {
    follow: () => markPlace(desk, entries),
    search() {
      field.value = ''
      filter()
      panel = openPanel('jump-panel', wording('all-slides'), [list], [field])
      if (!panel) return
      field.focus()
      list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
    },
  }
}

/** A list a part of the talk, under its name. */
function makeLists(entries: Entry[]): HTMLElement[] {
  return runsOfParts(entries, ({ part }) => part).flatMap(({ part, things }) => {
    const list = element('ol', { class: 'jump-list' }, ...things.map(({ row }) => row))
    if (part.number === '') return [list]
    const name = element('h3', {}, element('b', {}, part.number), ` ${part.name}`)
    return [element('section', {}, name, list)]
  })
}

function makeEntry(slide: TalkSlide, text: string, part: TalkPart, jump: () => void): Entry {
  const { id, label, headline } = slide
  const number = element('span', { class: 'number' }, spokenNumber(slide))
  const button = element('button', { type: 'button' }, number, ' ', element('span', {}, headline))
  button.addEventListener('click', jump)
  return { id, label, title: headline, text, row: element('li', {}, button), button, part }
}

/** What is typed leaves only what fits; Enter leads to the best of it. Returns what applies the field's words. */
function bindSearch(field: HTMLInputElement, entries: Entry[], jump: (id: string) => void): () => Entry[] {
  const filter = () => {
    const found = search(entries, field.value)
    for (const each of entries) each.row.hidden = !found.includes(each)
    for (const section of document.querySelectorAll<HTMLElement>('.jump section'))
      section.hidden = !section.querySelector('li:not([hidden])')
    return found
  }
  field.addEventListener('input', filter)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const [best] = filter()
    if (best && field.value.trim() !== '') jump(best.id)
  })
  return filter
}

/** Marks the slide at hand, and those that the show leaves out. */
function markPlace({ slides, talk }: Desk, entries: Entry[]): void {
  const shown = new Set(slidesOf(slides, talk.show).map(({ id }) => id))
  for (const { button, row, id } of entries) {
    row.toggleAttribute('data-outside', !shown.has(id))
    if (id === talk.place.id) button.setAttribute('aria-current', 'true')
    else button.removeAttribute('aria-current')
  }
}
