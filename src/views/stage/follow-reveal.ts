import type { RevealApi } from 'reveal.js'
import { placeNamed } from '../talk/existing-place.ts'
import type { Stage } from './stage.ts'

/** Tells the stage where else the reader was led: by a link in a slide, which reveal follows, or the address. */
export function followReveal(deck: RevealApi, stage: Stage): void {
  deck.on('slidechanged', () => {
    const id = deck.getCurrentSlide()?.id
    if (id && id !== stage.talk.place.id) stage.jump(id)
  })
  window.addEventListener('hashchange', () => {
    const place = placeNamed(stage.slides, location.hash)
    if (place) stage.visit(place)
  })
}
