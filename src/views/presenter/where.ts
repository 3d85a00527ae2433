import { find } from '../page/dom.ts'
import { spokenNumber, type TalkSlide } from '../talk/program.ts'
import type { Talk } from '../talk/talk.ts'
import type { Desk } from './desk.ts'

/** Says where the talk is, and sets the buttons that depend on it: the way back, a dark screen, the show. */
export function showWhere({ slides, talk }: Desk): void {
  const back = slides.find(({ id }) => id === talk.left?.id)
  const goBack = find('[data-do="goBack"]')
  find('.where').textContent = describeWhere(slides, talk)
  goBack.hidden = !back
  goBack.textContent = back ? `Return to ${spokenNumber(back) || 'title'}` : 'Return'
  for (const how of ['black', 'white'])
    find(`[data-do="${how}"]`).setAttribute('aria-pressed', String(talk.blank === how))
  find<HTMLSelectElement>('[data-choose="show"]').value = talk.show
}

/** `Slide 6, step 2 of 4, screen black`. */
export function describeWhere(slides: TalkSlide[], { place, blank }: Talk): string {
  const slide = slides.find(({ id }) => id === place.id)
  const spoken = slide && spokenNumber(slide)
  const number = spoken === '' ? 'Title' : `Slide ${spoken ?? ''}`
  const step = slide && slide.steps > 1 ? `, step ${place.step + 1} of ${slide.steps}` : ''
  const covered = blank === 'none' ? '' : `, screen ${blank}`
  return `${number}${step}${covered}`
}
