import { shortDate } from '../words/formats.ts'
import { formatsOf, PLAIN, say, type Voice } from '../words/say.ts'
import { daysBetween, effectOfNotice, formatDate } from './dates.ts'
import type { Register } from './register.ts'
import { formatValue } from './series.ts'

/**
 * How a number or date follows from the register. A place of time is a date, or the id of an event (`E42`),
 * which stands for its date.
 *
 * - `effect-of-notice`: when leaving a treaty takes effect, from the receipt of the notice (see `dates.ts`)
 * - `days-between`: whole days from one day to another
 * - `series-value`: what a series gives at the date of one of its points
 * - `record-checked`: the day on which the record was checked, as deck.yaml says
 */
export type Derivation =
  | { rule: 'effect-of-notice'; received: string; months: number }
  | { rule: 'days-between'; from: string; to: string }
  | { rule: 'series-value'; series: string; at: string }
  | { rule: 'record-checked' }

/** What was computed: a date, or a number as a text may say it; or why nothing could be. */
export type Derived = { date: string } | { words: string[] } | { mistake: string }

/**
 * Computes a number or date from the register; `checked` is the day of the record check. A number is said in the
 * language and words of the voice.
 */
export function derive(
  derivation: Derivation,
  register: Register,
  checked: string | undefined,
  voice: Voice = PLAIN,
): Derived {
  switch (derivation.rule) {
    case 'record-checked':
      return checked === undefined ? { mistake: 'no day of a record check' } : { date: checked }
    case 'effect-of-notice': {
      const received = dateOf(derivation.received, register)
      const date = received && effectOfNotice(received, derivation.months)
      return date ? { date } : { mistake: `no month of receipt in “${derivation.received}”` }
    }
    case 'days-between': {
      const [from, to] = [dateOf(derivation.from, register), dateOf(derivation.to, register)]
      const days = from && to ? daysBetween(from, to) : undefined
      if (days === undefined) return { mistake: `no two days in “${derivation.from}” and “${derivation.to}”` }
      return { words: [say(voice, 'days', { count: days })] }
    }
    case 'series-value':
      return seriesValue(derivation.series, derivation.at, register, voice)
  }
}

/**
 * The words for a computed date: as in prose, with or without the word for “year” that some languages add, or with the
 * month cut short as on charts.
 */
export function wordsFor(derived: Exclude<Derived, { mistake: string }>, voice: Voice): string[] {
  if ('words' in derived) return derived.words
  const long = formatDate(derived.date, voice)
  const short = shortDate(derived.date, { formats: formatsOf(voice) })
  return [...new Set([long, long.replace(/(?<=\d{4})\D+$/, ''), short])]
}

function dateOf(place: string, register: Register): string | undefined {
  return /^E\d/.test(place) ? register.events.get(place)?.date : place
}

const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** A count may also be said as an ordinal: the value 5 makes “fifth”. */
function seriesValue(id: string, at: string, register: Register, voice: Voice): Derived {
  const value = register.series.get(id)?.points.find(({ date }) => date === at)?.value
  if (value === undefined) return { mistake: `no point of series ${id} at ${at}` }
  const ordinal = typeof value === 'number' ? ORDINALS[value] : undefined
  return { words: [formatValue(value, voice), ...(ordinal ? [ordinal] : [])] }
}
