import type { Finding, TextLine } from './lines.ts'
import { readMarker } from './lines.ts'

/** A table found in a text. */
export interface FoundTable {
  lines: number[]
  /** Lines of it that hold no words: `|---|---|`. */
  rules: number[]
  /** As many cells in each row; empty when the cells can't be told apart. */
  rows: { line: number; cells: string[] }[]
  /** Its rows hold no sign between their cells. */
  runTogether: boolean
  finding: Finding
}

type Cutter = (text: string) => string[]

const byPipes: Cutter = (text) =>
  (text.match(/\|/gu)?.length ?? 0) < 1
    ? []
    : text
        .replace(/^\||\|$/gu, '')
        .split(/(?<!\\)\|/u)
        .map((cell) => cell.trim())
const byTabs: Cutter = (text) => text.split(/\t+/u).map((cell) => cell.trim())
/** Two spaces behind a full stop are a typist’s habit, not a column. */
const bySpaces: Cutter = (text) => text.split(/(?<![.!?:])\s{2,}/u).map((cell) => cell.trim())
const bySemicolons: Cutter = (text) => text.split(/;\s+/u).map((cell) => cell.trim())
const JOINT_RE = /(?<=[\p{Ll}\p{N})\]%”])(?=\p{Lu})|(?<=[\p{L}\p{N})\]%])(?=\p{Sc})/gu
const WIDE_JOINT_RE =
  /(?<=[\p{Ll}\p{N})\]%”])(?=\p{Lu})|(?<=[\p{L}\p{N})\]%])(?=\p{Sc})|(?<=\p{Ll})(?=\p{N})/gu
const byJoints: Cutter = (text) => text.split(JOINT_RE)
const byWideJoints: Cutter = (text) => text.split(WIDE_JOINT_RE)

interface Shape {
  cut: Cutter
  /** Fewest rows and cells that make a table. */
  rows: number
  cells: number
  runTogether: boolean
  what: string
}

const SHAPES: Shape[] = [
  { cut: byPipes, rows: 2, cells: 2, runTogether: false, what: 'signs “|” part its cells' },
  { cut: byTabs, rows: 2, cells: 2, runTogether: false, what: 'tabs part its cells' },
  { cut: bySpaces, rows: 3, cells: 2, runTogether: false, what: 'spaces part its columns' },
  { cut: bySemicolons, rows: 3, cells: 3, runTogether: false, what: 'semicolons part its cells' },
  { cut: byJoints, rows: 2, cells: 2, runTogether: true, what: 'its cells run together' },
]
const PIPE_RULE_RE = /^[|:\s+-]*-[|:\s+-]*$/u

/** The lines of a text in, the tables that stand in it out, each line in one at most. */
export function findTables(lines: readonly TextLine[]): FoundTable[] {
  const taken = new Set<number>()
  return SHAPES.flatMap((shape) =>
    runsOf(lines, (line) => !taken.has(line.number) && isRow(line, shape)).flatMap((run) => {
      const table = toTable(run, shape)
      for (const line of table?.lines ?? []) taken.add(line)
      return table ?? []
    }),
  ).toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

function isRow({ text }: TextLine, { cut, cells, runTogether }: Shape): boolean {
  if (text === '') return false
  if (PIPE_RULE_RE.test(text)) return cut === byPipes && text.includes('|')
  const { kind, rest } = readMarker(text)
  if (kind !== 'none' && (runTogether || cut === bySpaces || !/[\t|]/u.test(rest))) return false
  const filled = (cutter: Cutter) => cutter(text).filter((cell) => cell !== '').length
  // “Schools41239.8” below a head: the number runs into the name.
  const isBelow = runTogether && text.length <= LONGEST_BARE && !/[.!?]$/u.test(text)
  return filled(cut) >= cells || (isBelow && filled(byWideJoints) >= cells)
}

/** A row of names and numbers without a sign between them is short. */
const LONGEST_BARE = 60
/** Two lines alone are a table only where they are short. */
const LONGEST_OF_TWO = 90

/** Neighbouring lines that all are as asked. */
function runsOf(lines: readonly TextLine[], isOne: (line: TextLine) => boolean): TextLine[][] {
  const runs: TextLine[][] = []
  let open: TextLine[] | undefined
  for (const line of lines) {
    if (!isOne(line)) open = undefined
    else if (open) open.push(line)
    else {
      open = [line]
      runs.push(open)
    }
  }
  return runs
}

function toTable(run: TextLine[], shape: Shape): FoundTable | undefined {
  const rules = run.filter(({ text }) => PIPE_RULE_RE.test(text)).map(({ number }) => number)
  const rows = run.filter(({ number }) => !rules.includes(number))
  if (rows.length < shape.rows) return undefined
  const cutters = shape.runTogether ? [byWideJoints, byJoints] : [shape.cut]
  const even = cutters
    .map((cut) => rows.map(({ number, text }) => ({ line: number, cells: cut(text) })))
    .find((cells) => cells.every((row) => row.cells.length === cells[0]?.cells.length))
  const { what, runTogether } = shape
  // A head is no sentence; lines of prose with a name or two are.
  if (runTogether && (/[.!?]$/u.test(rows[0]?.text ?? '') || byJoints(rows[0]?.text ?? '').length < 2))
    return undefined
  if (runTogether && rows.length < 3 && rows.some(({ text }) => text.length > LONGEST_OF_TWO))
    return undefined
  // Names such as McKenzie have a joint too: lines that don’t agree on their cells are prose.
  if (
    !even &&
    (runTogether ? rows.length < 3 || !areShort(rows) : shape.cut === bySpaces || shape.cut === bySemicolons)
  )
    return undefined
  const why = even
    ? `${rows.length} rows of ${even[0]?.cells.length} cells; ${what}`
    : `${rows.length} rows whose cells can’t be told apart; ${what}`
  const lines = run.map(({ number }) => number)
  const sure = even !== undefined && rows.length > 2
  return { lines, rules, rows: even ?? [], runTogether, finding: { kind: 'table', lines, sure, why } }
}

/** Rows of a table seldom end as sentences do. */
function areShort(rows: TextLine[]): boolean {
  return rows.filter(({ text }) => /[.!?]$/u.test(text)).length < rows.length / 2
}
