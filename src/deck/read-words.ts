import { nearestOf } from '../problems/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { YamlText } from '../problems/read-yaml.ts'
import { ENGLISH, NAME_RE, namesIn, type OwnWords, type WordKey } from '../words/say.ts'
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
  const missing = wanted.find((name) => !written.includes(name))
  if (missing !== undefined) return { found: `“words.${key}” without {${missing}}`, expected }
  const unknown = written.find((name) => !wanted.includes(name))
  if (unknown !== undefined)
    return { found: `“words.${key}” with {${unknown}}, which nothing fills`, expected }
  const [markup] = findLeftovers(text.replaceAll(NAME_RE, MASK), 'plain')
  if (!markup) return undefined
  return {
    found: `${markup.name}: ${markup.text.slice(0, 60)}`,
    expected: 'plain text: no markup is read here',
  }
}
