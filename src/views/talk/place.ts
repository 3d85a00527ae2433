/** A place in the talk: a slide, and a step of its chart (0 where there are none). */
export interface Place {
  id: string
  step: number
}

/** `#/costs/2` in, its place out; nothing for any other fragment. */
export function readPlace(fragment: string): Place | undefined {
  const match = /^#\/([A-Za-z0-9][\w-]*)(?:\/(\d{1,3}))?$/.exec(fragment)
  return match ? { id: match[1]!, step: Number(match[2] ?? 0) } : undefined
}

/** The place that a fragment names, written as the deck does (`#/id/step`) or as the reading view (`#id`). */
export function readEitherPlace(fragment: string): Place | undefined {
  return readPlace(fragment) ?? readPlace(fragment.replace(/^#(?!\/)/, '#/'))
}

export function writePlace({ id, step }: Place): string {
  return step === 0 ? `#/${id}` : `#/${id}/${step}`
}

export function samePlace(a: Place, b: Place): boolean {
  return a.id === b.id && a.step === b.step
}
