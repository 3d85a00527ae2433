import { type Amount, amountsIn, type WrittenNumber } from './amounts.ts'
import type { WrittenDate } from './written-dates.ts'

/** Texts that something rests on, read for what they say in numbers and dates. */
export interface Proof {
  amounts: Amount[]
  texts: string[]
  /** Some text counts in percent: a number in it may then be one, as in a table whose head says so. */
  percent: boolean
}

/** A text to rest on. In a row whose cells run together digits and words have no edges. */
export interface ProofText {
  text: string
  runTogether?: boolean
}

/** Reads what a datum rests on, once for all that it says. */
export function proofOf(texts: ProofText[]): Proof {
  const amounts = texts.flatMap(({ text, runTogether }) => [
    ...amountsIn(text),
    ...(runTogether ? gluedIn(text) : []),
  ])
  const all = texts.map(({ text }) => text)
  return { amounts, texts: all, percent: all.some((text) => /%|per\s?cent/i.test(text)) }
}

/** Digits of a run-together row: whole, and cut where two cells may meet. */
function gluedIn(text: string): WrittenNumber[] {
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index: start }) => {
    const cuts = digits.length < 5 ? [] : Array.from({ length: digits.length - 1 }, (_, at) => at + 1)
    const values = [digits, ...cuts.flatMap((at) => [digits.slice(0, at), digits.slice(at)])].map(Number)
    return { kind: 'number', text: digits, start, values, bare: values, percent: false, light: true }
  })
}

/**
 * Whether what a datum rests on says an amount: a number with the same value, however it is written; a date
 * at least as precise; a name with the same letters and digits.
 */
export function isProven(amount: Amount, proof: Proof): boolean {
  switch (amount.kind) {
    case 'code':
      return proof.texts.some((text) => text.toLowerCase().includes(amount.text.toLowerCase()))
    case 'date':
      return proof.amounts.some((other) => other.kind === 'date' && sameDate(amount, other, proof))
    case 'number':
      return amount.light || proof.amounts.some((other) => sameNumber(amount, other, proof))
  }
}

/** A date without its year counts when the year stands elsewhere in the same texts. */
function sameDate(amount: WrittenDate, other: WrittenDate, { amounts }: Proof): boolean {
  if (amount.month !== other.month) return false
  if (amount.day !== undefined && amount.day !== other.day) return false
  if (amount.year === undefined || amount.year === other.year) return true
  return (
    other.year === undefined &&
    amounts.some((year) => year.kind === 'number' && year.values.includes(amount.year ?? 0))
  )
}

function sameNumber(amount: WrittenNumber, other: Amount, { percent }: Proof): boolean {
  if (other.kind === 'code') return false
  if (other.kind === 'date')
    return !amount.percent && other.year !== undefined && amount.values.includes(other.year)
  if (amount.percent && !other.percent && !percent) return false
  // “Fell by 5” is −5: words say a sign in more ways than can be read.
  return [...other.values, ...other.bare].some(
    (value) => amount.values.includes(value) || amount.values.includes(-value),
  )
}

/** What texts say of the same kind as an amount, each once, in their words: for the message that misses it. */
export function saidInstead(amount: Amount, { amounts }: Proof): string[] {
  const alike = amounts.filter((other) => (amount.kind === 'date') === (other.kind === 'date'))
  const others = alike.length > 0 ? alike : amounts
  return [
    ...new Set(others.filter((other) => other.kind !== 'number' || !other.light).map(({ text }) => text)),
  ]
}

const RATING =
  '(?:very|extremely|rather|high(?:est|er)?|medium|moderate|mid|low(?:est|er)?|severe|critical|major|minor|strong|weak)'
const RATING_RE = new RegExp(String.raw`^${RATING}(?:[\s–—/-]+(?:(?:to|or)\s+)?${RATING})*$`, 'iu')
const RATING_BEFORE_RE = new RegExp(String.raw`${RATING}[\s–—/-]+(?:(?:to|or)\s+)?$`, 'iu')
const RATING_AFTER_RE = new RegExp(String.raw`^[\s–—/-]+(?:(?:to|or)\s+)?${RATING}(?!\p{L})`, 'iu')

/** Whether a text is nothing but a rating: `High`, `Medium–High`, `very low`. */
export const isRating = (text: string): boolean => RATING_RE.test(text.trim())

/**
 * Whether texts give a level in the very words: not as a part of a longer one, such as “High” in “Very High”
 * or “Medium–High”. `levels` are the others that the same data knows.
 */
export function saysLevel(level: string, { texts }: Proof, levels: readonly string[]): boolean {
  const wanted = comparable(level)
  const longer = levels.map(comparable).filter((other) => other !== wanted && other.includes(wanted))
  return texts.map(comparable).some((text) => {
    const rest = longer.reduce((left, other) => left.replaceAll(other, '¦'), text)
    for (let at = rest.indexOf(wanted); at >= 0; at = rest.indexOf(wanted, at + 1)) {
      const [before, after] = [rest.slice(0, at), rest.slice(at + wanted.length)]
      if (!RATING_BEFORE_RE.test(before) && !RATING_AFTER_RE.test(after)) return true
    }
    return false
  })
}

const comparable = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
