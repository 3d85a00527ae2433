import type { Deck } from './model/types.ts'

/**
 * A deck in, the same deck for the public out: without any word of On screen or Say, so that no page made
 * from it can show or hide one. Quotes stay with their record checks, since they are the source.
 */
export function withoutNotes(deck: Deck): Deck {
  const slides = deck.slides.map((slide) => ({ ...slide, note: { ...slide.note, onScreen: [], say: [] } }))
  return { ...deck, slides }
}
