/** Positions in a sequence of numbered units: a unit, or a range of them. */

/** `5`, or `90-92`. */
export type PlaceInSequence = number | string

/** First and last unit of a place, from 1. */
export function spanOfPlace(place: PlaceInSequence): [number, number] {
  if (typeof place === 'number') return [place, place]
  const [from = 0, to = from] = place.split(/[-–]/).map(Number)
  return [from, to]
}

/** `90–92`, with the dash of a range. */
export const writtenPlace = (place: PlaceInSequence): string => String(place).replace('-', '–')

/** `5, 90–92`. */
export const writtenPlaces = (places: PlaceInSequence[]): string => places.map(writtenPlace).join(', ')

/** How many units are marked. */
export function unitsMarked(places: PlaceInSequence[]): number {
  return places.map(spanOfPlace).reduce((sum, [from, to]) => sum + to - from + 1, 0)
}

/** Ids of the marks of a group, from its first place on. */
export const markId = (group: number, position: number): string => `group-${group + 1}-${position + 1}`

/** A mark is never thinner than this. */
const LEAST_MARK = 8

/**
 * The marks of a group from unit to unit, widened where they would be too thin to see on a strip so many pixels
 * wide, as far as others leave room.
 */
export function spansDrawn(
  { at }: { at: PlaceInSequence[] },
  count: number,
  width: number,
): [number, number][] {
  const least = (LEAST_MARK * count) / width
  const wide = at.map(spanOfPlace).map(([from, to]): [number, number] => {
    const half = Math.max(to - from + 1, least) / 2
    const middle = Math.min(Math.max((from - 1 + to) / 2, half), count - half)
    return [middle - half, middle + half]
  })
  const edge = (index: number) => ((wide[index]?.[1] ?? 0) + (wide[index + 1]?.[0] ?? 0)) / 2
  return wide.map(([from, to], index) => [
    index > 0 ? Math.max(from, edge(index - 1)) : from,
    index < wide.length - 1 ? Math.min(to, edge(index)) : to,
  ])
}
