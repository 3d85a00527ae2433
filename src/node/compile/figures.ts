import { readFileSync } from 'node:fs'
import type { Chart, FigureText, Origin } from '../../charts/base/chart.ts'
import { type DataTable, parseDataTable } from '../../charts/base/data-table.ts'
import { charts } from '../../charts/kinds.ts'
import type { Figure } from '../../deck/model/types.ts'
import type { FigureReader } from '../../deck/read-figure.ts'
import { type Collision, findCollisions } from '../drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../drawing/chart-svg.ts'
import { readTokens } from '../drawing/tokens.ts'
import { sheetPath } from '../engine.ts'

const tokens = readTokens(readFileSync(sheetPath('tokens'), 'utf8'))

/** Brings the charts to the compiler: reads and draws the figure that a slide asks for. */
export const figures: FigureReader = {
  ids: Object.keys(charts),
  read(id, kind, json) {
    if (kind === 'table') {
      const { data, problems } = parseDataTable(json)
      return data ? { figure: tableFigure(id, data) } : { issues: problems }
    }
    const chart = (charts as Record<string, Chart<never>>)[id]
    if (!chart) throw new Error(`chart ${id} is not in src/charts/kinds.ts`)
    return readChart(chart, json)
  },
}

function tableFigure(id: string, data: DataTable): Figure {
  const { subtitle, note, caption, columns, rows } = data
  const table = { caption, columns, rows }
  const origins = rows.flat().flatMap(({ origin }) => origin ?? [])
  return { id, kind: 'table', text: { subtitle, note }, table, alt: caption, origins, steps: [] }
}

function readChart<Data extends FigureText>(
  chart: Chart<Data>,
  json: unknown,
): ReturnType<FigureReader['read']> {
  const parsed = chart.parse(json)
  if (parsed.problems) return { issues: parsed.problems }
  const { data } = parsed
  const table = chart.table(data)
  const inTable = table.rows.flat().flatMap(({ origin }): Origin[] => (origin ? [origin] : []))
  const onMarks = chart.marks(data).map(({ origin }) => origin)
  const figure: Figure = {
    id: chart.id,
    kind: 'chart',
    text: { subtitle: data.subtitle, note: data.note },
    table,
    alt: chart.alt(data),
    origins: [...inTable, ...onMarks],
    steps: chart.stepLabels?.(data) ?? [],
    drawing: drawChart(chart, data, tokens.light, { prefix: chart.id }),
  }
  return { figure }
}

/**
 * Texts of a chart that run into each other, leave the drawing or stick out of their cell, at any of its
 * steps: the id of a chart of the deck and its data in, each collision once out.
 */
export function collisionsOf(id: string, json: unknown): Collision[] {
  const chart = (charts as Record<string, Chart<never>>)[id]
  const parsed = chart?.parse(json)
  if (!chart || !parsed?.data) return []
  const { data } = parsed
  const steps = [undefined, ...Array.from({ length: chart.steps }, (_, step) => step)]
  const all = steps.flatMap((step) =>
    findCollisions(recordChart(chart, data, tokens.light, { prefix: id, step }), chart),
  )
  return [...new Map(all.map((one) => [`${one.kind} ${one.text} ${one.other}`, one])).values()]
}
