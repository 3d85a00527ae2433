import type { ShapeIssue } from '../../problems/check-shape.ts'

export type Path = (string | number)[]

/** What an author says to be a reading or count of his own: its words, and how he gets there. */
export interface Reading {
  text: string
  how: string
}

/** Entries of a list or mapping of JSON, with their keys; nothing of all else. */
export function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()]
  return isRecord(value) ? Object.entries(value) : []
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an object says that it is the author's own reading or count: `derived: { rule: reading, how: … }`. */
export function isReading(value: unknown): boolean {
  return isRecord(value) && isRecord(value.derived) && value.derived.rule === 'reading'
}

/**
 * Takes the readings out of a data file, so that no kind of figure need know them: the data without them, what
 * they say, and what is wrong with them.
 */
export function takeReadings(json: unknown): { data: unknown; readings: Reading[]; issues: ShapeIssue[] } {
  const readings: Reading[] = []
  const issues: ShapeIssue[] = []
  const strip = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((part, index) => strip(part, [...path, index]))
    if (!isRecord(value)) return value
    const entries = Object.entries(value).map(([key, part]) => [key, strip(part, [...path, key])] as const)
    if (!isReading(value)) return Object.fromEntries(entries)
    const mistake = readingMistake(value.derived as Record<string, unknown>, [...path, 'derived'])
    if (mistake) issues.push(mistake)
    else
      readings.push({
        text: wordsOf(value),
        how: String((value.derived as Record<string, unknown>).how),
      })
    return Object.fromEntries(entries.filter(([key]) => key !== 'derived'))
  }
  return { data: strip(json, []), readings, issues }
}

function readingMistake(derived: Record<string, unknown>, path: Path): ShapeIssue | undefined {
  const stranger = Object.keys(derived).find((key) => key !== 'rule' && key !== 'how')
  if (stranger !== undefined)
    return { path, key: stranger, found: `unknown key “${stranger}”`, expected: 'one of rule, how' }
  const { how } = derived
  if (typeof how === 'string' && how.trim() !== '') return undefined
  return {
    path,
    found: 'a reading that does not say how',
    expected: '“how”: in words, how the author gets there',
  }
}

/** What the datum says of itself, in the order of its keys. */
function wordsOf(value: Record<string, unknown>): string {
  const said = ['name', 'when', 'text', 'value', 'level', 'date'].flatMap((key) => {
    const part = value[key]
    return typeof part === 'string' || typeof part === 'number' ? [String(part)] : []
  })
  return [...new Set(said)].join(', ')
}
