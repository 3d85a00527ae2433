import type { ChartKind, FigureText, Origin } from '../../charts/base/chart.ts'
import { type DataTable, parseDataTable } from '../../charts/base/data-table.ts'
import type { Entity } from '../../charts/base/entities.ts'
import { KIND_NAMES, kindOf } from '../../charts/kinds.ts'
import type { Figure } from '../../deck/model/types.ts'
import type { FigureReader } from '../../deck/read-figure.ts'
import { inWords, type ShapeIssue } from '../../problems/check-shape.ts'
import { hintAtNearest } from '../../problems/nearest.ts'
import type { Formats } from '../../words/formats.ts'
import { formatsOf, PLAIN, type Voice } from '../../words/say.ts'

/** Brings the kinds of figure to the compiler: reads the one that a slide asks for. */
export const figures: FigureReader = {
  read({ id, kind, json, entities, voice }) {
    if (kind === 'table') {
      const { data, problems } = parseDataTable(json)
      return data ? { figure: tableFigure(id, data) } : { issues: problems }
    }
    const chart = kindOf(json)
    // By its name the kind was found.
    return chart
      ? readChart(id, chart, { json: json as { kind: string }, entities, voice })
      : { issues: [unknownKind(json)] }
  },
}

/** A chart whose file names no kind, or one that there isn't. */
function unknownKind(json: unknown): ShapeIssue {
  const expected = `one of ${KIND_NAMES.join(', ')}`
  if (typeof json === 'object' && json !== null && 'kind' in json)
    return {
      path: ['kind'],
      found: inWords(json.kind),
      expected,
      ...hintAtNearest(String(json.kind), KIND_NAMES),
    }
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
  { json, entities, voice }: { json: { kind: string }; entities: readonly Entity[]; voice: Voice },
): ReturnType<FigureReader['read']> {
  const parsed = chart.parse(json, entities)
  if (parsed.problems) return { issues: parsed.problems }
  const formats = ownFormats(voice)
  const data = formats ? { ...parsed.data, formats } : parsed.data
  const table = chart.table(data, voice)
  const inTable = table.rows.flat().flatMap(({ origin }): Origin[] => (origin ? [origin] : []))
  const onMarks = chart.marks(data).map(({ origin }) => origin)
  const figure: Figure = {
    id,
    kind: 'chart',
    text: { subtitle: data.subtitle, note: data.note },
    table,
    alt: chart.alt(data, voice),
    origins: [...inTable, ...onMarks],
    steps: chart.stepLabels?.(data) ?? [],
    chart: { kind: json.kind, data },
    ...(chart.cover && { cover: chart.cover(data) }),
  }
  return { figure }
}

/** How a voice writes dates and numbers; nothing where that is the engine’s English, which every drawing has. */
function ownFormats(voice: Voice): Formats | undefined {
  const formats = formatsOf(voice)
  return JSON.stringify(formats) === JSON.stringify(formatsOf(PLAIN)) ? undefined : formats
}
