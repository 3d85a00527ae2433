import type { RevealApi } from 'reveal.js'
import { placeNamed } from '../talk/existing-place.ts'
import type { Stage } from './stage.ts'

/** Tells the stage where else the reader was led: by a link in a slide, which reveal would follow, or the address. */
export function followReveal(deck: RevealApi, stage: Stage): void {
  deck.on('beforeslidechange', (event) => {
    const { indexh } = event as Event & { indexh?: number }
    const id = indexh === undefined ? undefined : deck.getSlide(indexh)?.id
    if (id && id !== stage.talk.place.id) stage.jump(id)
  })
  window.addEventListener('hashchange', () => {
    const place = placeNamed(stage.slides, location.hash)
    if (place) stage.visit(place)
  })
}
