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

/**
 * Adds to problems of a YAML text what on their line YAML reads otherwise than a person: a space that is no
 * ordinary one, a value that begins with `#`, a comma inside braces.
 */
export function hintAtLetters(problems: Problem[], text: string, firstLine = 1): Problem[] {
  const lines = text.split('\n')
  return problems.map((problem) => {
    const line = lines[problem.line - firstLine] ?? ''
    const hint = hintAtSpace(line) ?? problem.hint ?? hintAtMark(problem, line)
    return hint === undefined ? problem : { ...problem, hint }
  })
}

function hintAtSpace(line: string): string | undefined {
  const space = otherSpaceIn(line)
  return space && `column ${space.offset + 1} is a ${space.name}: type an ordinary space`
}

function hintAtMark({ found }: Problem, line: string): string | undefined {
  const [, remark] = /:\s+(#.*)$/.exec(line) ?? []
  if (remark !== undefined && /nothing$|is missing$/.test(found))
    return `what begins with # is a remark; a value that begins so wants quotes: "${remark}"`
  const [, key = ''] = /unknown key “(.*)”/.exec(found) ?? []
  if (key !== '' && /[{,]/.test(line) && !line.includes(`${key}:`))
    return `inside { } a comma ends a value: one with a comma in it wants quotes: "…, ${key}"`
  return undefined
}
