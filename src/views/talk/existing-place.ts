import type { Place } from './place.ts'
import type { Item } from './program.ts'
import type { Talk } from './talk.ts'

/**
 * A place in, one that exists out: no slide of that name or number → nothing, a step too many → the last one.
 */
export function existingPlace(items: Item[], place: Place | null | undefined): Place | undefined {
  const item = items.find(({ id }) => id === place?.id) ?? items.find(({ label }) => label === place?.id)
  return item && place ? { id: item.id, step: Math.min(place.step, item.steps - 1) } : undefined
}

/** Another window's talk as this one can show it; nothing when it stands on a slide that isn't here. */
export function existingTalk(items: Item[], talk: Talk): Talk | undefined {
  const place = existingPlace(items, talk.place)
  return place && { ...talk, place, left: existingPlace(items, talk.left) ?? null }
}
