import { jsonText } from './files/json-text.ts'
import { plainWords } from './files/plain.ts'
import type { FoundTable } from './find/tables.ts'

/** A column of numbers as bars: the data file, and the lines it rests on. */
export interface DraftBars {
  text: string
  lines: number[]
  /** The head of the column. */
  column: string
}

const FEWEST_ROWS = 3
const MOST_ROWS = 12
/** A number with what stands around it: `7.2 million`, `€ 1,200`, `62 %`. */
const CELL_RE = /^(\p{Sc}?)\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(\P{N}{0,24})$/u
/** What is counted, a name, as long as a drawing has room for. */
const LONGEST = { unit: 30, name: 30 }

/** A table in, its first column of numbers that are counted in one unit out; undefined where it has none. */
export function barsOf({ rows }: FoundTable): DraftBars | undefined {
  const [head, ...own] = rows
  if (!head || own.length < FEWEST_ROWS || own.length > MOST_ROWS) return undefined
  const names = own.map(({ cells }) => plainWords(cells[0] ?? ''))
  if (new Set(names).size < names.length || names.some((name) => name === '' || name.length > LONGEST.name))
    return undefined
  const columns = head.cells.slice(1).map((cell, index) => ({
    name: plainWords(cell),
    numbers: readColumn(own.map(({ cells }) => plainWords(cells[index + 1] ?? ''))),
  }))
  for (const { name, numbers } of columns) {
    const units = new Set(numbers.map((number) => number?.unit))
    const [unit] = units
    if (units.size !== 1 || unit === undefined || name === '' || name.length > LONGEST.unit) continue
    if (unit === '' && numbers.every((number) => isYear(number?.value ?? 0))) continue
    return {
      text: barsText(
        { names, column: [plainWords(head.cells[0] ?? '') || '–', name], unit: unit || name },
        numbers,
        own,
      ),
      lines: rows.map(({ line }) => line),
      column: name,
    }
  }
  return undefined
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1500 && value <= 2199

/** “12,5”: a comma before one digit or two parts off a fraction, and full stops then part thousands. */
const COMMA_RE = /(?<!\d)\d+(?:\.\d{3})*,\d{1,2}(?!\d)/u
/** “1.140” is a thousand in one country and a little more than one in another. */
const UNCLEAR_RE = /(?<![\d,.])[1-9]\d{0,2}\.\d{3}(?![\d,.])/u

/** The cells of a column as numbers; undefined for a cell that is none, or that can be read in two ways. */
function readColumn(cells: readonly string[]) {
  const hasComma = cells.some((cell) => COMMA_RE.test(cell))
  return cells.map((cell) => {
    if (hasComma) return read(cell.replaceAll('.', '').replace(',', '.'))
    return UNCLEAR_RE.test(cell) ? undefined : read(cell)
  })
}

function read(cell: string): { value: number; unit: string } | undefined {
  const [, sign = '', whole, part, unit = ''] = CELL_RE.exec(cell) ?? []
  if (whole === undefined) return undefined
  return {
    value: Number(`${whole.replaceAll(',', '')}${part === undefined ? '' : `.${part}`}`),
    unit: `${sign} ${unit}`.trim(),
  }
}

function barsText(
  { names, column, unit }: { names: string[]; column: string[]; unit: string },
  numbers: ({ value: number } | undefined)[],
  rows: FoundTable['rows'],
): string {
  return jsonText({
    kind: 'bars',
    subtitle: column[1],
    note: 'Numbers as the table in the text has them.',
    alt: 'to do: say what the bars show',
    unit: unit.slice(0, LONGEST.unit),
    columns: column,
    rows: names.map((name, index) => ({
      name,
      value: numbers[index]?.value,
      origin: { lines: [rows[index]?.line] },
    })),
  })
}
