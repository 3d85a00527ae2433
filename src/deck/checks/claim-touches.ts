import { type ClaimWords, findClaimWords, type PlacedText } from '../../evidence/claim-words.ts'
import type { Place } from '../../problems/problem.ts'
import type { Passage } from '../../source/find-quote.ts'
import type { LineRange } from '../../source/line-list.ts'
import type { Quote } from '../model/types.ts'
import type { Placed } from '../text/read-body.ts'

/** One way in which a slide comes near a claim. */
export interface Touch {
  id: string
  /** The claim's words are there; only its line is cited; only its id is, as of a record. */
  by: 'words' | 'line' | 'id'
  /** Completes “slide “x” …”. */
  what: string
  place: Place
}

/** What a slide holds, each thing with its place. */
export interface SlideContents {
  quotes: Quote[]
  /** Texts that are read in one go, under the names of their parts: headline, body, data, note. */
  texts: Record<string, PlacedText[]>
  lines: Placed<LineRange>[]
  records: Placed<string>[]
}

/**
 * Every claim that a slide touches, the strongest way first: it quotes or says words of the claim, cites the
 * line on which they stand, or refers to the claim's id.
 */
export function claimTouches(
  { quotes, texts, lines, records }: SlideContents,
  claims: Map<string, Passage>,
  words: ClaimWords,
): Touch[] {
  return [
    ...quotes.flatMap(({ claims: ids, place }) =>
      ids.map((id): Touch => ({ id, by: 'words', what: `quotes claim ${id}`, place })),
    ),
    ...Object.entries(texts).flatMap(([name, pieces]) =>
      [...findClaimWords(pieces, words)].map(
        ([id, place]): Touch => ({
          id,
          by: 'words',
          what: `says words of claim ${id} in its ${name}`,
          place,
        }),
      ),
    ),
    ...lines.flatMap(({ target, place }) =>
      [...claims]
        .filter(([, { line }]) => target[0] <= line && line <= target[1])
        .map(([id, { line }]): Touch => {
          return { id, by: 'line', what: `cites L${line}, where claim ${id} stands`, place }
        }),
    ),
    ...records.map(
      ({ target, place }): Touch => ({ id: target, by: 'id', what: `refers to ${target}`, place }),
    ),
  ]
}
