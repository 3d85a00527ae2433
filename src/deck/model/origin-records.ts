import type { Origin } from '../../charts/base/chart.ts'

/** Ids of the public record that origins name, each once, in the order first met: `E42`, `C26`, `S05`. */
export function recordsOf(origins: Origin[]): string[] {
  const ids = origins.flatMap(({ events, claims, series }) => [
    ...(events ?? []),
    ...(claims ?? []),
    ...(series ?? []),
  ])
  return [...new Set(ids)]
}
