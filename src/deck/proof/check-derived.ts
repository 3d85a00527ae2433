import type { Origin } from '../../charts/base/chart.ts'
import { type Derivation, derive, wordsFor } from '../../evidence/derive.ts'
import { type Register, recordKind } from '../../evidence/register.ts'
import type { ShapeIssue } from '../../problems/check-shape.ts'
import { PLAIN } from '../../words/say.ts'
import { recordsOf } from '../model/origin-records.ts'
import type { Settings } from '../model/types.ts'
import { isReading } from './readings.ts'

type Path = (string | number)[]

/** A statement of a data file, as far as it is looked at here. */
interface Statement {
  text?: unknown
  date?: unknown
  /** An event of a timeline has its date in words here. */
  when?: unknown
  /** A presenter's step has its words and its date in these two. */
  label?: unknown
  until?: unknown
  origin?: Origin
  derived?: Derivation
}

/** A day that deck.yaml says there is not. Settings that can't be read are told themselves. */
const unchecked = (path: Path): ShapeIssue => ({
  path: [...path, 'derived'],
  found: 'the day of a record check, though deck.yaml says “record: none”',
  expected: 'a deck that was checked, or a statement that is not derived from its day',
})

/** Where a statement may say its number or date in words. */
const TEXT_KEYS = ['label', 'when', 'text'] as const

/**
 * Holds the numbers and dates of a data file against the register, wherever they stand in it:
 *
 * - a statement that says how it is derived must say what the rule gives, in its `text` and its `date`;
 * - a `date` that no line of the analysis gives must be the date of an event that its origin names.
 *
 * A register that can't be read is reported itself and holds nothing against anybody.
 */
export function checkDerived(
  value: unknown,
  register: Register,
  settings: Pick<Settings, 'asOf' | 'words' | 'lang'> | undefined,
): ShapeIssue[] {
  if (!register.complete) return []
  return statementsIn(value).flatMap(({ statement, path }) => [
    ...(statement.derived && !isReading(statement)
      ? derivedIssues(statement, statement.derived, path, register, settings)
      : []),
    ...datedIssues(statement, path, register),
  ])
}

function statementsIn(value: unknown, path: Path = []): { statement: Statement; path: Path }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, part]) =>
    statementsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return 'derived' in value || 'origin' in value ? [{ statement: value as Statement, path }, ...inner] : inner
}

function derivedIssues(
  statement: Statement,
  derivation: Derivation,
  path: Path,
  register: Register,
  settings: Pick<Settings, 'asOf' | 'words' | 'lang'> | undefined,
): ShapeIssue[] {
  if (derivation.rule === 'record-checked' && settings?.asOf.record === undefined)
    return settings ? [unchecked(path)] : []
  const derived = derive(derivation, register, settings?.asOf.record, settings)
  if ('mistake' in derived)
    return [
      { path: [...path, 'derived'], found: derived.mistake, expected: 'what the register can compute from' },
    ]
  const words = wordsFor(derived, settings ?? PLAIN)
  const issues: ShapeIssue[] = []
  const dateKey = 'until' in statement ? 'until' : 'date'
  const { [dateKey]: date } = statement
  if (typeof date === 'string' && 'date' in derived && date !== derived.date)
    issues.push({
      path: [...path, dateKey],
      found: `“${date}”`,
      expected: `the computed date ${derived.date}`,
    })
  const said = TEXT_KEYS.filter((key) => typeof statement[key] === 'string')
  const [first] = said
  if (first && !said.some((key) => words.some((word) => saysWord(String(statement[key]), word))))
    issues.push({
      path: [...path, first],
      found: `“${statement[first]}”`,
      expected: `words with the computed ${words.map((word) => `“${word}”`).join(' or ')}`,
    })
  return issues
}

/** Whether a text says a number or date and not only a part of another: no “5 days” in “45 days”. */
function saysWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/[\d,]$/.test(text.slice(0, at)) && !/^[\d,]*\d/.test(text.slice(at + word.length))
}

function datedIssues({ date, origin }: Statement, path: Path, register: Register): ShapeIssue[] {
  if (typeof date !== 'string' || !origin || origin.lines?.length) return []
  const events = recordsOf([origin]).filter((id) => recordKind(id) === 'event')
  const dates = events.flatMap((id) => register.events.get(id)?.date ?? [])
  if (dates.length === 0 || dates.includes(date)) return []
  const expected = `the date of ${events.join(' or ')}, ${dates.join(' or ')}`
  return [{ path: [...path, 'date'], found: `“${date}”`, expected }]
}
