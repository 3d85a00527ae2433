import type { LinkPolicy } from '../../deck/model/html.ts'
import type { Deck } from '../../deck/model/types.ts'

/**
 * Where the deck's links lead on paper: within the document, to the places that it holds (their ids); else to
 * the published site. A deck that is published nowhere has text there.
 */
export function paperLinks({ settings }: Pick<Deck, 'settings'>, places: string[]): LinkPolicy {
  const held = new Set(places.map((id) => `#${id}`))
  const { base } = settings
  return (href) => (held.has(href) ? href : base && `${base}${href}`)
}
