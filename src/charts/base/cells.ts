import type { Origin, TableCell } from './chart.ts'

/** One origin out of several, each id once, in the order first met. */
export function mergeOrigins(...origins: (Origin | undefined)[]): Origin {
  const lines = [...new Set(origins.flatMap((origin) => origin?.lines ?? []))]
  const events = [...new Set(origins.flatMap((origin) => origin?.events ?? []))]
  const claims = [...new Set(origins.flatMap((origin) => origin?.claims ?? []))]
  const series = [...new Set(origins.flatMap((origin) => origin?.series ?? []))]
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
