import type { Origin } from '../../charts/base/chart.ts'
import { formatDate } from '../../evidence/dates.ts'
import { type Derivation, derive, wordsFor } from '../../evidence/derive.ts'
import type { ProofText } from '../../evidence/prove.ts'
import { type Register, recordKind } from '../../evidence/register.ts'
import { formatValue } from '../../evidence/series.ts'
import type { Source } from '../../source/read-source.ts'
import { PLAIN } from '../../words/say.ts'
import { recordsOf } from '../model/origin-records.ts'

/** What data is held against. */
export interface ProofContext {
  source: Source
  register: Register
  /** The day of the record check, as deck.yaml says it. */
  checked: string | undefined
}

/** The texts that origins lead to, in the words of the source and the record, and what rules compute. */
export function textsOf(origins: Origin[], derivations: Derivation[], context: ProofContext): ProofText[] {
  const { source, register, checked } = context
  const lines = origins.flatMap((origin) => origin.lines ?? [])
  return [
    ...lines.flatMap((number) => {
      const line = source.lines[number - 1]
      if (!line) return []
      // A number may be set off by the signs of Markdown.
      const printed = line.printed ? [{ text: line.printed.text }] : []
      return [{ text: line.text, runTogether: line.tableRow }, ...printed]
    }),
    ...recordsOf(origins).flatMap((id) => recordTexts(id, register).map((text) => ({ text }))),
    ...derivations.flatMap((derivation) =>
      derivedTexts(derivation, register, checked).map((text) => ({ text })),
    ),
  ]
}

function recordTexts(id: string, { claims, events, series }: Register): string[] {
  if (recordKind(id) === 'claim') {
    const claim = claims.get(id)
    return claim ? [claim.quote, claim.record] : []
  }
  if (recordKind(id) === 'event') {
    const event = events.get(id)
    return event ? [formatDate(event.date), event.event, event.derived ?? ''] : []
  }
  const found = series.get(id)
  if (!found) return []
  const points = found.points.flatMap(({ date, value, text }) => [
    formatDate(date),
    formatValue(value, PLAIN),
    text,
  ])
  return [found.title, found.unit, found.note, ...points]
}

/** Whether a rule can't be computed, which the check of rules reports: then nothing more is asked of its datum. */
export function isBroken(derivations: Derivation[], { register, checked }: ProofContext): boolean {
  return derivations.some((derivation) => 'mistake' in derive(derivation, register, checked))
}

function derivedTexts(derivation: Derivation, register: Register, checked: string | undefined): string[] {
  const derived = derive(derivation, register, checked)
  return 'mistake' in derived ? [] : wordsFor(derived, PLAIN)
}
