import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { spokenNumber, type TalkSlide } from '../talk/program.ts'
import type { Talk } from '../talk/talk.ts'
import type { Desk } from './desk.ts'

/** Says where the talk is, and sets the buttons that depend on it: the way back, a dark screen, the show. */
export function showWhere({ slides, talk }: Desk): void {
  const back = slides.find(({ id }) => id === talk.left?.id)
  const goBack = find('[data-do="goBack"]')
  find('.where').textContent = describeWhere(slides, talk)
  goBack.hidden = !back
  goBack.textContent = back ? returnTo(spokenNumber(back)) : wording('walk-return')
  for (const how of ['black', 'white'])
    find(`[data-do="${how}"]`).setAttribute('aria-pressed', String(talk.blank === how))
  find<HTMLSelectElement>('[data-choose="show"]').value = talk.show
}

function returnTo(slide: string): string {
  return slide === '' ? wording('return-to-title') : wording('return-to', { slide })
}

/** `Slide 6, step 2 of 4, screen black`. */
export function describeWhere(slides: TalkSlide[], { place, blank }: Talk): string {
  const slide = slides.find(({ id }) => id === place.id)
  const spoken = slide && spokenNumber(slide)
  const number = spoken === '' ? wording('where-title') : wording('where-slide', { slide: spoken ?? '' })
  const step =
    slide && slide.steps > 1 ? `, ${wording('where-step', { step: place.step + 1, steps: slide.steps })}` : ''
  const covered =
    blank === 'none' ? '' : `, ${blank === 'black' ? wording('where-black') : wording('where-white')}`
  return `${number}${step}${covered}`
}
