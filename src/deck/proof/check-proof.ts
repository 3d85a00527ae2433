import type { Origin } from '../../charts/base/chart.ts'
import { type Amount, amountsIn } from '../../evidence/amounts.ts'
import { isProven, isRating, type Proof, proofOf, saidInstead, saysLevel } from '../../evidence/prove.ts'
import { formatLines } from '../../source/line-list.ts'
import { recordsOf } from '../model/origin-records.ts'
import { derivationsIn, type Leaf, leavesIn, levelsIn, originsIn } from './data-leaves.ts'
import { isBroken, type ProofContext, textsOf } from './proof-texts.ts'
import { isRecord, type Path } from './readings.ts'

/** A mistake in a value of a data file, with the next step. */
export interface ProofIssue {
  path: Path
  found: string
  expected: string
  hint: string
  /** Words around the data rest on all of it together, and may say more. */
  level?: 'warning'
  /** Of what rests on lines of the text: it fails where the text is another. */
  topic?: 'quote'
}

const ISO_RE = /^\d{4}(?:-\d{2}){0,2}$/

/**
 * Holds the numbers, dates and ratings of every datum against the lines, events, claims and series that it
 * names. What isn't there is a mistake, unless a rule of the register computes it, or the author says that it
 * is a reading of his own (`derived: { rule: reading, how: … }`). Digits in the words around the data, such as
 * a subtitle, are held against all that the file names, and only warned of.
 */
export function checkProof(value: unknown, context: ProofContext): ProofIssue[] {
  if (!context.register.complete) return []
  const levels = levelsIn(value)
  const proofs = new Map<string, Proof>()
  const proofFor = (leaf: Leaf): Proof => {
    const key = leaf.around ? '' : JSON.stringify([leaf.origins, leaf.derivations])
    const known = proofs.get(key)
    if (known) return known
    const proof = leaf.around
      ? proofOfAll(value, context)
      : proofOf(textsOf(leaf.origins, leaf.derivations, context))
    proofs.set(key, proof)
    return proof
  }
  const issues = leavesIn(value).flatMap((leaf) => {
    if (isBroken(leaf.derivations, context)) return []
    const issues = leaf.around
      ? aroundIssues(leaf, proofFor(leaf))
      : [...quoteIssues(leaf, context), ...issuesOf(leaf, proofFor(leaf), levels)]
    const onLines = leaf.around || leaf.origins.some(({ lines = [] }) => lines.length > 0)
    return onLines ? issues.map((issue): ProofIssue => ({ ...issue, topic: 'quote' })) : issues
  })
  return [...countIssues(value, context), ...issues]
}

/** A strip whose marks stand at the lines of their origins is made of the lines of the text: it has as many. */
function countIssues(value: unknown, { source }: ProofContext): ProofIssue[] {
  if (!isRecord(value) || value.kind !== 'strip' || !Array.isArray(value.groups)) return []
  const ofLines = value.groups.some((group) => isRecord(group) && group.at === undefined)
  const count = source.lines.length
  if (!ofLines || value.count === count) return []
  const expected = `${count}, as many lines as the text has`
  return [{ path: ['count'], found: String(value.count), expected, hint: STEPS, topic: 'quote' }]
}

/** All that a file rests on, and where its axis begins and ends. */
function proofOfAll(value: unknown, context: ProofContext): Proof {
  const drawn = isRecord(value) ? [value.axis] : []
  const texts = textsOf(originsIn(value), [{ rule: 'record-checked' }, ...derivationsIn(value)], context)
  return proofOf([...texts, ...drawn.map((part) => ({ text: JSON.stringify(part ?? '') }))])
}

function aroundIssues(leaf: Leaf, proof: Proof): ProofIssue[] {
  if (typeof leaf.value !== 'string' || ISO_RE.test(leaf.value)) return []
  const missing = amountsIn(leaf.value).filter((amount) => /\d/.test(amount.text) && !isProven(amount, proof))
  return missing.slice(0, 1).map(({ text }) => ({
    path: leaf.path,
    found: `${text}, which nothing that this file names says`,
    expected: 'numbers and dates of its lines and records',
    hint: 'correct it, or add the line or record that says it to an “origin” of this file, such as that of a row',
    level: 'warning',
  }))
}

/** What a datum calls a quote stands in one of its lines or records word for word. */
function quoteIssues({ path, value, origins, derivations }: Leaf, context: ProofContext): ProofIssue[] {
  if (path.at(-1) !== 'quote' || typeof value !== 'string') return []
  const plain = (text: string) => text.replaceAll('\u2011', '-').replace(/\s+/g, ' ')
  const texts = textsOf(origins, derivations, context)
  if (texts.some(({ text }) => plain(text).includes(plain(value)))) return []
  const found = `“${value}”, which ${whereOf(origins)} ${/[,–]/.test(whereOf(origins)) ? 'don’t' : 'doesn’t'} say`
  return [{ path, found, expected: 'a quote word for word', hint: 'copy it from its line' }]
}

function issuesOf(leaf: Leaf, proof: Proof, levels: string[]): ProofIssue[] {
  const { value, path, origins, bare } = leaf
  const text = textOf(leaf)
  const unsaid = amountsIn(text).filter((amount) => !isProven(amount, proof))
  // “2 to 30 April” is two dates with one text.
  const missing = unsaid.filter(
    (amount, at) => unsaid.findIndex((other) => other.text === amount.text) === at,
  )
  if (bare)
    return missing.slice(0, 1).map((amount) => ({
      path,
      found: `${amount.text} in a row that names no origin`,
      expected: 'an “origin” that says it: lines, events, claims or series',
      hint: STEPS,
    }))
  const numbers = missing.map((amount) => unproven(amount, leaf, proof))
  const isLevel = path.at(-1) === 'level' || isRating(text)
  if (!isLevel || typeof value !== 'string' || saysLevel(value, proof, levels)) return numbers
  const found = `“${value}”, which ${whereOf(origins)} ${whereOf(origins).includes(',') ? 'don’t' : 'doesn’t'} say`
  return [...numbers, { path, found, expected: 'the rating in the words of its origin', hint: STEPS }]
}

const STEPS =
  'correct it, name the line or record that says it, or say how you get there: “derived: { rule: reading, how: … }”'

function unproven(amount: Amount, { path, origins, value }: Leaf, proof: Proof): ProofIssue {
  const said = saidInstead(amount, proof).slice(0, 6)
  const written = typeof value === 'number' ? String(value) : amount.text
  const where = whereOf(origins)
  return {
    path,
    found: `${written}, which ${where} ${/[,–]/.test(where) ? 'don’t' : 'doesn’t'} say`,
    expected: said.length > 0 ? `what is said there: ${said.join(', ')}` : 'what is said there; no number is',
    hint: STEPS,
  }
}

/** `L24, L25, E42`. */
function whereOf(origins: Origin[]): string {
  const lines = [...new Set(origins.flatMap((origin) => origin.lines ?? []))]
  return [...(lines.length > 0 ? [formatLines(lines)] : []), ...recordsOf(origins)].join(', ')
}

/** The value as a text: a date no finer than the datum says it is known. */
function textOf({ value, precision }: Leaf): string {
  if (typeof value === 'number') return String(value)
  if (!ISO_RE.test(value)) return value
  if (precision === 'year') return value.slice(0, 'YYYY'.length)
  return precision === 'month' ? value.slice(0, 'YYYY-MM'.length) : value
}
