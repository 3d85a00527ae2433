import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Place, Problem } from './problem.ts'

/** A parsed YAML or JSON text that still knows where each value stands. */
export interface YamlText {
  value: unknown
  problems: Problem[]
  /** Where the value at a path stands; the nearest parent when it isn't there. */
  placeOf(path: readonly (string | number)[]): Place
}

/**
 * Reads YAML (JSON is a part of it). `firstLine` is the line of the file on which the text starts, so
 * that front matter reports the file's own lines.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const language = file.endsWith('.json') ? 'JSON' : 'YAML'
  const problems = document.errors.map((error) => ({
    ...placeAt(error.pos[0]),
    found: `malformed ${language}: ${lowerFirst(error.message)}`,
    expected: `${language} that can be read`,
  }))
  return {
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    placeOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true)
        if (isNode(node) && node.range) return placeAt(node.range[0])
      }
      return { file, line: firstLine, column: 1 }
    },
  }
}

/** Reads JSON strictly (no comments, no trailing commas), with YAML's sense of place. */
export function readJson(file: string, text: string): YamlText {
  const yaml = readYaml(file, text)
  try {
    return { ...yaml, value: JSON.parse(text) as unknown, problems: [] }
  } catch (error) {
    if (yaml.problems.length > 0) return yaml
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
    const before = text.slice(0, offset).split('\n')
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    const problem = {
      ...place,
      found: `malformed JSON: ${lowerFirst((error as Error).message)}`,
      expected: 'JSON that can be read',
    }
    return { ...yaml, value: undefined, problems: [problem] }
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
