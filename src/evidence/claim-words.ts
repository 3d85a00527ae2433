import type { Place } from '../problems/problem.ts'
import type { Register } from './register.ts'

/** A piece of what a slide says in its own voice, with its place. Pieces that follow each other are read as one text. */
export interface PlacedText {
  text: string
  place: Place
}

/** The words by which claims are known again; made once a deck. */
export interface ClaimWords {
  /** Runs of words in their parts, joined by spaces, and the claims whose words they are. */
  runs: Map<string, Set<string>>
  /** How many parts of words a run has that begins with this one: each length that occurs. */
  lengths: Map<string, Set<number>>
}

/**
 * So many words in a row are a claim's own words and no coincidence. Fewer meet by chance; the whole claim,
 * if it were asked for, could be had past the check by leaving one word out.
 */
const RUN = 6

const WORD_RE = /[\p{L}\p{N}\p{M}]+(?:['’‐-][\p{L}\p{N}\p{M}]+)*/gu
/** Words are compared in the parts that hyphens and apostrophes leave: “well-known” is “well known”. */
const PART_RE = /[\p{L}\p{N}\p{M}]+/gu

/** Runs by which each claim of the register is known: any six of its words in a row, or all of a shorter claim. */
export function wordsOfClaims({ claims }: Pick<Register, 'claims'>): ClaimWords {
  const runs: ClaimWords['runs'] = new Map()
  for (const { id, quote } of claims.values())
    for (const run of runsOf(quote)) runs.set(run, (runs.get(run) ?? new Set()).add(id))
  const lengths: ClaimWords['lengths'] = new Map()
  for (const run of runs.keys()) {
    const parts = run.split(' ')
    const [first = ''] = parts
    lengths.set(first, (lengths.get(first) ?? new Set()).add(parts.length))
  }
  return { runs, lengths }
}

/** Claims whose own words stand in the texts, each with the place of the first piece that holds some. */
export function findClaimWords(texts: PlacedText[], { runs, lengths }: ClaimWords): Map<string, Place> {
  const parts = texts.flatMap((piece) => partsOf(plain(piece.text)).map((part) => ({ part, piece })))
  const found = new Map<string, Place>()
  for (const [at, { part, piece }] of parts.entries())
    for (const length of lengths.get(part) ?? []) {
      const run = parts.slice(at, at + length).map(({ part }) => part)
      for (const id of runs.get(run.join(' ')) ?? []) if (!found.has(id)) found.set(id, piece.place)
    }
  return found
}

function runsOf(quote: string): string[] {
  const words = plain(quote).match(WORD_RE) ?? []
  const starts = Math.max(0, words.length - RUN + 1)
  const runs = Array.from({ length: starts }, (_, at) => words.slice(at, at + RUN)).filter(saysSomething)
  const known = runs.length > 0 ? runs : [words]
  return known.map((run) => run.flatMap(partsOf).join(' ')).filter(Boolean)
}

/**
 * A long name is six words too (“the Royal Institute of British Architects”), and whoever writes it repeats no
 * claim. A statement has words beside names: at least two of more than three letters that begin small, or
 * that belong to a script without capitals.
 */
function saysSomething(run: string[]): boolean {
  return run.filter((word) => word.length > 3 && /^[^\p{Lu}\p{Lt}\p{N}]/u.test(word)).length >= 2
}

/** Compatibility forms, soft hyphens and other invisible characters make no other word (UAX 15, NFKC). */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')

const partsOf = (text: string): string[] => text.toLowerCase().match(PART_RE) ?? []
