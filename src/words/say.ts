import { EN, type Words } from './en.ts'
import { fill, namesIn as namesOf, piecesOf } from './fill.ts'
import { ENGLISH_FORMATS, type FormatKey, type Formats } from './formats.ts'
import { type English, LANGUAGES, type Language, type LanguageName } from './languages.ts'

export { LANGUAGE_NAMES, type LanguageName } from './languages.ts'
export { piecesOf }

/** Every string that readers see and the engine writes, by its key: in English, which is whole by itself. */
export const ENGLISH: English = EN
export type { English }
export type WordKey = keyof English

/** What a deck says in its own words: texts with the same names in braces as the engine's. */
export type OwnWords = Partial<Words>

/** Whoever speaks: `settings` of a deck, with its language and words of its own. */
export interface Voice {
  /** A language tag (RFC 5646); a language that the engine doesn't know is answered in English. */
  lang?: string | undefined
  words?: OwnWords | undefined
}

/** The engine's own voice, in English. */
export const PLAIN: Voice = {}

/** The names that a text has in braces: `'a' | 'b'` of `{a} and {b:one|more}`. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? WithoutForms<Name> | NamesIn<Rest>
  : never
type WithoutForms<Name extends string> = Name extends `${infer Own}:${string}` ? Own : Name

/** What an entry of the table wants filled in; nothing for a text without names. */
export type Filling<Key extends WordKey, Value> = [NamesIn<English[Key]>] extends [never]
  ? []
  : [values: Record<NamesIn<English[Key]>, Value>]

/** An entry of the table as a text, in the language and words of the voice. */
export function say<Key extends WordKey>(
  voice: Voice,
  key: Key,
  ...[values]: Filling<Key, string | number>
): string {
  return fill(textOf(voice, key), rulesFor(voice, key), values)
}

/** An entry of the table as it is written, its names in braces. */
export function textOf(voice: Voice, key: WordKey): string {
  return voice.words?.[key] ?? languageFor(voice).words[key]
}

/** The language whose rules choose between the forms of an entry: a deck's own words follow those of its own. */
export function rulesFor(voice: Voice, key: WordKey): string {
  return (voice.words?.[key] !== undefined && voice.lang) || languageFor(voice).tag
}

/** The names in braces of a text, each once. */
export const namesIn: (text: string) => string[] = namesOf

/** The language of the engine's words for a tag: `de` for `de-AT`; undefined for one that it doesn't know. */
export function knownLanguage(lang: string): LanguageName | undefined {
  const name = lang.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(LANGUAGES, name) ? (name as LanguageName) : undefined
}

/** The language in which the engine speaks for a voice. */
export function languageFor({ lang = 'en' }: Voice): Language {
  return LANGUAGES[knownLanguage(lang) ?? 'en']
}

/** How the voice writes dates and numbers: plain data, so that drawings in a browser have it too. */
export function formatsOf(voice: Voice): Formats {
  const { tag, group, decimal } = languageFor(voice)
  const keys = Object.keys(ENGLISH_FORMATS) as FormatKey[]
  const texts = Object.fromEntries(keys.map((key) => [key, textOf(voice, key)])) as Formats['texts']
  const isOwn = keys.some((key) => voice.words?.[key] !== undefined)
  return { lang: isOwn ? (voice.lang ?? tag) : tag, group, decimal, texts }
}
