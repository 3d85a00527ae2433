import { invisibleIn } from './invisible.ts'

/** A value that no reader could see or no chart could draw, and the path to it. */
export interface ValueMistake {
  path: (string | number)[]
  part: 'key' | 'value'
  found: string
  expected: string
}

/**
 * What no text and no number of a deck may be, in whatever file it stands: characters that nobody sees (they
 * turn text round or end a rule of CSS), numbers that are none. JSON and YAML can write both in plain ASCII.
 */
export function findValueMistakes(value: unknown, path: (string | number)[] = []): ValueMistake[] {
  if (typeof value === 'string') return invisibleMistake(value, path, 'value')
  if (typeof value === 'number' && !Number.isFinite(value))
    return [{ path, part: 'value', found: nameOf(value), expected: 'a number that can be counted to' }]
  if (Array.isArray(value)) return value.flatMap((item, index) => findValueMistakes(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [
    ...invisibleMistake(key, [...path, key], 'key'),
    ...findValueMistakes(item, [...path, key]),
  ])
}

function invisibleMistake(
  text: string,
  path: ValueMistake['path'],
  part: ValueMistake['part'],
): ValueMistake[] {
  const [first] = invisibleIn(text)
  if (!first) return []
  const before = text.slice(Math.max(0, first.offset - 30), first.offset).trim()
  const found = `a character that nobody sees: ${first.name}${before && `, after “${before}”`}`
  return [{ path, part, found, expected: 'characters that can be seen' }]
}

function nameOf(value: number): string {
  return Number.isNaN(value) ? 'a number that is none (.nan)' : 'a number without end (infinity)'
}
