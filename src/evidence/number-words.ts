/** English words for numbers, read as people write them. */

import { anyOf } from './any-of.ts'

const UNITS = [
  ...'zero one two three four five six seven eight nine'.split(' '),
  ...'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
]
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const UNIT_ORDINALS = [
  ...'zeroth first second third fourth fifth sixth seventh eighth ninth'.split(' '),
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  ),
]
const TEN_ORDINALS = TENS.map((word) => word.replace(/y$/, 'ieth'))

const VALUES = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, 20 + 10 * at]),
  ...UNIT_ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TEN_ORDINALS.map((word, at): [string, number] => [word, 20 + 10 * at]),
  ['dozen', 12],
  ['hundred', 100],
  ['once', 1],
  ['twice', 2],
])

/** What a word behind a number multiplies it by. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const TEN = anyOf(TENS)
const UNIT = anyOf([...UNITS, ...UNIT_ORDINALS])
const BELOW_HUNDRED = `(?:(?:${TEN})(?:[-‑ ](?:${UNIT}))?|${UNIT}|${anyOf(TEN_ORDINALS)})`

/** `forty-five`, `two hundred and five`, `third`, `a hundred`; not a part of a longer word. */
export const NUMBER_WORDS_RE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${BELOW_HUNDRED}(?: hundred(?: and ${BELOW_HUNDRED})?)?|hundred|dozen|once|twice)(?![\p{L}\p{N}])`,
  'giu',
)

/** The number that words found by `NUMBER_WORDS_RE` say. */
export function numberOfWords(words: string): number {
  const [before = '', after] = words.toLowerCase().split(' hundred')
  if (after === undefined) return belowHundred(before)
  return belowHundred(before) * 100 + belowHundred(after.replace(' and ', ''))
}

function belowHundred(words: string): number {
  return words.split(/[-‑ ]/).reduce((sum, word) => sum + (VALUES.get(word) ?? 0), 0)
}

/** Words that are more often a turn of phrase than a number: what a text says with them needs no proof. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(['zero', 'one', 'first', 'second', 'once'])
