import { type Place, readEitherPlace } from './place.ts'
import type { TalkSlide } from './program.ts'
import type { Talk } from './talk.ts'

/**
 * A place in, one that exists out: no slide of that name or number → nothing, a step too many → the last one.
 */
export function existingPlace(slides: TalkSlide[], place: Place | null | undefined): Place | undefined {
  const slide = slides.find(({ id }) => id === place?.id) ?? slides.find(({ label }) => label === place?.id)
  return slide && place ? { id: slide.id, step: Math.min(place.step, slide.steps - 1) } : undefined
}

/** The place that a fragment of either form leads to; nothing when the deck has no such slide. */
export function placeNamed(slides: TalkSlide[], fragment: string): Place | undefined {
  return existingPlace(slides, readEitherPlace(fragment))
}

/** Where a talk begins. */
export function firstPlace(slides: TalkSlide[]): Place {
  return { id: slides[0]?.id ?? '', step: 0 }
}

/** Another window's talk as this one can show it; nothing when it stands on a slide that isn't here. */
export function existingTalk(slides: TalkSlide[], talk: Talk): Talk | undefined {
  const place = existingPlace(slides, talk.place)
  return place && { ...talk, place, left: existingPlace(slides, talk.left) ?? null }
}
