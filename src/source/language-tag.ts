/** Languages by their tags: what source.yaml and deck.yaml say of the letters of a text. */

/** A language tag of RFC 5646: two or three letters for the language (ISO 639), then well-formed subtags. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** What is wanted where a tag is wrong. */
export const LANGUAGE_TAG = 'a language tag such as en, de or pt-BR (RFC 5646)'

export type Direction = 'ltr' | 'rtl'

/** Scripts that are read from right to left (Unicode 16, Bidi_Class R or AL of their letters), in use today. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
])

/** Which way a language is read: by the script that most people write it in, or the one that its tag names. */
export function directionOf(lang: string): Direction {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr'
}
