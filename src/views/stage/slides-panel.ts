import { element } from '../page/dom.ts'
import { openPanel } from '../page/panel.ts'
import { type Findable, search } from '../page/search.ts'
import { itemsOf } from '../talk/program.ts'
import type { Stage } from './stage.ts'

/** All slides as pictures, with one field that takes a number, words of a title or of the text. */
export function openSlidesPanel(stage: Stage): void {
  const shown = new Set(itemsOf(stage.items, stage.talk.show).map(({ id }) => id))
  const cards = stage.items.flatMap((item) => {
    const slide = document.getElementById(item.id)
    if (!slide) return []
    const picture = pictureOf(slide)
    const pick = element(
      'button',
      { type: 'button' },
      `${item.label === '0' ? '' : `${item.label}  `}${item.headline}`,
    )
    if (item.id === stage.talk.place.id) pick.setAttribute('aria-current', 'true')
    pick.addEventListener('click', () => {
      panel?.close()
      stage.jump(item.id)
    })
    const card = element(
      'li',
      {},
      element('div', { class: 'thumb', 'aria-hidden': 'true', inert: '' }, picture),
      pick,
    )
    if (!shown.has(item.id)) card.append(element('span', { class: 'quiet' }, 'not in this show'))
    return [{ card, pick, label: item.label, title: item.headline, text: picture.textContent ?? '' }]
  })
  const field = element('input', {
    type: 'search',
    'aria-label': 'Number, title or text',
    autocomplete: 'off',
  })
  field.placeholder = 'Number, title or text'
  const count = element('p', { class: 'quiet', role: 'status' })
  const list = element('ol', { class: 'slide-cards' }, ...cards.map(({ card }) => card))
  const filter = (): Findable[] => {
    const found = search(cards, field.value)
    for (const entry of cards) entry.card.hidden = !found.includes(entry)
    const matches = found.length === 1 ? '1 slide' : `${found.length} slides`
    count.textContent = field.value.trim() === '' ? '' : matches
    return found
  }
  field.addEventListener('input', filter)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    const [first] = filter() as typeof cards
    event.preventDefault()
    if (field.value.trim() !== '') first?.pick.click()
  })
  const panel = openPanel(
    'slides-panel',
    'All slides',
    [list],
    [element('p', { class: 'panel-search' }, field, count)],
  )
  field.focus()
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
}

/** A slide's picture: its markup once more, without ids, notes and anything alive. */
function pictureOf(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement
  for (const dead of copy.querySelectorAll('.notes, canvas')) dead.remove()
  for (const live of copy.querySelectorAll('[data-live]')) live.removeAttribute('data-live')
  for (const named of [copy, ...copy.querySelectorAll('[id]:not(svg *)')]) named.removeAttribute('id')
  for (const name of ['style', 'hidden', 'inert', 'aria-hidden']) copy.removeAttribute(name)
  copy.classList.remove('present', 'past', 'future')
  return copy
}
