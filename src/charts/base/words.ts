/** Words that charts build out of their data: what can be counted is never typed. */

/** Words at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The head of values: what they are, and their unit where that is another word. */
export const headOf = (values: string, unit: string): string =>
  values.toLowerCase() === unit.toLowerCase() ? values : `${values}, ${unit}`

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
