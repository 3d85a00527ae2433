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

/** A name inside a sentence; an abbreviation such as “EU trade” stays as it is. */
export function uncapitalised(name: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** Months cut to three letters, as labels on a drawing have room for: `8 September 2025` → `8 Sep 2025`. */
export function shortMonths(text: string): string {
  return text.replace(
    /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
    (month) => month.slice(0, 3),
  )
}

const SLOT_RE = /\{([^{}]*)\}/g

/** Puts what rows say in place of `{id}` in a sentence. */
export function fillSlots(sentence: string, words: Map<string, string>): string {
  return sentence.replaceAll(SLOT_RE, (slot, id: string) => words.get(id) ?? slot)
}

/** The ids that stand in braces in a sentence. */
export function slotsIn(sentence: string): string[] {
  return [...sentence.matchAll(SLOT_RE)].map(([, id = '']) => id)
}

/** The author's half of a sentence, whose full stop the kind sets. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
