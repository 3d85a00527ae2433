import * as v from 'valibot'
import type { ChartKind, ChartTable, DataProblem, Parsed, TableCell } from '../base/chart.ts'
import { joinFacts } from '../base/origin.ts'
import {
  date,
  datedFact,
  derived,
  fact,
  inWords,
  list,
  oneOf,
  origin,
  parseWith,
  repeated,
  spanProblems,
  step,
  strict,
  words,
  year,
} from '../base/parse.ts'
import { startOf } from '../base/time.ts'
import { inCountWords, periodProblems } from '../base/words.ts'
import { ENTITIES } from '../pens/style.ts'
import { CONTINUES, config, marks, size } from './drawing.ts'

const schema = () =>
  strict({
    kind: v.literal('spans', 'the kind spans'),
    subtitle: words(),
    note: words(),
    /** What a bar is, in the plural, for the alternative text. */
    what: words(),
    axis: strict({ from: year(), to: year() }),
    steps: list(strict({ label: words(), until: date(), derived: v.optional(derived()) })),
    rules: list(strict({ date: date(), text: words(), meaning: words(), origin: origin() })),
    rows: list(
      strict({
        entity: oneOf(['cpt', 'ecthr', 'uncat']),
        name: words(),
        short: words(),
        label: words(),
        origin: origin(),
        ratified: v.optional(fact()),
        from: datedFact(),
        /** From here it no longer reaches new acts: a fact. */
        closed: v.optional(datedFact()),
        /** From here it may end; whether it has is not known. */
        earliestEnd: v.optional(datedFact()),
        ticks: v.optional(list(datedFact())),
        status: fact(),
        /** `step`: the first step, from 0, that shows it. */
        remark: v.optional(strict({ step: step(), text: words(), origin: origin() })),
      }),
      3,
    ),
  })

export type LayersData = v.InferOutput<ReturnType<typeof schema>>
export function parse(json: unknown): Parsed<LayersData> {
  return parseWith(schema(), json, (data) => [
    ...repeated(data.rows, 'rows', 'entity'),
    ...dateProblems(data),
    ...endProblems(data),
    ...remarkProblems(data),
    ...periodProblems(data.subtitle, ...periodOf(data)),
  ])
}

/** The years of the first start and of the last step. */
function periodOf({ rows, steps }: LayersData): [number, number] {
  const first = Math.min(...rows.map(({ from }) => Math.floor(startOf(from.date))))
  return [first, Math.floor(startOf(steps.at(-1)?.until ?? ''))]
}

function dateProblems({ axis, rows, rules, steps }: LayersData): DataProblem[] {
  const problems: DataProblem[] = spanProblems(axis, ['axis'])
  const within = (value: string, path: (string | number)[]) => {
    const at = startOf(value)
    if (at < axis.from || at > axis.to) {
      problems.push({ path, found: value, expected: `a date on the axis, ${axis.from} to ${axis.to}` })
    }
  }
  const after = (start: string, end: string, path: (string | number)[]) => {
    if (startOf(end) <= startOf(start)) problems.push({ path, found: end, expected: `a date after ${start}` })
  }
  for (const [index, row] of rows.entries()) {
    within(row.from.date, ['rows', index, 'from', 'date'])
    const later = [
      ...(['closed', 'earliestEnd'] as const).map((key) => ({ path: [key, 'date'], date: row[key]?.date })),
      ...(row.ticks ?? []).map((tick, at) => ({ path: ['ticks', at, 'date'], date: tick.date })),
    ]
    for (const { path, date } of later) {
      if (date === undefined) continue
      within(date, ['rows', index, ...path])
      after(row.from.date, date, ['rows', index, ...path])
    }
  }
  for (const [index, rule] of rules.entries()) within(rule.date, ['rules', index, 'date'])
  for (const [index, step] of steps.entries()) {
    within(step.until, ['steps', index, 'until'])
    const before = steps[index - 1]
    if (before) after(before.until, step.until, ['steps', index, 'until'])
  }
  return problems
}

/** What may end only later has not closed: drawn as closed, an open question would look like a fact. */
function endProblems({ rows }: LayersData): DataProblem[] {
  return rows.flatMap(({ closed, earliestEnd }, index) =>
    closed && earliestEnd
      ? [
          {
            path: ['rows', index, 'closed'],
            found: `closed ${closed.date}`,
            expected: 'no end beside “earliestEnd”',
          },
        ]
      : [],
  )
}

/** A remark appears at one of the steps. */
function remarkProblems({ rows, steps }: LayersData): DataProblem[] {
  return rows.flatMap(({ remark }, index) =>
    remark === undefined || remark.step < steps.length
      ? []
      : [
          {
            path: ['rows', index, 'remark', 'step'],
            found: inWords(remark.step),
            expected: `a step from 0 to ${steps.length - 1}`,
          },
        ],
  )
}

export function table(data: LayersData): ChartTable {
  return {
    caption: data.subtitle,
    columns: ['Layer', 'Marker', 'From', 'To', 'Status now'],
    rows: [
      ...data.rows.map((row) =>
        [
          { text: row.name, origin: row.origin },
          { text: ENTITIES[row.entity].spoken },
          joinFacts(row.ratified, row.from),
          row.closed ?? row.earliestEnd ?? { ...CONTINUES, origin: row.status.origin },
          joinFacts(row.status, row.remark),
        ].map(plainCell),
      ),
      ...data.rules.map(({ text, meaning, origin }) =>
        lineRow({ text: meaning, origin }, 'dashed line', { text, origin }),
      ),
      ...data.rows.flatMap(({ short, ticks = [] }) =>
        ticks.map(({ text, origin }) =>
          lineRow({ text, origin }, `line on the bar ${short}`, { text, origin }),
        ),
      ),
    ],
  }
}

/** A dated line of the drawing as a row: what it is, how it is drawn, when. */
const lineRow = (what: TableCell, marker: string, when: TableCell): TableCell[] => [
  what,
  { text: marker },
  when,
  { text: '–' },
  { text: '–' },
]

/** A fact without what only the compiler needs. */
const plainCell = ({ text, origin }: TableCell): TableCell => (origin ? { text, origin } : { text })

export function alt(data: LayersData): string {
  const spans = data.rows.map(({ short, from, closed, earliestEnd, ticks = [] }) =>
    [
      `${short} from ${from.date.slice(0, 4)}`,
      ...ticks.map(({ text }) => text),
      (closed ?? earliestEnd ?? CONTINUES).text,
    ].join(', '),
  )
  const lines = data.rules.map(({ text, meaning }) => `${text}, ${meaning}`)
  return `Floating bar chart of ${inCountWords(data.rows.length)} ${data.what}: ${spans.join('; ')}. Dated lines: ${lines.join('; ')}.`
}

export default {
  size,
  stepLabels: (data) => data.steps.map((step) => step.label),
  parse,
  config,
  table,
  alt,
  marks,
} satisfies ChartKind<LayersData>
