import { describe, expect, test } from 'vitest'
import { formsByCategory, piecesOf } from '../../src/words/fill.ts'
import {
  ENGLISH,
  knownLanguage,
  LANGUAGE_NAMES,
  languageFor,
  namesIn,
  say,
  type WordKey,
} from '../../src/words/say.ts'

const KEYS = Object.keys(ENGLISH) as WordKey[]
const OTHERS = LANGUAGE_NAMES.filter((name): name is Exclude<typeof name, 'en'> => name !== 'en')

test('a language is known by its first subtag, and one that isn’t is answered in English', () => {
  expect(['de', 'de-AT', 'DE-ch', 'uk-UA', 'fr-CA'].map(knownLanguage)).toEqual([
    'de',
    'de',
    'de',
    'uk',
    'fr',
  ])
  expect(['pl', 'den', 'constructor', 'grc-Latn'].map(knownLanguage)).toEqual(Array(4).fill(undefined))
  expect(say({ lang: 'de-AT' }, 'sources')).toBe('Quellen')
  expect(say({ lang: 'pl' }, 'sources')).toBe('Sources')
  expect(say({ lang: 'de', words: { sources: 'Belege' } }, 'sources')).toBe('Belege')
})

test('numbers choose between the forms of a language', () => {
  const slides = (lang: string) =>
    [1, 2, 5, 21, 22, 25, 111].map((count) => say({ lang }, 'several-slides', { count }))
  expect(slides('en')).toEqual(expect.arrayContaining(['2 slides', '21 slides']))
  expect(slides('uk')).toEqual([
    ...['1 слайд', '2 слайди', '5 слайдів', '21 слайд', '22 слайди', '25 слайдів', '111 слайдів'],
  ])
  expect(say({ lang: 'fr' }, 'in-minutes', { minutes: 0 })).toBe('En 0 minute')
  // An author’s own words follow the rules of the deck’s own language, known here or not.
  const words = { 'several-slides': '{count} {count:slajd|slajdy|slajdów}' }
  expect([1, 3, 7, 22].map((count) => say({ lang: 'pl', words }, 'several-slides', { count }))).toEqual([
    ...['1 slajd', '3 slajdy', '7 slajdów', '22 slajdy'],
  ])
})

describe.each(OTHERS)('the table in %s', (name) => {
  const { words, tag } = languageFor({ lang: name })

  test('says every entry, with the names that the English has, and no markup', () => {
    expect(Object.keys(words).sort()).toEqual([...KEYS].sort())
    for (const key of KEYS) {
      expect(namesIn(words[key]).sort(), key).toEqual(namesIn(ENGLISH[key]).sort())
      expect(words[key], key).not.toMatch(/[<>&]|^\s|\s$|^$| {2}/)
    }
  })

  test('has as many forms as its whole numbers ask for', () => {
    const least = new Set([0, 1, 2, 5].map((count) => new Intl.PluralRules(tag).select(count))).size
    for (const key of KEYS)
      for (const piece of piecesOf(words[key]))
        if ('name' in piece && piece.forms) {
          expect(piece.forms, key).toHaveLength(least)
          expect(Object.values(formsByCategory(piece.forms, tag)), key).not.toContain('')
        }
  })

  test('leaves nothing in English', () => {
    const letters = (text: string) => text.replace(/\{[^{}]*\}/g, '').match(/\p{L}+/gu)
    const same = KEYS.filter((key) => words[key] === ENGLISH[key] && letters(words[key]))
    expect(same.map((key) => words[key]).filter((text) => !SAME[name].includes(text))).toEqual([])
  })

  test('quotes as its readers do', () => {
    const all = Object.values(words).join('\n')
    expect(new Set(all.match(/["'“”„«»]/g))).toEqual(new Set(QUOTES[name]))
  })

  test('ends a sentence, a label and a name as the English does', () => {
    const endOf = (text: string) => /[.:†]$/.exec(text)?.[0] ?? ''
    const other = KEYS.filter(
      (key) => endOf(words[key]) !== endOf(ENGLISH[key]) && !/^short|^cap|^show-option/.test(key),
    )
    expect(other).toEqual([])
  })
})

type Other = (typeof OTHERS)[number]

/** Texts that are the same in English. */
const SAME: Record<Other, string[]> = {
  de: ['April', 'August', 'September', 'November', 'Briefing', 'Start', 'Pause', 'Esc', 'Text', 'Logo'],
  fr: [
    'Section',
    'Logo',
    'Licences',
    'Source',
    'Sources',
    'Source {number}',
    'Date',
    'Notes',
    'Pause',
    '{title}, {minutes} min',
    'Ctrl',
  ],
  uk: ['Home', 'End', 'Backspace', 'Esc', 'Ctrl', 'Shift'],
}

/** What opens and closes a quotation. */
const QUOTES: Record<Other, string[]> = { de: ['„', '“'], fr: ['«', '»'], uk: ['«', '»'] }
