import type { Origin } from '../../charts/base/chart.ts'
import type { Derivation } from '../../evidence/derive.ts'
import { entriesOf, isReading, isRecord, type Path } from './readings.ts'

/** A text or number of a data file, and what it rests on. */
export interface Leaf {
  value: string | number
  path: Path
  /** The origin that is nearest above it, or those of its row. */
  origins: Origin[]
  derivations: Derivation[]
  /** How precisely the date beside it is known, as the datum says. */
  precision: unknown
  /** Its row rests on nothing, though the rows beside it do. */
  bare: boolean
  /** It is no datum, but words around the data: a subtitle, a caption, what a step is called. */
  around: boolean
}

/**
 * Keys of a datum that say how it is drawn, computed or found, and state nothing. All else is held against
 * its origin, whatever the kind of figure.
 */
const SILENT_KEYS: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'entity', 'origin', 'derived', 'precision', 'place', 'step', 'lane', 'side'],
  ...['panel', 'order', 'color', 'marker', 'power', 'key', 'axis', 'steps'],
])

/**
 * Keys of what stands around the data and is not held against it: a note says what the figure leaves out, an
 * axis is drawn.
 */
const FREE_KEYS: ReadonlySet<string> = new Set(['note', 'axis', '$schema', 'to-do'])

/** All texts and numbers: as data under an origin or in a list of which some entry has one, else around it. */
export function leavesIn(value: unknown): Leaf[] {
  return entriesOf(value).flatMap(([key, part]) => {
    if (FREE_KEYS.has(String(key))) return []
    if (!Array.isArray(part)) return leavesOf(part, [key], AROUND)
    const rests = part.map(originsIn)
    const isData = rests.some((origins) => origins.length > 0)
    return part.flatMap((row, index) => {
      const origins = rests[index] ?? []
      const above = isData
        ? { origins, derivations: derivationsIn(row), bare: origins.length === 0, around: false }
        : AROUND
      const leaves = leavesOf(row, [key, index], hasReading(row) ? AROUND : above)
      return isData ? leaves.filter(({ around }) => !around) : leaves
    })
  })
}

/** What a row says beside its author's reading rests on that reading as well. */
function hasReading(value: unknown): boolean {
  return isReading(value) || entriesOf(value).some(([, part]) => hasReading(part))
}

type Above = Pick<Leaf, 'origins' | 'derivations' | 'bare' | 'around'>
const AROUND: Above = { origins: [], derivations: [], bare: false, around: true }

function leavesOf(value: unknown, path: Path, above: Above, precision?: unknown): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ value, path, ...above, precision }]
  if (isReading(value)) return ownOrigins(value, path)
  const own = ownAbove(value) ?? above
  return entriesOf(value).flatMap(([key, part]) => {
    if (typeof key === 'string' && SILENT_KEYS.has(key)) return []
    const known = isRecord(value) ? value.precision : undefined
    return leavesOf(part, [...path, key], own, known)
  })
}

/** Of a reading only what has an origin of its own inside it is held against that. */
function ownOrigins(value: unknown, path: Path): Leaf[] {
  return entriesOf(value).flatMap(([key, part]) =>
    typeof part === 'object' && key !== 'origin' && key !== 'derived'
      ? leavesOf(part, [...path, key], AROUND).filter(({ around }) => !around)
      : [],
  )
}

function ownAbove(value: unknown): Above | undefined {
  if (!isRecord(value) || !isRecord(value.origin)) return undefined
  const derivations = computedBy(value.derived)
  return { origins: [value.origin as Origin], derivations, bare: false, around: false }
}

/** Every origin of a data file, in its order. */
export function originsIn(value: unknown): Origin[] {
  return entriesOf(value).flatMap(([key, part]) => (key === 'origin' ? [part as Origin] : originsIn(part)))
}

/** Every rule by which something in a data file is computed. */
export function derivationsIn(value: unknown): Derivation[] {
  return entriesOf(value).flatMap(([key, part]) =>
    key === 'derived' ? computedBy(part) : derivationsIn(part),
  )
}

/** Ratings that the data knows: under `level`, and in a list of `levels`. */
export function levelsIn(value: unknown): string[] {
  return entriesOf(value).flatMap(([key, part]) => {
    if (key === 'level' && typeof part === 'string') return [part]
    if (key === 'levels' && Array.isArray(part)) return part.filter((level) => typeof level === 'string')
    return levelsIn(part)
  })
}

/** A reading is no rule: nothing computes it. */
function computedBy(derived: unknown): Derivation[] {
  return isRecord(derived) && derived.rule !== 'reading' ? [derived as unknown as Derivation] : []
}
