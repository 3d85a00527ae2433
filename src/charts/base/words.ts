import type { DataProblem } from './chart.ts'

/** Words that charts build out of their data: what can be counted is never typed. */

const COUNTS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')

/** `three`; a number that has no short word stays in digits. */
export function inCountWords(count: number): string {
  return COUNTS[count] ?? String(count)
}

/** The same at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Months cut to three letters, as labels on a drawing have room for: `8 September 2025` → `8 Sep 2025`. */
export function shortMonths(text: string): string {
  return text.replace(
    /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
    (month) => month.slice(0, 3),
  )
}

/**
 * A subtitle that names years must name the first and the last that are drawn: a period that is typed beside
 * an axis of another is a mistake nobody sees.
 */
export function periodProblems(subtitle: string, first: number, last: number): DataProblem[] {
  const years = subtitle.match(/\b\d{4}\b/g) ?? []
  if (years.length === 0 || (Number(years[0]) === first && Number(years.at(-1)) === last)) return []
  const expected = `words with the period that is drawn, ${first} to ${last}`
  return [{ path: ['subtitle'], found: `"${subtitle}"`, expected }]
}

const SLOT_RE = /\{([^{}]*)\}/g

/** Puts what rows say in place of `{id}` in a sentence. */
export function fillSlots(sentence: string, words: Map<string, string>): string {
  return sentence.replaceAll(SLOT_RE, (slot, id: string) => words.get(id) ?? slot)
}

/** A problem for each `{id}` in a sentence that no row has. */
export function slotProblems(sentence: string, path: DataProblem['path'], ids: string[]): DataProblem[] {
  return [...sentence.matchAll(SLOT_RE)].flatMap(([slot, id = '']) =>
    ids.includes(id) ? [] : [{ path, found: slot, expected: `an id of a row in braces: ${ids.join(', ')}` }],
  )
}
