import { daysBetween } from '../../evidence/dates.ts'
import type { DeckRecord, PlacedClaim } from './read-record.ts'

/** A claim whose check lies so far back that somebody should look again. */
export interface DueClaim extends PlacedClaim {
  /** The day of its check. */
  checked: string
  /** Days since then. */
  age: number
}

/** The claims that were last checked more than `days` days before `today` (`YYYY-MM-DD`), the oldest first. */
export function dueClaims(record: DeckRecord, days: number, today: string): DueClaim[] {
  return record.claims
    .flatMap(({ claim, place }) => {
      const checked = claim.checked ?? record.checked
      const age = checked === undefined ? undefined : daysBetween(checked, today)
      return checked !== undefined && age !== undefined && age > days ? [{ claim, place, checked, age }] : []
    })
    .toSorted((a, b) => b.age - a.age)
}
