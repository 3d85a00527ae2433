/** What a `{…}` in a slide stands for. */
export type Reference =
  | { kind: 'lines'; lines: number[] }
  | { kind: 'records'; ids: string[] }
  | { kind: 'marker'; entity: Entity }

export const ENTITIES = ['cpt', 'ecthr', 'uncat'] as const
export type Entity = (typeof ENTITIES)[number]

// At most five digits, so that a slip of the finger can't ask for a thousand million lines.
const LINES_RE = /^L(\d{1,5})(?:[–-]L?(\d{1,5}))?$/
const RECORD_RE = /^[CES]\d{2,}$/

/** Reads `L13`, `L51–53`, `L13, L14`, `E42`, `C36, C30`, `S05`, `cpt`; anything else is undefined. */
export function readReference(text: string): Reference | undefined {
  const entity = ENTITIES.find((name) => name === text.trim())
  if (entity) return { kind: 'marker', entity }
  const parts = text.split(/,\s*/).map((part) => part.trim())
  if (parts.every((part) => RECORD_RE.test(part))) return { kind: 'records', ids: parts }
  const ranges = parts.map((part) => LINES_RE.exec(part))
  if (!ranges.every((match) => match !== null)) return undefined
  const lines = ranges.flatMap((match) => {
    const first = Number(match[1])
    return numbersBetween(first, Number(match[2] ?? first))
  })
  return lines.length > 0 ? { kind: 'lines', lines } : undefined
}

function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
