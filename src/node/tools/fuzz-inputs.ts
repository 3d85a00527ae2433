import type { DeckFile, DeckFiles } from '../../deck/model/files.ts'
import { NASTY_PIECES } from './fuzz-pieces.ts'

/** Numbers from 0 to below 1, the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A spoiled deck, and what was done to it. */
export interface Spoiled {
  files: DeckFiles
  done: string[]
}

/** The input `number` of a seed: one to four changes, mostly few. The same for the same numbers. */
export function spoil(files: DeckFiles, seed: number, number: number): Spoiled {
  const random = seededRandom(Math.imul(seed, 1_000_003) + number)
  const below = (limit: number) => Math.floor(random() * limit)
  const done: string[] = []
  let spoiled = files
  for (let changes = 1 + below(1 + below(4)); changes > 0; changes--) {
    const all = everyFile(spoiled)
    const chosen = all[below(all.length)]
    if (!chosen) continue
    const change = CHANGES[below(CHANGES.length)] ?? insertPiece
    const bytes = change(chosen.bytes, below)
    done.push(`${change.name} in ${chosen.path}`)
    spoiled = mapFiles(spoiled, (file) => (file === chosen ? { ...file, bytes } : file))
  }
  return { files: spoiled, done }
}

type Below = (limit: number) => number
type Change = (bytes: Uint8Array, below: Below) => Uint8Array

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A change of the text; a lone half of a pair becomes U+FFFD, as in any file. */
const onText = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  encoder.encode(change(decoder.decode(bytes)))

const piece = (below: Below): string => NASTY_PIECES[below(NASTY_PIECES.length)] ?? ''

const insertPiece: Change = (bytes, below) =>
  onText(bytes, (text) => {
    const at = below(text.length + 1)
    return text.slice(0, at) + piece(below) + text.slice(at)
  })

const cutStretch: Change = (bytes, below) =>
  onText(bytes, (text) => {
    const at = below(text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + below(40))
  })

const cutEnd: Change = (bytes, below) => onText(bytes, (text) => text.slice(0, below(text.length + 1)))

/** A value after a colon, as they stand in YAML and JSON, becomes another. */
const replaceValue: Change = (bytes, below) =>
  onText(bytes, (text) => {
    const values = [...text.matchAll(/(?<=: )[^\n,}\]]+/g)]
    const value = values[below(values.length)]
    if (!value) return text
    return text.slice(0, value.index) + piece(below) + text.slice(value.index + value[0].length)
  })

const repeatLine: Change = (bytes, below) =>
  onText(bytes, (text) => {
    const lines = text.split('\n')
    const at = below(lines.length)
    return lines.toSpliced(at, 0, ...Array.from({ length: 1 + below(30) }, () => lines[at] ?? '')).join('\n')
  })

const swapLines: Change = (bytes, below) =>
  onText(bytes, (text) => {
    const lines = text.split('\n')
    const [line = ''] = lines.splice(below(lines.length), 1)
    return lines.toSpliced(below(lines.length + 1), 0, line).join('\n')
  })

const repeatPiece: Change = (bytes, below) =>
  onText(bytes, (text) => {
    const at = below(text.length + 1)
    return text.slice(0, at) + piece(below).repeat(1 + below(5000)) + text.slice(at)
  })

const spoilByte: Change = (bytes, below) => {
  const copy = Uint8Array.from(bytes) // a Buffer's slice is the same memory
  copy[below(copy.length)] = below(256)
  return copy
}

const CHANGES: readonly Change[] = [
  insertPiece,
  insertPiece,
  replaceValue,
  replaceValue,
  cutStretch,
  cutEnd,
  repeatLine,
  swapLines,
  repeatPiece,
  spoilByte,
]

function everyFile(files: DeckFiles): DeckFile[] {
  return Object.values(files).flatMap((entry: DeckFile | DeckFile[] | undefined) => entry ?? [])
}

function mapFiles(files: DeckFiles, map: (file: DeckFile) => DeckFile): DeckFiles {
  const entries = Object.entries(files).map(([key, entry]: [string, DeckFile | DeckFile[] | undefined]) => [
    key,
    Array.isArray(entry) ? entry.map(map) : entry && map(entry),
  ])
  return Object.fromEntries(entries) as DeckFiles
}
