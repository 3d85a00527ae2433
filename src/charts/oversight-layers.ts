import * as v from 'valibot'
import type { Chart, ChartTable, DataProblem, Parsed } from './chart.ts'
import { CONTINUES, config, marks, SIZE, STEPS } from './drawings/oversight-layers.ts'
import { joinFacts } from './origin.ts'
import {
  date,
  datedFact,
  fact,
  list,
  oneOf,
  origin,
  parseWith,
  repeated,
  strict,
  words,
  year,
} from './parse.ts'
import { ENTITIES } from './style.ts'
import { startOf } from './time.ts'

const schema = () =>
  strict({
    subtitle: words(),
    note: words(),
    axis: strict({ from: year(), to: year() }),
    steps: list(strict({ label: words(), until: date() }), STEPS),
    rules: list(strict({ date: date(), text: words(), meaning: words(), origin: origin() }), 2),
    rows: list(
      strict({
        entity: oneOf(['cpt', 'ecthr', 'uncat']),
        name: words(),
        label: words(),
        origin: origin(),
        ratified: v.optional(fact()),
        from: datedFact(),
        closed: v.optional(datedFact()),
        earliestEnd: v.optional(datedFact()),
        status: fact(),
        remark: v.optional(fact()),
      }),
      3,
    ),
  })

export type LayersData = v.InferOutput<ReturnType<typeof schema>>
export function parse(json: unknown): Parsed<LayersData> {
  return parseWith(schema(), json, dateProblems)
}

function dateProblems({ axis, rows, rules, steps }: LayersData): DataProblem[] {
  const problems: DataProblem[] = repeated(rows, 'rows', 'entity')
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
    let previous = row.from.date
    within(previous, ['rows', index, 'from', 'date'])
    for (const key of ['closed', 'earliestEnd'] as const) {
      const end = row[key]?.date
      if (end === undefined) continue
      within(end, ['rows', index, key, 'date'])
      after(previous, end, ['rows', index, key, 'date'])
      previous = end
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

export function table(data: LayersData): ChartTable {
  return {
    caption: data.subtitle,
    columns: ['Layer', 'Marker', 'From', 'To', 'Status now'],
    rows: data.rows.map((row) => [
      { text: row.name, origin: row.origin },
      { text: ENTITIES[row.entity].spoken },
      joinFacts(row.ratified, row.from),
      row.closed ? joinFacts(row.closed, row.earliestEnd) : { ...CONTINUES, origin: row.status.origin },
      joinFacts(row.status, row.remark),
    ]),
  }
}

export function alt({ rows }: LayersData): string {
  const spans = rows.map(({ name, from, closed }) => {
    const start = from.date.slice(0, 4)
    return closed ? `${name} ${start} to ${closed.date.slice(0, 4)}` : `${name} from ${start}, continuing`
  })
  return `Floating bar chart of three oversight mechanisms over time, where only one continues unchanged. ${spans.join('; ')}. The exit cannot take effect before October 2026.`
}

export default {
  id: 'oversight-layers',
  ...SIZE,
  steps: STEPS,
  stepLabels: (data) => data.steps.map((step) => step.label),
  parse,
  config,
  table,
  alt,
  marks,
} satisfies Chart<LayersData>
