/**
 * Data that a test invents, with each datum called a reading of its author: no line need say its numbers. A
 * datum that a rule computes stays as it is.
 */
export function asReadings(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(asReadings)
  if (typeof json !== 'object' || json === null) return json
  const entries = Object.entries(json).map(([key, value]) => [
    key,
    key === 'origin' ? value : asReadings(value),
  ])
  const own = 'origin' in json && !('derived' in json)
  return Object.fromEntries(own ? [...entries, ['derived', { rule: 'reading', how: 'invented' }]] : entries)
}
