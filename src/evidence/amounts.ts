import { LIGHT_WORDS, MULTIPLIERS, NUMBER_WORDS_RE, numberOfWords } from './number-words.ts'
import { type WrittenDate, writtenDates } from './written-dates.ts'

/** A number, a date, or a name with a number in it, as it stands in a text. */
export type Amount = WrittenNumber | WrittenDate | WrittenCode

/** `312`, `17,050`, `3.5 %`, `2 million`, `forty-five`, `third`. */
export interface WrittenNumber {
  kind: 'number'
  text: string
  start: number
  /** What it may be: `1.250` is a thousand or a fraction, as the writer's country has it. */
  values: number[]
  /** The same before a word such as “million”, for values whose unit says it. */
  bare: number[]
  percent: boolean
  /** “one” and “first” are seldom meant as numbers. */
  light: boolean
}

/** `G7`, `COVID-19`, `C21`: the name, not the number, is what it says. */
export interface WrittenCode {
  kind: 'code'
  text: string
  start: number
  /** The digits in it. */
  values: number[]
}

/** Digits with the separators that countries put in them: comma, point, apostrophe, no-break and thin spaces. */
const DIGITS_RE = /\d+(?:[.,'’\u00a0\u2009\u202f]\d+)*/gu
const SIGN_RE = /(?:^|[\s(])[−-]$/u
const NAME_BEFORE_RE = /[\p{L}_]+[-‑]?$/u
/** Arabic words of one letter, which are written without a space: “and 10” is و10. */
const JOINED_WORD_RE = /^[وفبلك]ـ?$/u
const ORDINAL_RE = /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/u
/** Units that stand right behind a number, as in `5km`, `1990s`. */
const UNIT_RE = /^(?:s|km|cm|mm|m|kg|g|t|h|min|kWh|MW|GW|years?|months?|days?)(?![\p{L}\p{N}])/u
const SCALE_RE = /^[\s\u00a0-]?(hundred|thousand|million|billion|trillion)(?![\p{L}\p{N}])/iu
const SHORT_SCALE_RE = /^[\s\u00a0]?(k|m|mn|bn|tn)(?![\p{L}\p{N}])/u
const PERCENT_RE = /^[\s\u00a0\u202f]*(?:%|per\s?cent|percentage point|pp(?![\p{L}\p{N}]))/iu

const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }

/** Texts that were read before: many data rest on the same lines. Forgotten together when they are many. */
const known = new Map<string, Amount[]>()
const MOST_KNOWN = 4000

/** Every number, date and name with a number of a text, in its order; a date's own digits are no numbers. */
export function amountsIn(text: string): readonly Amount[] {
  const before = known.get(text)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const amounts = readAmounts(text)
  known.set(text, amounts)
  return amounts
}

function readAmounts(text: string): Amount[] {
  const dates = writtenDates(text)
  const rest = dates.reduce((left, { start, end }) => blank(left, start, end), text)
  return [...dates, ...digitsIn(rest), ...wordsIn(rest)].sort((a, b) => a.start - b.start)
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

function digitsIn(text: string): Amount[] {
  return [...text.matchAll(DIGITS_RE)].flatMap(({ 0: digits, index: start }): Amount[] => {
    const before = text.slice(0, start)
    const after = text.slice(start + digits.length)
    const [joined] = NAME_BEFORE_RE.exec(before) ?? []
    const name = joined !== undefined && JOINED_WORD_RE.test(joined) ? undefined : joined
    const known = ORDINAL_RE.exec(after) ?? UNIT_RE.exec(after) ?? SHORT_SCALE_RE.exec(after)
    if (name !== undefined && !/[-‑]$/u.test(name))
      return [toCode(name + digits, start - name.length, digits)]
    if (name !== undefined && /^\p{Lu}+[-‑]$/u.test(name))
      return [toCode(name + digits, start - name.length, digits)]
    const [tail] = known ? [''] : (/^\p{L}+/u.exec(after) ?? [''])
    if (tail) return [toCode(digits + tail, start, digits)]
    const minus = SIGN_RE.test(before) ? -1 : 1
    return splitDigits(digits).map(({ values, offset, length }) =>
      toNumber(
        values.map((value) => value * minus),
        digits.slice(offset, offset + length),
        start + offset,
        text.slice(start + offset + length),
      ),
    )
  })
}

function toCode(text: string, start: number, digits: string): WrittenCode {
  return { kind: 'code', text, start, values: splitDigits(digits).flatMap(({ values }) => values) }
}

function toNumber(values: number[], digits: string, start: number, after: string): WrittenNumber {
  const scale = SCALE_RE.exec(after)
  const short = SHORT_SCALE_RE.exec(after)
  const percent = PERCENT_RE.test(after)
  const base = { kind: 'number', start, bare: values, percent, light: false } as const
  if (scale) {
    const factor = MULTIPLIERS[(scale[1] ?? '').toLowerCase()] ?? 1
    return { ...base, text: digits + scale[0], values: values.map((value) => value * factor) }
  }
  if (short) {
    const factor = SHORT_SCALES[short[1] ?? ''] ?? 1
    return { ...base, text: digits + short[0], values: [...values, ...values.map((value) => value * factor)] }
  }
  return { ...base, text: percent ? `${digits} %` : digits, values }
}

interface DigitPiece {
  values: number[]
  offset: number
  length: number
}

/** `17,050` is one number, `2012,2013` are two. */
function splitDigits(digits: string): DigitPiece[] {
  const values = readingsOf(digits)
  if (values.length > 0) return [{ values, offset: 0, length: digits.length }]
  return [...digits.matchAll(/\d+/g)].map(({ 0: piece, index }) => {
    return { values: [Number(piece)], offset: index, length: piece.length }
  })
}

/** What digits with separators may mean; nothing when they are no single number. */
function readingsOf(digits: string): number[] {
  const groups = digits.split(/[^\d]/)
  const marks = digits.match(/[^\d]/g) ?? []
  const whole = Number(groups.join(''))
  if (marks.length === 0) return [whole]
  const last = marks.at(-1) ?? ''
  const inThrees = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3
  const alike = marks.every((mark) => mark === last)
  const isPoint = /[.,]/.test(last)
  const decimals = groups.at(-1) ?? ''
  const fraction = Number(`${groups.slice(0, -1).join('')}.${decimals}`)
  if (alike && inThrees) return marks.length === 1 && isPoint ? [whole, fraction] : [whole]
  const thousandsBefore = marks.slice(0, -1).every((mark) => mark === marks[0] && mark !== last)
  const threesBefore = groups.slice(1, -1).every((group) => group.length === 3)
  const shortEnough = last === '.' || decimals.length <= 2
  if (isPoint && thousandsBefore && threesBefore && shortEnough) return [fraction]
  return []
}

function wordsIn(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER_WORDS_RE)].map(({ 0: words, index: start }) => {
    const after = text.slice(start + words.length)
    const number = toNumber([numberOfWords(words)], words, start, after)
    return { ...number, light: number.text === words && LIGHT_WORDS.has(words.toLowerCase()) }
  })
}
