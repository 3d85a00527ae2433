import { bareCopy } from '../page/bare-copy.ts'
import { button, element, slideAfter } from '../page/dom.ts'
import { openPanel } from '../page/panel.ts'
import { type Findable, search } from '../page/search.ts'
import { wording } from '../page/wording.ts'
import { slidesOf, spokenNumber, type TalkSlide } from '../talk/program.ts'
import type { Stage } from './stage.ts'

interface Card extends Findable {
  card: HTMLElement
  /** The words of the slide's folio: number and name of its part; empty for one that stands in none. */
  part: string
  pick: HTMLButtonElement
}

/** All slides as pictures, with one field that takes a number, words of a title or of the text. */
export function openSlidesPanel(stage: Stage): void {
  const cards = makeCards(stage, (id) => {
    panel?.close()
    stage.jump(id)
  })
  const list = element('div', {}, ...makeLists(cards))
  const { field, count } = searchField(cards)
  const head = element('p', { class: 'panel-search' }, field, count)
  const panel = openPanel('slides-panel', wording('all-slides'), [list], [head])
  field.focus()
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
}

/** A list of cards a part of the talk, under its name; the title belongs to the first. */
function makeLists(cards: Card[]): HTMLElement[] {
  const runs: { part: string; cards: Card[] }[] = []
  for (const card of cards) {
    const last = runs.at(-1)
    const isTitle = last?.part === '' && last.cards.length === 1 && last.cards[0]?.label === '0'
    if (last && (last.part === card.part || isTitle)) {
      last.cards.push(card)
      last.part = card.part
    } else runs.push({ part: card.part, cards: [card] })
  }
  return runs.map(({ part, cards }) => {
    const list = element('ol', { class: 'slide-cards' }, ...cards.map(({ card }) => card))
    return element('section', {}, ...(part === '' ? [] : [element('h3', {}, part)]), list)
  })
}

function makeCards({ slides, talk }: Stage, jump: (id: string) => void): Card[] {
  const shown = new Set(slidesOf(slides, talk.show).map(({ id }) => id))
  return slides.flatMap((slide) => {
    const section = document.getElementById(slide.id)
    if (!section) return []
    const made = makeCard(slide, section, () => jump(slide.id))
    if (slide.id === talk.place.id) made.pick.setAttribute('aria-current', 'true')
    if (!shown.has(slide.id)) made.card.append(element('span', { class: 'quiet' }, wording('not-in-show')))
    return [made]
  })
}

function makeCard(slide: TalkSlide, section: HTMLElement, jump: () => void): Card {
  const { label, headline } = slide
  const picture = pictureOf(section)
  const thumb = element('div', { class: 'thumb', 'aria-hidden': 'true', inert: '' }, picture)
  const pick = button(`${spokenNumber(slide)}  ${headline}`.trim(), jump)
  const card = element('li', {}, thumb, pick)
  return { card, pick, label, title: headline, text: picture.textContent ?? '', part: partOf(section) }
}

/** A divider names no part at its head: it begins the one that the next slide names. */
function partOf(section: HTMLElement): string {
  const named = section.matches('.layout-part') ? slideAfter(section) : section
  return named?.querySelector('.of-part')?.textContent.trim() ?? ''
}

/** The field, and how many slides fit what is typed; Enter picks the best of them. */
function searchField(cards: Card[]): { field: HTMLInputElement; count: HTMLElement } {
  const what = wording('search-slides')
  const field = element('input', {
    type: 'search',
    'aria-label': what,
    autocomplete: 'off',
    placeholder: what,
  })
  const count = element('p', { class: 'quiet', role: 'status' })
  const filter = (): Card[] => {
    const found = search(cards, field.value)
    for (const entry of cards) entry.card.hidden = !found.includes(entry)
    for (const section of document.querySelectorAll<HTMLElement>('.slides-panel section'))
      section.hidden = !section.querySelector('li:not([hidden])')
    const matches =
      found.length === 1 ? wording('one-slide') : wording('several-slides', { count: found.length })
    count.textContent = field.value.trim() === '' ? '' : matches
    return found
  }
  field.addEventListener('input', filter)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    const [best] = filter()
    event.preventDefault()
    if (field.value.trim() !== '') best?.pick.click()
  })
  return { field, count }
}

/** A slide's picture: its markup once more, without ids and notes. */
function pictureOf(slide: HTMLElement): HTMLElement {
  const copy = bareCopy(slide)
  for (const notes of copy.querySelectorAll('.notes')) notes.remove()
  for (const named of [copy, ...copy.querySelectorAll('[id]:not(svg *)')]) named.removeAttribute('id')
  return copy
}
