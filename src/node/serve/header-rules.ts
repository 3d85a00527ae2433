/** The `_headers` file that static hosts read: its text in, rules out; rules and a path in, headers out. Pure. */

import type { HeaderRule } from '../site/headers.ts'

/**
 * The text of a `_headers` file in, its rules out, in order: a line that starts with `/` opens a rule,
 * `Name: value` lines belong to it, `#` starts a comment line. Throws for any other line.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('/')) {
      rules.push({ path: line, headers: [] })
      continue
    }
    const rule = rules.at(-1)
    const [, name, value] = line.match(/^([A-Za-z0-9-]+)\s*:\s*(.+)$/) ?? []
    if (!rule || !name || !value)
      throw new Error(`_headers:${index + 1}: neither a path nor a header: ${line}`)
    rule.headers.push([name, value])
  }
  return rules
}

/**
 * Rules and a request's path in, its headers out. Where two rules give the same header the values are
 * joined with a comma, because that is what the hosts do; so no two rules of ours should meet.
 */
export function headersFor(rules: HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue
    for (const [name, value] of rule.headers) {
      const before = headers.get(name)
      headers.set(name, before === undefined ? value : `${before}, ${value}`)
    }
  }
  return headers
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's').test(path)
}
