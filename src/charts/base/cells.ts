import type { Origin, TableCell } from './chart.ts'

/** What stands in a cell of a table that has nothing to say. */
export const BLANK: TableCell = { text: '–' }

/** A statement of the data as a cell: its words and origin, without what only the compiler needs. */
export function cellOf({ text, origin }: TableCell): TableCell {
  return origin ? { text, origin } : { text }
}

/** One origin out of several, each id once, in the order first met. */
export function mergeOrigins(...origins: (Origin | undefined)[]): Origin {
  const idsOf = <Id>(read: (origin: Origin) => Id[] | undefined): Id[] => [
    ...new Set(origins.flatMap((origin) => (origin && read(origin)) ?? [])),
  ]
  const lines = idsOf((origin) => origin.lines)
  const events = idsOf((origin) => origin.events)
  const claims = idsOf((origin) => origin.claims)
  const series = idsOf((origin) => origin.series)
  return {
    ...(lines.length > 0 && { lines }),
    ...(events.length > 0 && { events }),
    ...(claims.length > 0 && { claims }),
    ...(series.length > 0 && { series }),
  }
}

/** One table cell out of several statements: texts joined by semicolons, origins merged. */
export function joinFacts(...facts: (TableCell | undefined)[]): TableCell {
  const present = facts.filter((fact) => fact !== undefined)
  return {
    text: present.map((fact) => fact.text).join('; '),
    origin: mergeOrigins(...present.map((fact) => fact.origin)),
  }
}
