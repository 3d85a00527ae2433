import { jsonText } from './files/json-text.ts'
import { plainWords } from './files/plain.ts'
import { lengthOf } from './find/sentences.ts'
import type { FoundTable } from './find/tables.ts'
import { isShown } from './points.ts'

const ROWS = { fewest: 2, most: 6 }
/** The column of names among them. */
const COLUMNS = { fewest: 3, most: 5 }
const MOST_WORDS = 5
/** Letters and words of a name and of a cell. */
const LONGEST = { name: 44, column: 24, cell: 20, words: 3 }

/**
 * A table of few words that come again and again, such as High and Low, in; a data file of the kind `matrix` out,
 * whose states are these words, all drawn alike: which of them weighs more the text does not say. Undefined for others.
 */
export function matrixOf({ rows }: FoundTable): string | undefined {
  const [head, ...own] = rows.map(({ line, cells }) => ({ line, cells: cells.map(plainWords) }))
  if (!head || own.length < ROWS.fewest || own.length > ROWS.most) return undefined
  if (head.cells.length < COLUMNS.fewest || head.cells.length > COLUMNS.most) return undefined
  const [, ...columns] = head.cells
  const names = own.map(({ cells }) => cells[0] ?? '')
  const words = own.flatMap(({ cells }) => cells.slice(1))
  const states = new Set(words)
  const areNames = areDistinct(names, LONGEST.name) && areDistinct(columns, LONGEST.column)
  if (!areNames || states.size > MOST_WORDS || states.size >= words.length || !words.every(isState))
    return undefined
  return jsonText({
    kind: 'matrix',
    'to-do': 'which mark each word is drawn with is your reading: all of them are drawn alike',
    subtitle: columns.join(', '),
    note: 'Words as the table in the text has them.',
    what: { head: head.cells[0] || '–', rows: 'rows', columns: 'columns' },
    alt: 'to do: say what the matrix shows',
    columns: columns.map((name) => ({ name })),
    states: Object.fromEntries([...states].map((word) => [word, { mark: 'outlined' }])),
    rows: own.map(({ line, cells }, index) => ({
      name: names[index],
      cells: Object.fromEntries(
        columns.map((name, column) => {
          const word = cells[column + 1] ?? ''
          return [name, { state: word, text: word, origin: { lines: [line] } }]
        }),
      ),
    })),
  })
}

/** Names that are there, short, each another; and none that an object has of its own. */
function areDistinct(names: readonly string[], longest: number): boolean {
  const areGood = names.every((name) => name.length <= longest && isShown(name) && !(name in {}))
  return areGood && new Set(names).size === names.length
}

const isState = (word: string) =>
  isShown(word) &&
  !/\p{N}/u.test(word) &&
  word.length <= LONGEST.cell &&
  lengthOf(word) <= LONGEST.words &&
  !(word in {})
