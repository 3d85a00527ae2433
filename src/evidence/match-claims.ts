import { findQuote, type Passage } from '../source/find-quote.ts'
import type { Source } from '../source/read-source.ts'
import type { Register } from './register.ts'

/** Where each claim's own words stand in the analysis; a claim whose words aren't there is left out. */
export function locateClaims(register: Register, source: Source): Map<string, Passage> {
  const located = new Map<string, Passage>()
  for (const claim of register.claims.values()) {
    const passage = locateClaim(claim.quote, source)
    if (passage) located.set(claim.id, passage)
  }
  return located
}

/** A claim may quote across the cells of a run-together table row, so it may begin or end in a word. */
function locateClaim(quote: string, source: Source): Passage | undefined {
  const search = findQuote(source, quote)
  if ('passage' in search) return search.passage
  return 'insideWord' in search ? search.insideWord : undefined
}

/** Ids of the claims whose words overlap a passage, in the order of the text. */
export function claimsOn(passage: Passage, located: Map<string, Passage>): string[] {
  return [...located]
    .filter(
      ([, claim]) => claim.line === passage.line && claim.start < passage.end && passage.start < claim.end,
    )
    .sort(([, a], [, b]) => a.start - b.start)
    .map(([id]) => id)
}
