import * as v from 'valibot'
import type { ChartKind, ChartTable, DataProblem, Parsed, TableCell } from '../base/chart.ts'
import { date, datedFact, derived, fact, list, origin, parseWith, strict, words } from '../base/parse.ts'
import { startOf } from '../base/time.ts'
import { inCountWords } from '../base/words.ts'
import { config, isReached, marks, size } from './drawing.ts'

const schema = () =>
  strict({
    kind: v.literal('ladder', 'the kind ladder'),
    subtitle: words(),
    note: words(),
    /** What a rung is, in the plural, for the alternative text. */
    what: words(),
    axis: strict({ from: date(), to: date() }),
    /** The day on which the record was checked: rows before it may be reached, those after it are not. */
    checked: strict({ date: date(), text: words(), derived: derived(), reached: words(), ahead: words() }),
    /** Words of the drawing; `rung` stands before each time of receipt. */
    head: strict({ steps: words(), rung: words(), state: words() }),
    /** Heads of the table. */
    columns: list(words(), 4),
    /** What a row of the table calls a receipt. */
    receipt: words(),
    /** What happened before the ladder begins. */
    steps: list(strict({ date: date(), when: words(), text: words(), short: words(), origin: origin() })),
    /** From when to when a notice may have been received, and what follows. */
    rows: list(
      strict({
        received: strict({ from: date(), to: date(), text: words() }),
        effect: datedFact(),
      }),
    ),
    /** What is not known about all of this. */
    open: fact(),
  })

export type LadderData = v.InferOutput<ReturnType<typeof schema>>

export function parse(json: unknown): Parsed<LadderData> {
  return parseWith(schema(), json, (data) => [...axisProblems(data), ...orderProblems(data)])
}

/** More quarters than these years have cannot be read from a slide, and would take long to draw. */
const MOST_YEARS = 4

function axisProblems({ axis, checked, steps, rows }: LadderData): DataProblem[] {
  const dates = [
    { path: ['checked', 'date'], date: checked.date },
    ...steps.map(({ date }, index) => ({ path: ['steps', index, 'date'], date })),
    ...rows.flatMap(({ received, effect }, index) => [
      { path: ['rows', index, 'received', 'from'], date: received.from },
      { path: ['rows', index, 'received', 'to'], date: received.to },
      { path: ['rows', index, 'effect', 'date'], date: effect.date },
    ]),
  ]
  const years = startOf(axis.to) - startOf(axis.from)
  if (years <= 0 || years > MOST_YEARS)
    return [
      {
        path: ['axis', 'to'],
        found: axis.to,
        expected: `a date after ${axis.from}, by at most ${MOST_YEARS} years`,
      },
    ]
  const expected = `a date on the axis, ${axis.from} to ${axis.to}`
  return dates.flatMap(({ path, date }) =>
    startOf(date) < startOf(axis.from) || startOf(date) > startOf(axis.to)
      ? [{ path, found: date, expected }]
      : [],
  )
}

/** Steps and rows are read from top to bottom as time; a rung's effect comes after its receipt. */
function orderProblems({ steps, rows }: LadderData): DataProblem[] {
  const after = (path: DataProblem['path'], earlier: string | undefined, later: string): DataProblem[] =>
    earlier === undefined || startOf(earlier) < startOf(later)
      ? []
      : [{ path, found: later, expected: `a date after ${earlier}` }]
  return [
    ...steps.flatMap(({ date }, index) => after(['steps', index, 'date'], steps[index - 1]?.date, date)),
    ...rows.flatMap(({ received, effect }, index) => [
      ...after(['rows', index, 'received', 'from'], rows[index - 1]?.received.to, received.from),
      ...after(['rows', index, 'effect', 'date'], received.to, effect.date),
    ]),
  ]
}

export function table(data: LadderData): ChartTable {
  const { checked, columns, open, receipt } = data
  return {
    caption: data.subtitle,
    columns,
    rows: [
      ...data.steps.map(({ when, text, origin }): TableCell[] => [
        { text: when, origin },
        { text, origin },
        { text: '–' },
        { text: '–' },
      ]),
      ...data.rows.map(({ received, effect }): TableCell[] => [
        { text: received.text },
        { text: receipt },
        { text: effect.text, origin: effect.origin },
        { text: isReached(data, effect.date) ? checked.reached : checked.ahead },
      ]),
      [{ text: checked.text }, { text: open.text, origin: open.origin }, { text: '–' }, { text: '–' }],
    ],
  }
}

export function alt({ what, steps, rows, open }: LadderData): string {
  const last = steps.at(-1)
  const ladder = rows.map(({ received, effect }) => `${received.text}: ${effect.text}`)
  return `Floating bar chart of ${inCountWords(rows.length)} ${what}, after ${last?.when}, ${last?.short}. ${ladder.join('; ')}. ${open.text}.`
}

export default {
  size,
  parse,
  config,
  table,
  alt,
  marks,
} satisfies ChartKind<LadderData>
