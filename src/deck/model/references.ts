import type { Entity } from '../../charts/base/entities.ts'
import { nearestOf } from '../../problems/nearest.ts'
import type { LineRange } from '../../source/line-list.ts'

export type { Entity }

/** What a `{…}` in a slide stands for. How long the source is isn't known here, so lines stay ranges. */
export type Reference =
  | { kind: 'lines'; ranges: LineRange[] }
  | { kind: 'records'; ids: string[] }
  | { kind: 'marker'; entity: Entity }
  | { kind: 'slide'; id: string }

const LINES_RE = /^L(\d{1,9})(?:[–-]L?(\d{1,9}))?$/
const SLIDE_RE = /^slide:\s*([a-z0-9-]+)$/
const RECORD_RE = /^[CES]\d{2,}$/

/**
 * Reads `L13`, `L51–53`, `L13, L14`, `E42`, `C36, C30`, `S05`, `slide:costs` and the names of the deck's entities;
 * anything else is undefined.
 */
export function readReference(text: string, entities: readonly Entity[]): Reference | undefined {
  const entity = entities.find(({ id }) => id === text.trim())
  if (entity) return { kind: 'marker', entity }
  const [, id] = SLIDE_RE.exec(text.trim()) ?? []
  if (id !== undefined) return { kind: 'slide', id }
  const parts = text.split(/,\s*/).map((part) => part.trim())
  if (parts.every((part) => RECORD_RE.test(part))) return { kind: 'records', ids: parts }
  const matches = parts.map((part) => LINES_RE.exec(part))
  if (!matches.every((match) => match !== null)) return undefined
  const ranges = matches.map((match): LineRange => [Number(match[1]), Number(match[2] ?? match[1])])
  return ranges.every(([first, last]) => first <= last) ? { kind: 'lines', ranges } : undefined
}

/** The lines of ranges, one by one; the ranges must lie within a text. */
export function linesOf(ranges: LineRange[]): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
}

/** The reference that was probably meant: `e42` is a slip for `E42`, a name with a wrong letter for an entity. */
export function nearestReference(text: string, entities: readonly Entity[]): string | undefined {
  const guess = text.trim()
  const cased = [guess.toUpperCase(), guess.toLowerCase()]
  const ids = entities.map(({ id }) => id)
  return (
    cased.find((other) => other !== guess && readReference(other, entities)) ??
    nearestOf(guess.toLowerCase(), ids)
  )
}
