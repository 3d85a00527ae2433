/** The most signs in a line of a printed value: as wide as a page shows them without a scroll bar. */
const WIDTH = 104

/** A JSON value for people: what fits into a line stands in one, the rest is broken as usual. Pure. */
export function shortJson(value: unknown, indent = '', room = WIDTH - indent.length): string {
  const line = inOneLine(value)
  if (line.length <= room || typeof value !== 'object' || value === null) return line
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const entries: [before: string, item: unknown][] = Array.isArray(value)
    ? value.map((item) => ['', item])
    : Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item])
  const lines = entries.map(
    ([before, item]) => inner + before + shortJson(item, inner, WIDTH - inner.length - before.length - 1),
  )
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
}
