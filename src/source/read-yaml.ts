import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { findJsonMistake } from './json-mistake.ts'
import type { Place, Problem } from './problem.ts'

/** A parsed YAML or JSON text that still knows where each value stands. */
export interface YamlText {
  value: unknown
  problems: Problem[]
  /** Where the value at a path stands (or its key); the nearest parent when it isn't there. */
  placeOf(path: readonly (string | number)[], part?: 'value' | 'key'): Place
}

/**
 * Reads YAML (JSON is a part of it). `firstLine` is the line of the file on which the text starts, so
 * that front matter reports the file's own lines.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const counter = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const problems = parsed.errors.map((error) => ({
    ...placeAt(error.pos[0]),
    found: `malformed YAML: ${lowerFirst(error.message)}`,
    expected: 'YAML that can be read',
  }))
  return {
    value: problems.length > 0 ? undefined : (parsed.toJS() as unknown),
    problems,
    placeOf(path, part = 'value') {
      if (part === 'key') {
        const parent = parsed.getIn(path.slice(0, -1), true)
        const keys = isMap(parent) ? parent.items.map(({ key }) => key) : []
        const key = keys.find((node) => isScalar(node) && node.value === path.at(-1))
        if (isNode(key) && key.range) return placeAt(key.range[0])
      }
      for (let depth = path.length; depth > 0; depth--) {
        const node = parsed.getIn(path.slice(0, depth), true)
        if (isNode(node) && node.range) return placeAt(node.range[0])
      }
      return { file, line: firstLine, column: 1 }
    },
  }
}

/**
 * Reads JSON strictly (no comments, no trailing commas), with YAML's sense of place; YAML's reader is slow,
 * so it is asked only when somebody wants to know a place.
 */
export function readJson(file: string, text: string): YamlText {
  let yaml: YamlText | undefined
  const placeOf: YamlText['placeOf'] = (path, part) => {
    yaml ??= readYaml(file, text)
    return yaml.placeOf(path, part)
  }
  const mistake = findJsonMistake(text)
  if (!mistake) return { value: JSON.parse(text) as unknown, problems: [], placeOf }
  const before = text.slice(0, mistake.offset).split('\n')
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const problem = { ...place, found: `malformed JSON: ${mistake.found}`, expected: mistake.expected }
  return { value: undefined, problems: [problem], placeOf }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
