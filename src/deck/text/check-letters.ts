import { invisibleIn, otherSpaceIn } from '../../problems/invisible.ts'
import type { Problem } from '../../problems/problem.ts'
import type { YamlText } from '../../problems/read-yaml.ts'

const EXPECTED = 'characters that can be seen'

/** Characters that nobody sees, line by line; `isFree` lets a line be as it is, such as a quote of the source. */
export function checkLetters(
  file: string,
  text: string,
  firstLine: number,
  isFree: (line: string) => boolean = () => false,
): Problem[] {
  return text.split('\n').flatMap((line, index) =>
    isFree(line)
      ? []
      : invisibleIn(line).map(({ offset, name }) => ({
          file,
          line: firstLine + index,
          column: offset + 1,
          found: `a character that nobody sees: ${name}`,
          expected: EXPECTED,
          hint: 'delete it: it comes with a paste, and stands where the cursor stops once more than it should',
        })),
  )
}

/** Keys that are lost on their way: every object of the language has them already. */
const LOST_KEYS = ['__proto__', 'constructor', 'prototype']

/** The same for all keys and values of a YAML or JSON text, and keys that would vanish without a word. */
export function checkValueLetters(text: YamlText): Problem[] {
  return wordsIn(text.value).flatMap(({ words, path, part }) => [
    ...invisibleIn(words).map(({ name }) => ({
      ...text.placeOf(path, part),
      found: `a character that nobody sees: ${name}`,
      expected: EXPECTED,
    })),
    ...(part === 'key' && LOST_KEYS.includes(words)
      ? [{ ...text.placeOf(path, part), found: `the key “${words}”`, expected: 'another name' }]
      : []),
  ])
}

/** A text in a value, and the path that leads to it. */
export interface Words {
  words: string
  path: (string | number)[]
  part: 'key' | 'value'
}

/** Every text in a value; an object met twice, as YAML's aliases make them, is walked once. */
export function wordsIn(value: unknown, path: Words['path'] = [], met = new Set<unknown>()): Words[] {
  if (typeof value === 'string') return [{ words: value, path, part: 'value' }]
  if (typeof value !== 'object' || value === null || met.has(value)) return []
  met.add(value)
  if (Array.isArray(value)) return value.flatMap((item, index) => wordsIn(item, [...path, index], met))
  return Object.entries(value).flatMap(([key, inner]) => [
    { words: key, path: [...path, key], part: 'key' as const },
    ...wordsIn(inner, [...path, key], met),
  ])
}

/** Adds to problems of a YAML text that a space on their line is no ordinary one: YAML takes it for a letter. */
export function hintAtSpaces(problems: Problem[], text: string, firstLine = 1): Problem[] {
  const lines = text.split('\n')
  return problems.map((problem) => {
    const space = otherSpaceIn(lines[problem.line - firstLine] ?? '')
    if (!space || problem.hint !== undefined) return problem
    return { ...problem, hint: `column ${space.offset + 1} is a ${space.name}: type an ordinary space` }
  })
}
