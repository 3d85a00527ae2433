import type { Place } from './place.ts'
import { type Item, itemsOf } from './program.ts'

/** Where the talk stands, and the place it left to answer a question. */
export interface Position {
  place: Place
  left: Place | null
}

/**
 * One step or slide on within the show; nothing at its end. From a slide outside the show the next press
 * leads back to the place that was left, because that is where the talk goes on.
 */
export function next(items: Item[], show: string, position: Position): Position | undefined {
  const { place } = position
  const item = items.find(({ id }) => id === place.id)
  if (item && place.step < item.steps - 1) return at(position, { id: place.id, step: place.step + 1 })
  return neighbour(items, show, position, 1)
}

/** One step or slide back; a slide entered backwards shows its last step. */
export function previous(items: Item[], show: string, position: Position): Position | undefined {
  const { place } = position
  if (place.step > 0) return at(position, { id: place.id, step: place.step - 1 })
  return neighbour(items, show, position, -1)
}

/** Straight to a slide; the place left is remembered, the first one when several jumps follow each other. */
export function jump(items: Item[], show: string, { place, left }: Position, to: Place): Position {
  if (to.id === place.id) return { place: to, left }
  const away = !itemsOf(items, show).some(({ id }) => id === place.id)
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

function neighbour(items: Item[], show: string, position: Position, by: 1 | -1): Position | undefined {
  const shown = itemsOf(items, show)
  const index = shown.findIndex(({ id }) => id === position.place.id)
  if (index < 0) return goBack(position) ?? nearest(items, shown, position, by)
  const item = shown[index + by]
  return item && at(position, { id: item.id, step: by > 0 ? 0 : item.steps - 1 })
}

/** From a slide outside the show that was opened directly: the show's nearest slide that way. */
function nearest(items: Item[], shown: Item[], position: Position, by: 1 | -1): Position | undefined {
  const from = items.findIndex(({ id }) => id === position.place.id)
  const rest = by > 0 ? items.slice(from + 1) : items.slice(0, Math.max(from, 0)).reverse()
  const item = rest.find((candidate) => shown.includes(candidate))
  return item && { place: { id: item.id, step: 0 }, left: null }
}
