import { formatNumber } from '../../words/formats.ts'
import { formatsOf, languageFor, say, type Voice } from '../../words/say.ts'

/** What charts say in sentences, in the language of a deck. No drawing needs it, so no page loads the words. */

/** `three`; a number that has no short word stays in digits. */
export function inCountWords(count: number, voice: Voice): string {
  return say(voice, 'small-numbers').split(' ')[count] ?? String(count)
}

/** `from 3 to 40`; one number for both ends is said once. */
export function rangeInWords(low: number, high: number, voice: Voice): string {
  const told = { formats: formatsOf(voice) }
  const [least, most] = [formatNumber(low, told), formatNumber(high, told)]
  return low === high ? least : say(voice, 'range', { low: least, high: most })
}

/** `A`, `A and B`, `A, B and C`. */
export function listInWords(names: string[], voice: Voice): string {
  const [last = '', ...before] = names.toReversed()
  return before.length === 0 ? last : say(voice, 'and', { names: before.toReversed().join(', '), last })
}

/** A name inside a sentence; an abbreviation such as “EU trade” stays as it is, and so does every name in German. */
export function insideSentence(name: string, voice: Voice): string {
  if (languageFor(voice).keepsCapitals || !/^\p{Lu}(?!\p{Lu})/u.test(name)) return name
  return name.charAt(0).toLowerCase() + name.slice(1)
}
