import { nearestOf } from '../problems/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { YamlText } from '../problems/read-yaml.ts'
import {
  ENGLISH,
  knownLanguage,
  LANGUAGE_NAMES,
  namesIn,
  type OwnWords,
  piecesOf,
  type WordKey,
} from '../words/say.ts'
import { findLeftovers, MASK } from './text/leftovers.ts'

const KEYS = Object.keys(ENGLISH) as WordKey[]

/**
 * `words:` of deck.yaml, already known to be texts by key → those of the engine's table, and a problem for each
 * other: a key that the table lacks, names in braces that aren't the table's, markup.
 */
export function readWords(
  given: Record<string, string>,
  placeOf: YamlText['placeOf'],
): { words: OwnWords; problems: Problem[] } {
  const words: OwnWords = {}
  const problems: Problem[] = []
  for (const [key, text] of Object.entries(given)) {
    const mistake = isKey(key) ? findMistake(key, text) : unknownKey(key)
    if (mistake) problems.push({ ...placeOf(['words', key], isKey(key) ? 'value' : 'key'), ...mistake })
    else words[key as WordKey] = text.trim()
  }
  return { words, problems }
}

/**
 * A language that the engine doesn't speak: its words are English then, in a deck that isn't. Nothing is wrong with
 * that, and whoever writes the deck can give each word; so it is a warning until none is missing.
 */
export function checkLanguage(lang: string, own: OwnWords, placeOf: YamlText['placeOf']): Problem[] {
  const missing = KEYS.filter((key) => own[key] === undefined)
  if (knownLanguage(lang) !== undefined || missing.length === 0) return []
  return [
    {
      ...placeOf(['lang']),
      level: 'warning',
      found: `“${lang}”, in which the engine has no words: ${missing.length} of its ${KEYS.length} stay English`,
      expected: `one of ${LANGUAGE_NAMES.join(', ')}, or “words:” in this file with your own`,
      hint: 'src/words/en.ts lists the words by their keys',
    },
  ]
}

type Mistake = Pick<Problem, 'found' | 'expected' | 'hint'>

function isKey(key: string): key is WordKey {
  return Object.hasOwn(ENGLISH, key)
}

function unknownKey(key: string): Mistake {
  const nearest = nearestOf(key, KEYS)
  return {
    found: `unknown key “${key.slice(0, 60)}” in “words”`,
    expected: `one of ${KEYS.join(', ')}`,
    ...(nearest === undefined ? {} : { hint: `perhaps ${nearest}, “${ENGLISH[nearest as WordKey]}”` }),
  }
}

function findMistake(key: WordKey, text: string): Mistake | undefined {
  const wanted = namesIn(ENGLISH[key])
  const written = namesIn(text)
  const expected =
    wanted.length === 0
      ? `words without braces, as in “${ENGLISH[key]}”`
      : `words with ${wanted.map((name) => `{${name}}`).join(', ')}, as in “${ENGLISH[key]}”`
  const missing = shownNames(key).find((name) => !written.includes(name))
  if (missing !== undefined) return { found: `“words.${key}” without {${missing}}`, expected }
  const unknown = written.find((name) => !wanted.includes(name))
  if (unknown !== undefined)
    return { found: `“words.${key}” with {${unknown}}, which nothing fills`, expected }
  const [markup] = findLeftovers(wordsAlone(key, text), 'plain')
  if (!markup) return undefined
  return {
    found: `${markup.name}: ${markup.text.slice(0, 60)}`,
    expected: 'plain text: no markup is read here',
  }
}

/** The names whose values an entry shows. One that only chooses between forms may be left out: not each language has any. */
const shownNames = (key: WordKey): string[] =>
  piecesOf(ENGLISH[key]).flatMap((piece) => ('name' in piece && !piece.forms ? [piece.name] : []))

/** A text without the signs that are for the table: what is in braces, and what sets a month’s two names apart. */
function wordsAlone(key: WordKey, text: string): string {
  return piecesOf(key.startsWith('month-') ? text.replace('|', ' ') : text)
    .map((piece) => ('words' in piece ? piece.words : MASK))
    .join('')
}
