import type { Place } from './place.ts'
import { slidesOf, type TalkSlide } from './program.ts'

/** Where the talk stands, and the place it left to answer a question. */
export interface Position {
  place: Place
  left: Place | null
}

/**
 * One step or slide on within the show; nothing at its end. From a slide outside the show the next press
 * leads back to the place that was left, because that is where the talk goes on.
 */
export function next(slides: TalkSlide[], show: string, position: Position): Position | undefined {
  const { place } = position
  const slide = slides.find(({ id }) => id === place.id)
  if (slide && place.step < slide.steps - 1) return at(position, { id: place.id, step: place.step + 1 })
  return neighbour(slides, show, position, 1)
}

/** One step or slide back; a slide entered backwards shows its last step. */
export function previous(slides: TalkSlide[], show: string, position: Position): Position | undefined {
  const { place } = position
  if (place.step > 0) return at(position, { id: place.id, step: place.step - 1 })
  return neighbour(slides, show, position, -1)
}

/** Straight to a slide; the place left is remembered, the first one when several jumps follow each other. */
export function jump(slides: TalkSlide[], show: string, { place, left }: Position, to: Place): Position {
  if (to.id === place.id) return { place: to, left }
  const away = !slidesOf(slides, show).some(({ id }) => id === place.id)
  return { place: to, left: away && left ? left : place }
}

/** Back to the place left; nothing when none was. */
export function goBack({ left }: Position): Position | undefined {
  return left ? { place: left, left: null } : undefined
}

function at(position: Position, place: Place): Position {
  // Walking on from a slide that was jumped to makes it the talk's own place.
  return { place, left: position.left?.id === place.id ? null : position.left }
}

function neighbour(slides: TalkSlide[], show: string, position: Position, by: 1 | -1): Position | undefined {
  const shown = slidesOf(slides, show)
  const index = shown.findIndex(({ id }) => id === position.place.id)
  if (index < 0) return goBack(position) ?? nearest(slides, shown, position, by)
  const slide = shown[index + by]
  return slide && at(position, { id: slide.id, step: by > 0 ? 0 : slide.steps - 1 })
}

/** From a slide outside the show that was opened directly: the show's nearest slide that way. */
function nearest(
  slides: TalkSlide[],
  shown: TalkSlide[],
  position: Position,
  by: 1 | -1,
): Position | undefined {
  const from = slides.findIndex(({ id }) => id === position.place.id)
  const rest = by > 0 ? slides.slice(from + 1) : slides.slice(0, Math.max(from, 0)).reverse()
  const slide = rest.find((candidate) => shown.includes(candidate))
  return slide && { place: { id: slide.id, step: 0 }, left: null }
}
