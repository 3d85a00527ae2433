import { PAGE_WORDS } from './page-words.ts'
import { VIEW_WORDS } from './view-words.ts'

/** Every string that readers see and the engine writes, by its key. */
export const ENGLISH = { ...PAGE_WORDS, ...VIEW_WORDS } as const
export type English = typeof ENGLISH
export type WordKey = keyof English

/** What a deck says in its own words: texts with the same names in braces as the engine's. */
export type OwnWords = Partial<Record<WordKey, string>>

/** Whoever has words of their own: `settings` of a deck. */
export interface Voice {
  words?: OwnWords | undefined
}

/** The engine's own voice. */
export const PLAIN: Voice = {}

/** The names that a text has in braces: `'a' | 'b'` of `{a} and {b}`. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** What an entry of the table wants filled in; nothing for a text without names. */
export type Filling<Key extends WordKey, Value> = [NamesIn<English[Key]>] extends [never]
  ? []
  : [values: Record<NamesIn<English[Key]>, Value>]

/** `{name}` in a text of the table. */
export const NAME_RE = /\{([a-z]+)\}/g

/** An entry of the table as a text, in the words of the voice. */
export function say<Key extends WordKey>(
  voice: Voice,
  key: Key,
  ...[values]: Filling<Key, string | number>
): string {
  const filled = values as Record<string, string | number> | undefined
  return textOf(voice, key).replace(NAME_RE, (braces, name: string) => String(filled?.[name] ?? braces))
}

/** An entry of the table as it is written, its names in braces. */
export function textOf({ words }: Voice, key: WordKey): string {
  return words?.[key] ?? ENGLISH[key]
}

/** The names in braces of a text, each once. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(NAME_RE)].map(([, name]) => name ?? ''))]
}
