import * as v from 'valibot'
import { hintAtNearest } from './nearest.ts'
import type { Place, Problem } from './problem.ts'
import type { YamlText } from './read-yaml.ts'

export type Shape<Output> = v.GenericSchema<unknown, Output>

/** A mistake in a value's shape; `path` leads to the value, `key` is set when its key is the mistake. */
export interface ShapeIssue {
  path: (string | number)[]
  key?: string
  found: string
  expected: string
  /** The name that was probably meant. */
  hint?: string
}

/** Checks a value against a schema and says in plain words what doesn't fit. */
export function checkShape<Output>(
  schema: Shape<Output>,
  value: unknown,
): { output: Output; issues?: never } | { output?: never; issues: ShapeIssue[] } {
  const result = v.safeParse(schema, value)
  if (result.success) return { output: result.output }
  return { issues: result.issues.map((issue) => toShapeIssue(issue)) }
}

/** The same for a YAML or JSON text: issues become problems with file, line and column. */
export function checkText<Output>(
  schema: Shape<Output>,
  text: YamlText,
): { output: Output | undefined; problems: Problem[] } {
  if (text.problems.length > 0) return { output: undefined, problems: text.problems }
  const { output, issues } = checkShape(schema, text.value)
  const problems = (issues ?? []).map((issue) => atPlace(issue, placeOfIssue(text, issue)))
  return { output, problems }
}

/** Where the mistake stands in the text: its key when that is wrong, else the value. */
export function placeOfIssue(text: YamlText, { path, key }: ShapeIssue): Place {
  return key === undefined ? text.placeOf(path) : text.placeOf([...path, key], 'key')
}

/** A shape issue at its place; the path is named, since a list item has no name of its own. */
export function atPlace(issue: ShapeIssue, place: Place): Problem {
  const path = formatPath(issue.path)
  const { found, expected, hint } = issue
  return { ...place, found: path === '' ? found : `${path}: ${found}`, expected, ...(hint && { hint }) }
}

function toShapeIssue(issue: v.BaseIssue<unknown>): ShapeIssue {
  const path = (issue.path ?? []).map((item) => item.key as string | number)
  const key = path.at(-1)
  if (issue.kind === 'schema' && issue.expected === 'never')
    return {
      path: path.slice(0, -1),
      key: String(key),
      found: `unknown key “${cutText(String(key), MOST_FOUND)}”`,
      expected: `one of ${issue.message}`, // `strictObject` below puts the known keys there
      ...hintAtNearest(String(key), issue.message.split(', ')),
    }
  if (issue.received === 'undefined')
    return {
      path: path.slice(0, -1),
      found: `“${String(key)}” is missing`,
      expected: `a value for “${String(key)}”`,
    }
  // What the library says of itself begins with “Invalid”; else the schema has words of its own.
  const isOwn = issue.kind === 'validation' || !issue.message.startsWith('Invalid ')
  const expected = isOwn ? issue.message : plainWords(issue.expected ?? issue.message)
  // Of a list that is too short or too long, its length is the mistake.
  const isWrongLength = issue.kind === 'validation' && Array.isArray(issue.input) && issue.input.length > 0
  const names = /^one of (.*)/.exec(expected)?.[1]?.split(', ') ?? []
  return {
    path,
    found: isWrongLength ? `a list of ${issue.input.length}` : inWords(issue.input),
    expected,
    ...(typeof issue.input === 'string' ? hintAtNearest(issue.input, names) : {}),
  }
}

const PLAIN_WORDS: Record<string, string> = {
  Object: 'a mapping',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

/** `("a" | "b")` → `one of a, b`; `"a"` → `“a”`. */
function plainWords(expected: string): string {
  if (!expected.includes('|')) return PLAIN_WORDS[expected] ?? expected.replace(/^"(.*)"$/, '“$1”')
  return `one of ${expected.replaceAll(/[()"]/g, '').split(' | ').join(', ')}`
}

/** A value as a person would name it. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping'
  return typeof value === 'string' ? `“${cutText(value, MOST_FOUND)}”` : String(value)
}

/** Names of keys are shorter than values. */
const MOST_NAME = 60

/** Enough of a wrong value to know it again. */
const MOST_FOUND = 200

/** A text no longer than so many characters; what is left out is shown by an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
}

function formatPath(path: (string | number)[]): string {
  return path.reduce<string>((text, key) => {
    const name = cutText(String(key), MOST_NAME)
    return typeof key === 'number' ? `${text}[${key}]` : text === '' ? name : `${text}.${name}`
  }, '')
}

/** An object that takes these keys and no others, and names them when it meets an unknown one. */
export function strictObject<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? Object.keys(entries).join(', ')
      : `Invalid value: expected ${issue.expected}`,
  )
}
