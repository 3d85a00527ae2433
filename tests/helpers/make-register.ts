import type { Claim, RecordEvent, Register } from '../../src/evidence/register.ts'
import type { Series } from '../../src/evidence/series.ts'

/** A register of these claims and events; what is not said has a plain value. */
export function makeRegister(
  claims: Partial<Claim>[],
  events: Partial<RecordEvent>[] = [],
  series: Series[] = [],
): Register {
  const claimList = claims.map((claim, index) => ({
    id: `C0${index + 1}`,
    lines: [1],
    section: 'All',
    quote: 'words',
    verdict: 'supported' as const,
    record: 'The record agrees.',
    sources: [{ publisher: 'Court', url: 'https://example.org/court' }],
    ...claim,
  }))
  const eventList = events.map((event, index) => ({
    id: `E0${index + 1}`,
    date: '2021',
    precision: 'year' as const,
    event: 'Something happens',
    sources: [{ publisher: 'Press', url: 'https://example.org/press' }],
    ...event,
  }))
  return {
    complete: true,
    claims: new Map(claimList.map((claim) => [claim.id, claim])),
    events: new Map(eventList.map((event) => [event.id, event])),
    series: new Map(series.map((entry) => [entry.id, entry])),
  }
}
