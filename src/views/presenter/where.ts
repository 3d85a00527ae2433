import { element, find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { describePosition, spokenNumber, type TalkSlide } from '../talk/program.ts'
import type { Talk } from '../talk/talk.ts'
import type { Desk } from './desk.ts'

/** Says where the talk is, and sets the buttons that depend on it: the way back, a dark screen, the show. */
export function showWhere({ slides, talk }: Desk): void {
  const back = slides.find(({ id }) => id === talk.left?.id)
  const goBack = find('[data-do="goBack"]')
  // The headline stands large beneath; a step by its name stands beside the slide.
  const said = element('span', { class: 'heard' }, wording('where-says', { says: nameOf(slides, talk) }))
  find('.where').replaceChildren(describeWhere(slides, talk), said)
  goBack.hidden = !back
  goBack.textContent = back ? returnTo(spokenNumber(back)) : wording('walk-return')
  for (const how of ['black', 'white'])
    find(`[data-do="${how}"]`).setAttribute('aria-pressed', String(talk.blank === how))
  find<HTMLSelectElement>('[data-choose="show"]').value = talk.show
}

function returnTo(slide: string): string {
  return slide === '' ? wording('return-to-title') : wording('return-to', { slide })
}

/** What has just come: the slide by its headline, a later step of it by its own name. */
export function nameOf(slides: TalkSlide[], { place }: Talk): string {
  const slide = slides.find(({ id }) => id === place.id)
  return (place.step > 0 && slide?.stepNames?.[place.step]) || (slide?.headline ?? '')
}

/** `Slide 6 of 25, step 2 of 4, screen black`. */
export function describeWhere(slides: TalkSlide[], { place, blank }: Talk): string {
  const slide = slides.find(({ id }) => id === place.id)
  const spoken = slide ? describePosition(slide, slides) : ''
  const number = spoken === '' ? wording('where-title') : wording('where-slide', { slide: spoken })
  const step =
    slide && slide.steps > 1 ? `, ${wording('where-step', { step: place.step + 1, steps: slide.steps })}` : ''
  const covered =
    blank === 'none' ? '' : `, ${blank === 'black' ? wording('where-black') : wording('where-white')}`
  return `${number}${step}${covered}`
}
