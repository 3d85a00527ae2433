/*
 * Texts with names in braces: `{name}` is filled in, and `{count:slide|slides}` is the form that goes with the number
 * under that name. The forms stand in the order zero, one, two, few, many, other, as far as the language tells them
 * apart in whole numbers: English has two, Ukrainian three. This file holds no words, so browsers may have it.
 */

/** What is filled into a text, by name. */
export type Values = Record<string, string | number>

/** A piece of a text: words as they stand, a name to fill in, or the forms that a number chooses from. */
export type Piece = { words: string } | { name: string; forms?: string[] }

const BRACES_RE = /\{([a-z]+)(?::([^{}]*))?\}/g

/** A text cut at its braces. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: braces, 1: name = '', 2: forms, index } of text.matchAll(BRACES_RE)) {
    if (index > end) pieces.push({ words: text.slice(end, index) })
    pieces.push(forms === undefined ? { name } : { name, forms: forms.split('|') })
    end = index + braces.length
  }
  if (end < text.length) pieces.push({ words: text.slice(end) })
  return pieces
}

/** The names in braces of a text, each once. */
export function namesIn(text: string): string[] {
  return [...new Set(piecesOf(text).flatMap((piece) => ('name' in piece ? piece.name : [])))]
}

/** A text, filled in by the rules of a language (a tag such as `uk`). A name without a value stays as it is. */
export function fill(text: string, lang: string, values: Values = {}): string {
  return piecesOf(text)
    .map((piece) => {
      if ('words' in piece) return piece.words
      const value = values[piece.name]
      if (value === undefined) return `{${piece.name}}`
      return piece.forms ? formOf(piece.forms, lang, Number(value)) : String(value)
    })
    .join('')
}

const ORDER: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** The form that goes with a number: by CLDR's plural rules, which are those of `Intl`. */
export function formOf(forms: string[], lang: string, count: number): string {
  return formsByCategory(forms, lang)[new Intl.PluralRules(lang).select(count)] ?? ''
}

/**
 * Forms by the categories of a language. One with fewer forms than categories has its last one for the rest, which are
 * for fractions, or for millions as in French.
 */
export function formsByCategory(forms: string[], lang: string): Partial<Record<Intl.LDMLPluralRule, string>> {
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions()
  const known = ORDER.filter((category) => pluralCategories.includes(category))
  return Object.fromEntries(known.map((category, index) => [category, forms[index] ?? forms.at(-1) ?? '']))
}
