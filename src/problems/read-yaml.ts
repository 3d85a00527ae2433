import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml'
import { placeFinder } from './place-finder.ts'
import type { Place, Problem } from './problem.ts'
import { type JsonNode, scanJson } from './scan-json.ts'
import { findValueMistakes } from './value-mistakes.ts'
import { type Cause, causeOf, type Malformed } from './yaml-causes.ts'
import { DEEPEST, findTooDeep } from './yaml-depth.ts'

type Path = readonly (string | number)[]

/** A parsed YAML or JSON text that still knows where each value stands. */
export interface YamlText {
  value: unknown
  problems: Problem[]
  /** Where the value at a path stands (or its key); the nearest parent when it isn't there. */
  placeOf(path: Path, part?: 'value' | 'key'): Place
}

/** More YAML than any settings need; the library takes half a second for it, and minutes for ten times as much. */
const MOST_CHARACTERS = 100_000

/** Later mistakes of a malformed text mostly follow from the first. */
const MOST_MISTAKES = 3

/**
 * Reads YAML. `firstLine` is the line of the file on which the text starts, so that front matter reports the
 * file's own lines. Anchors, aliases, tags and merge keys are refused: nobody means them here, and a value
 * that begins with `*`, `&` or `!` is one by mistake.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const start: Place = { file, line: firstLine, column: 1 }
  const unreadable = findUnreadable(text)
  if (unreadable) {
    const { line, ...words } = unreadable
    return {
      value: undefined,
      problems: [{ ...start, line: firstLine + line, ...words }],
      placeOf: () => start,
    }
  }
  const counter = new LineCounter()
  const parsed = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error', // warnings would go to the terminal past all reports
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const placeOf: YamlText['placeOf'] = (path, part = 'value') => {
    const offset = offsetIn(parsed, path, part)
    return offset === undefined ? start : placeAt(offset)
  }
  const malformed = [
    ...specialNodes(parsed).map(({ offset, ...words }) => ({ ...placeAt(offset), ...words })),
    ...mistakesIn({ text, parsed, lineAt: (offset) => placeAt(offset).line }).map(({ offset, ...words }) => ({
      ...placeAt(offset),
      ...words,
    })),
  ].slice(0, MOST_MISTAKES)
  return malformed.length > 0
    ? { value: undefined, problems: malformed, placeOf }
    : withValueMistakes(parsed.toJS() as unknown, placeOf)
}

/** Each key that comes twice, and else the first mistake: the library goes on, and finds more for the same reason. */
function mistakesIn(malformed: Malformed): Cause[] {
  const { errors } = malformed.parsed
  const isTwice = ({ code }: YAMLParseError) => code === 'DUPLICATE_KEY'
  const first = errors.find((error) => !isTwice(error))
  return [...(first ? [first] : []), ...errors.filter(isTwice)].map((error) => causeOf(error, malformed))
}

/** What keeps a text from being parsed at all, on a line counted from 0. */
function findUnreadable(text: string): { line: number; found: string; expected: string } | undefined {
  if (text.length > MOST_CHARACTERS) {
    const found = `${text.length} characters of YAML`
    return { line: 0, found, expected: `at most ${MOST_CHARACTERS} characters` }
  }
  const line = findTooDeep(text)
  if (line === undefined) return undefined
  return {
    line,
    found: `more than ${DEEPEST} levels inside each other`,
    expected: 'settings that a person can read',
  }
}

/** Each anchor, alias, tag and merge key of a document, with the likely cause. */
function specialNodes(parsed: Document): (Omit<Problem, keyof Place> & { offset: number })[] {
  const special: ReturnType<typeof specialNodes> = []
  const add = (node: Node, written: string, kind: string) => {
    special.push({
      offset: node.range?.[0] ?? 0,
      found: `“${written}”, which YAML reads as ${kind}`,
      expected: 'a plain value',
      hint: `a value that begins with ${written.charAt(0)} wants quotes: "${written} …"`,
    })
  }
  visit(parsed, {
    Node: (_, node) => {
      if (isAlias(node)) return add(node, `*${node.source}`, 'an alias')
      const { anchor, tag } = node as { anchor?: string; tag?: string }
      if (anchor !== undefined) add(node, `&${anchor}`, 'an anchor')
      if (tag !== undefined) add(node, tag.startsWith('!') ? tag : `!<${tag}>`, 'a tag')
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '<<') add(key, '<<', 'a merge key')
    },
  })
  return special
}

function offsetIn(parsed: Document, path: Path, part: 'value' | 'key'): number | undefined {
  if (part === 'key') {
    const parent = parsed.getIn(path.slice(0, -1), true)
    const keys = isMap(parent) ? parent.items.map(({ key }) => key) : []
    const key = keys.find((node) => isScalar(node) && String(node.value) === String(path.at(-1)))
    if (isNode(key) && key.range) return key.range[0]
  }
  for (let depth = path.length; depth > 0; depth--) {
    const node = parsed.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}

/** Reads JSON strictly (no comments, no trailing commas, no key twice), with the place of every value. */
export function readJson(file: string, text: string): YamlText {
  const placeAt = placeFinder(file, text)
  const { root, mistake } = scanJson(text)
  if (!mistake)
    return withValueMistakes(JSON.parse(text) as unknown, (path, part = 'value') =>
      placeAt(offsetOf(root, path, part)),
    )
  const found = `malformed JSON: ${mistake.found}`
  const problem = { ...placeAt(mistake.offset), found, expected: mistake.expected }
  return { value: undefined, problems: [problem], placeOf: () => placeAt(0) }
}

function offsetOf(root: JsonNode, path: Path, part: 'value' | 'key'): number {
  let node = root
  for (const [index, key] of path.entries()) {
    const member = node.members?.get(String(key))
    const next = member?.node ?? node.items?.[Number(key)]
    if (!next) break
    if (member && part === 'key' && index === path.length - 1) return member.keyAt
    node = next
  }
  return node.at
}

function withValueMistakes(value: unknown, placeOf: YamlText['placeOf']): YamlText {
  const problems = findValueMistakes(value).map(({ path, part, found, expected }) => {
    return { ...placeOf(path, part), found, expected }
  })
  return { value: problems.length > 0 ? undefined : value, problems, placeOf }
}
