import type { Voice } from '../words/say.ts'
import { formatDate } from './dates.ts'
import type { RecordSource } from './record-source.ts'
import type { Register } from './register.ts'

/** A public source with its number, the same in every show and view. */
export interface Citation extends RecordSource {
  number: number
}

/** Numbered public sources, found by address. */
export type Citations = Map<string, Citation>

/**
 * Numbers every source of the register once, in the order in which the given record ids first meet it
 * (the order of the slides); claims and events that no slide uses come last, in the order of the register. A
 * series that no slide uses is printed nowhere, so its sources have no number.
 */
export function numberCitations(register: Register, idsInOrder: string[]): Citations {
  const citations: Citations = new Map()
  const all = [...idsInOrder, ...register.claims.keys(), ...register.events.keys()]
  for (const id of new Set(all)) {
    for (const source of sourcesOf(register, id)) {
      const known = citations.get(source.url)
      if (!known) citations.set(source.url, { ...source, number: citations.size + 1 })
      // An event names only publisher and address; a claim that cites the same page knows its title.
      else if (known.title === undefined && source.title !== undefined)
        citations.set(source.url, { ...known, title: source.title, date: source.date })
    }
  }
  return citations
}

/** A source in words, without its address: `Title. Publisher, 1 May 2020`, as far as it is known. */
export function citationWords(
  { title, publisher, date }: Pick<RecordSource, 'title' | 'publisher' | 'date'>,
  voice: Voice,
): string {
  const name = title === undefined ? publisher : `${title}. ${publisher}`
  return date ? `${name}, ${formatDate(date, voice)}` : name
}

/** Sources of a claim, an event or all points of a series. */
export function sourcesOf({ claims, events, series }: Register, id: string): RecordSource[] {
  const ofPoints = series.get(id)?.points.map(({ source }) => source)
  return claims.get(id)?.sources ?? events.get(id)?.sources ?? ofPoints ?? []
}
