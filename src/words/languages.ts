import { DE } from './de.ts'
import { EN, type Words } from './en.ts'
import { FR } from './fr.ts'
import { UK } from './uk.ts'

/** The table in English: its keys, and the names that its texts have in braces, are those of every language. */
export type English = typeof EN

/** A language in which the engine speaks. */
export interface Language {
  /** Of RFC 5646. */
  tag: string
  words: Words
  /** Between thousands, and before decimals. */
  group: string
  decimal: string
  /** Whether names keep their capital inside a sentence, as German nouns do. */
  keepsCapitals: boolean
}

/** CLDR sets French thousands apart by a narrow space, which the fonts of the house don’t have. */
const NO_BREAK_SPACE = '\u00a0'

/** By the first subtag of a language tag. */
export const LANGUAGES = {
  en: { tag: 'en', words: EN, group: ',', decimal: '.', keepsCapitals: false },
  de: { tag: 'de', words: DE, group: '.', decimal: ',', keepsCapitals: true },
  fr: { tag: 'fr', words: FR, group: NO_BREAK_SPACE, decimal: ',', keepsCapitals: false },
  uk: { tag: 'uk', words: UK, group: NO_BREAK_SPACE, decimal: ',', keepsCapitals: false },
} as const satisfies Record<string, Language>

export type LanguageName = keyof typeof LANGUAGES

export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as LanguageName[]
