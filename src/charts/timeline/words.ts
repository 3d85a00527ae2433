import * as v from 'valibot'
import type { ChartKind, ChartTable, DataProblem, Parsed } from '../base/chart.ts'
import { joinFacts } from '../base/origin.ts'
import {
  date,
  derived,
  fact,
  list,
  oneOf,
  origin,
  parseWith,
  repeated,
  spanProblems,
  strict,
  words,
  year,
} from '../base/parse.ts'
import { precisionOf, startOf } from '../base/time.ts'
import { fillSlots, inCountWords, periodProblems, slotProblems } from '../base/words.ts'
import { config, marks, size } from './drawing.ts'

/** Lanes of the taller panel; the drawing ends below them. */
const MOST_LANES = 6

const schema = () =>
  strict({
    kind: v.literal('timeline', 'the kind timeline'),
    subtitle: words(),
    note: words(),
    /** What the order of the events shows; `{id}` stands for what a row has under `when`. */
    alt: words(),
    /** `to` is the first year that is not drawn. A title gets its years from the axis. */
    panels: list(strict({ title: v.optional(words()), from: year(), to: year() }), 2),
    rows: list(
      strict({
        id: words(),
        date: date(),
        precision: oneOf(['year', 'month', 'day', 'since']),
        when: words(),
        text: words(),
        origin: origin(),
        derived: v.optional(derived()),
        /** What the public record adds to a statement of the analysis, drawn with †. */
        also: v.optional(fact()),
        /** Where it is drawn; without it, the event stands in the table only. */
        place: v.optional(
          strict({
            lane: v.pipe(
              v.number('a lane number'),
              v.integer('a lane number'),
              v.minValue(0, 'a lane number'),
              v.maxValue(MOST_LANES - 1, `a lane from 0 to ${MOST_LANES - 1}`),
            ),
            side: oneOf(['left', 'right']),
            /** What stands beside the mark instead of `text`; “also” leaves the words to the record. */
            says: v.optional(words()),
          }),
        ),
      }),
    ),
  })

export type TimelineData = v.InferOutput<ReturnType<typeof schema>>

/** More than this many marks are not read from a slide. */
const MOST_MARKS = 14

export function parse(json: unknown): Parsed<TimelineData> {
  return parseWith(schema(), json, (data) => [
    ...repeated(data.rows, 'rows', 'id'),
    ...panelProblems(data),
    ...data.rows.flatMap((row, index) => rowProblems(data, row, index)),
    ...orderProblems(data),
    ...slotProblems(
      data.alt,
      ['alt'],
      data.rows.map(({ id }) => id),
    ),
    ...periodProblems(data.subtitle, data.panels[0]!.from, data.panels[1]!.to - 1),
  ])
}

function panelProblems({ panels, rows }: TimelineData): DataProblem[] {
  const drawn = rows.filter((row) => row.place).length
  const tooMany = { path: ['rows'], found: `${drawn} drawn events`, expected: `at most ${MOST_MARKS}` }
  const spans = panels.flatMap((panel, index) => spanProblems(panel, ['panels', index]))
  return drawn > MOST_MARKS ? [tooMany, ...spans] : spans
}

function rowProblems(
  { panels }: TimelineData,
  row: TimelineData['rows'][number],
  index: number,
): DataProblem[] {
  const problems: DataProblem[] = []
  const [from, to] = [panels[0]!.from, panels[1]!.to]
  const at = startOf(row.date)
  if (at < from || at >= to) {
    const expected = `a date on the axis, ${from} to ${to - 1}`
    problems.push({ path: ['rows', index, 'date'], found: row.date, expected })
  }
  const written = precisionOf(row.date)
  const claimed = row.precision === 'since' ? 'year' : row.precision
  if (written !== claimed) {
    const expected = `a date as precise as "${row.precision}", no more and no less`
    problems.push({ path: ['rows', index, 'date'], found: row.date, expected })
  }
  return problems
}

/** The table is read from top to bottom as time: rows stand in order of their panel's dates. */
function orderProblems({ rows }: TimelineData): DataProblem[] {
  return rows.flatMap((row, index): DataProblem[] => {
    const before = rows[index - 1]
    if (!before || startOf(before.date) <= startOf(row.date)) return []
    return [{ path: ['rows', index, 'date'], found: row.date, expected: `a date not before ${before.date}` }]
  })
}

export function table(data: TimelineData): ChartTable {
  return {
    caption: data.subtitle,
    columns: ['Date', 'Event', 'Known to'],
    rows: data.rows.map(({ when, text, precision, origin, also }) => [
      { text: when, origin },
      also ? joinFacts({ text, origin }, also) : { text, origin },
      { text: precision === 'since' ? 'the year it began' : `the ${precision}` },
    ]),
  }
}

export function alt({ alt, rows }: TimelineData): string {
  const when = new Map(rows.map((row) => [row.id, row.when]))
  const drawn = rows.filter(({ place }) => place).length
  return `Timeline of ${inCountWords(drawn)} dated events, where ${fillSlots(alt, when)}. Marks show precision: year, month or day.`
}

export default {
  size,
  parse,
  config,
  table,
  alt,
  marks,
} satisfies ChartKind<TimelineData>
