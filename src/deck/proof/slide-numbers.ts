import { type Amount, amountsIn } from '../../evidence/amounts.ts'
import { daysBetween } from '../../evidence/dates.ts'
import { isProven, proofOf } from '../../evidence/prove.ts'
import { recordKind } from '../../evidence/register.ts'
import type { Place } from '../../problems/problem.ts'
import type { Slide } from '../model/types.ts'
import { derivationsIn } from './data-leaves.ts'
import { type ProofContext, textsOf } from './proof-texts.ts'

/** What a slide says, piece by piece, and the data of its figure. */
export interface Said {
  slide: Pick<Slide, 'lines' | 'records'>
  pieces: readonly { target: string; place: Place }[]
  data: unknown
}

/**
 * Numbers and dates in digits that a slide says and nothing that it rests on does: none of the lines and records that
 * it cites, quotes or draws, no heading of the text, no rule by which its figure computes, and no count of days between
 * two of its events. Each with the piece that says it. A register that can't be read is reported itself.
 */
export function unprovenOnSlide(
  { slide, pieces, data }: Said,
  context: ProofContext,
): { text: string; place: Place }[] {
  const { source, register } = context
  if (!register.complete) return []
  const of = (kind: ReturnType<typeof recordKind>) => slide.records.filter((id) => recordKind(id) === kind)
  const events = of('event')
  const cited = { lines: slide.lines, claims: of('claim'), events, series: of('series') }
  // Headings of the text may be spoken of anywhere.
  const headings = { lines: source.lines.flatMap(({ heading, number }) => (heading ? number : [])) }
  const rules = [{ rule: 'record-checked' } as const, ...derivationsIn(data)]
  const proof = proofOf(textsOf([cited, headings], rules, context))
  const days = daysBetweenAll(events.flatMap((id) => register.events.get(id)?.date ?? []))
  const isSaid = (amount: Amount) =>
    isProven(amount, proof) ||
    isWritten(amount.text, proof.texts) ||
    (amount.kind === 'number' && amount.values.some((value) => days.has(value)))
  return pieces.flatMap(({ target, place }) =>
    amountsIn(target.replaceAll(LINES_RE, ''))
      .filter((amount) => /\d/.test(amount.text) && !isReference(amount.text) && !isSaid(amount))
      .map(({ text }) => ({ text, place })),
  )
}

/** A reference without its braces is told by its own rule. */
const isReference = (text: string): boolean => /^[LCES]\d+$/.test(text)

/** “Lines 7 to 9” speaks of the text, not for it. */
const LINES_RE = /\blines? \d+(?:(?: to |–|, | and )\d+)*/gi

/** Whether a text has the same digits, not as a part of others: a day of a date that it writes in another way. */
function isWritten(digits: string, texts: readonly string[]): boolean {
  return texts.some((text) =>
    text.split(digits).some((before, index, parts) => {
      const after = parts[index + 1]
      return after !== undefined && !/[\d.,]$/.test(before) && !/^[.,]?\d/.test(after)
    }),
  )
}

/** How many days lie between any two of the dates that are known to the day. */
function daysBetweenAll(dates: readonly string[]): Set<number> {
  const counts = dates.flatMap((from, index) =>
    dates.slice(index + 1).map((to) => Math.abs(daysBetween(from, to) ?? Number.NaN)),
  )
  return new Set(counts)
}
