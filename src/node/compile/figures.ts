import { readFileSync } from 'node:fs'
import type { ChartKind, FigureText, Origin } from '../../charts/base/chart.ts'
import { type DataTable, parseDataTable } from '../../charts/base/data-table.ts'
import { KIND_NAMES, kindOf } from '../../charts/kinds.ts'
import type { Figure } from '../../deck/model/types.ts'
import type { FigureReader } from '../../deck/read-figure.ts'
import { inWords, type ShapeIssue } from '../../problems/check-shape.ts'
import { type Collision, findCollisions } from '../drawing/chart-collisions.ts'
import { drawChart, recordChart } from '../drawing/chart-svg.ts'
import { readTokens } from '../drawing/tokens.ts'

const tokens = readTokens(readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8'))

/** Brings the charts to the compiler: reads and draws the figure that a slide asks for. */
export const figures: FigureReader = {
  read(id, kind, json) {
    if (kind === 'table') {
      const { data, problems } = parseDataTable(json)
      return data ? { figure: tableFigure(id, data) } : { issues: problems }
    }
    const chart = kindOf(json)
    return chart ? readChart(id, chart, json) : { issues: [unknownKind(json)] }
  },
}

/** A chart whose file names no kind, or one that there isn't. */
function unknownKind(json: unknown): ShapeIssue {
  const expected = `one of ${KIND_NAMES.join(', ')}`
  if (typeof json === 'object' && json !== null && 'kind' in json)
    return { path: ['kind'], found: inWords(json.kind), expected }
  return { path: [], found: '“kind” is missing', expected: `a chart’s “kind”: ${expected}` }
}

function tableFigure(id: string, data: DataTable): Figure {
  const { subtitle, note, caption, columns, rows } = data
  const table = { caption, columns, rows }
  const origins = rows.flat().flatMap(({ origin }) => origin ?? [])
  return { id, kind: 'table', text: { subtitle, note }, table, alt: caption, origins, steps: [] }
}

function readChart<Data extends FigureText>(
  id: string,
  chart: ChartKind<Data>,
  json: unknown,
): ReturnType<FigureReader['read']> {
  const parsed = chart.parse(json)
  if (parsed.problems) return { issues: parsed.problems }
  const { data } = parsed
  const table = chart.table(data)
  const inTable = table.rows.flat().flatMap(({ origin }): Origin[] => (origin ? [origin] : []))
  const onMarks = chart.marks(data).map(({ origin }) => origin)
  const figure: Figure = {
    id,
    kind: 'chart',
    text: { subtitle: data.subtitle, note: data.note },
    table,
    alt: chart.alt(data),
    origins: [...inTable, ...onMarks],
    steps: chart.stepLabels?.(data) ?? [],
    drawing: drawChart(chart, data, tokens.light, { prefix: id }),
  }
  return { figure }
}

/**
 * Texts of a chart that run into each other, leave the drawing or stick out of their cell, at any of its
 * steps: a chart's id and its data in, each collision once out.
 */
export function collisionsOf(id: string, json: unknown): Collision[] {
  const chart = kindOf(json)
  const parsed = chart?.parse(json)
  if (!chart || !parsed?.data) return []
  const { data } = parsed
  const steps = [undefined, ...(chart.stepLabels?.(data) ?? []).keys()]
  const all = steps.flatMap((step) =>
    findCollisions(recordChart(chart, data, tokens.light, { prefix: id, step }), chart.size(data)),
  )
  return [...new Map(all.map((one) => [`${one.kind} ${one.text} ${one.other}`, one])).values()]
}
