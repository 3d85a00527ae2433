import type { ChartTable, Origin, TableCell } from '../charts/base/chart.ts'
import { type Html, html, link } from '../deck/model/html.ts'
import { recordsOf } from '../deck/model/origin-records.ts'
import { lineId } from '../deck/model/page-ids.ts'
import type { ChartDrawing, Figure } from '../deck/model/types.ts'
import { renderDagger } from '../deck/text/markdown.ts'
import { lineRanges } from '../source/line-list.ts'
import { say, type Voice } from '../words/say.ts'
import { csvPath, svgPath } from './take-away.ts'

/** What a figure stands in: the name of the analysis, and whose words stand around it. */
export interface FigurePlace {
  sourceName: string
  voice: Voice
}

/** A chart with its drawing, source and note lines and table; a data table, which has no drawing. */
export function renderFigure(figure: Figure, drawing: ChartDrawing | undefined, place: FigurePlace): Html {
  const { voice } = place
  const note = html`<p class="figure-note"><strong>${say(voice, 'note')}</strong> ${figure.text.note}</p>`
  const slots = html`${note}${renderReadings(figure, voice)}`
  if (figure.kind === 'table')
    return html`<figure class="data-table" data-table="${figure.id}">
${renderTable(figure.table, voice)}
<figcaption>${slots}${renderDownloads(figure, voice)}</figcaption>
</figure>`
  const origins = renderOrigins(figure.origins, place)
  const source = html`<p class="figure-source"><strong>${say(voice, 'source')}</strong> ${origins}</p>`
  return html`<figure class="chart${drawing?.bleeds && ' bleed'}" data-chart="${figure.id}">
${drawing?.page}${renderNarrow(drawing)}
<figcaption>${source}${slots}${renderDownloads(figure, voice)}</figcaption>
<div class="chart-table">${renderTable(figure.table, voice)}</div>
</figure>`
}

/** Room for the drawing for narrow windows, which a script puts in its place: the text below it never moves. */
function renderNarrow(drawing: ChartDrawing | undefined): Html | undefined {
  if (!drawing?.narrow) return undefined
  const { width, height } = drawing.narrow
  return html`<svg class="chart-narrow" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"></svg>`
}

/** What no source says in so many words: the author's own reading or count, and how it came about. */
function renderReadings({ readings = [] }: Figure, voice: Voice): Html[] {
  return readings.map(
    (reading) =>
      html`<p class="figure-note"><strong>${say(voice, 'reading-name')}</strong> ${say(voice, 'reading', reading)}</p>`,
  )
}

function renderDownloads(figure: Figure, voice: Voice): Html {
  const drawing =
    figure.kind === 'chart' &&
    html`, ${link({ href: svgPath(figure), download: '' }, say(voice, 'drawing-file'))}`
  return html`<p class="downloads">${say(voice, 'take-away')} ${link({ href: csvPath(figure), download: '' }, say(voice, 'data-file'))}${drawing}</p>`
}

/** A table whose last column names where each row comes from. */
export function renderTable(table: ChartTable, voice: Voice): Html {
  const head = [...table.columns, say(voice, 'origin')].map((column) => html`<th scope="col">${column}</th>`)
  const rows = table.rows.map(
    (row) =>
      html`<tr>${row.map((cell, column) => renderCell(cell, column, row, voice))}<td class="origin">${renderRowOrigin(row)}</td></tr>\n`,
  )
  return html`<table>
<caption>${table.caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>`
}

/**
 * A cell that only the public record makes carries one †, unless a cell before it in the row has the same
 * origin. A statement that the analysis makes too is plain, as on the drawing; the last column names both.
 */
function renderCell(cell: TableCell, column: number, row: TableCell[], voice: Voice): Html {
  const idsOf = ({ origin }: TableCell) => (origin && !origin.lines?.length ? recordIds([origin]) : [])
  const known = row.slice(0, column).flatMap(idsOf)
  const added = idsOf(cell).find((id) => !known.includes(id))
  const content = html`${cell.text}${added !== undefined && html`\u00a0${renderDagger(added, voice)}`}`
  return column === 0 ? html`<th scope="row">${content}</th>` : html`<td>${content}</td>`
}

function renderRowOrigin(row: TableCell[]): Html {
  const origins = row.flatMap(({ origin }) => origin ?? [])
  const lines = lineLink(origins)
  const records = recordIds(origins).map((id) => link({ href: `#${id}` }, id))
  return html`${lines}${lines && records.length > 0 && '; '}${records.length > 0 && html`† ${join(records, ', ')}`}`
}

/** `Analysis, L90–94, L107. † Public record: E01, E42`. */
export function renderOrigins(origins: Origin[], { sourceName, voice }: FigurePlace): Html {
  const lines = lineLink(origins)
  const records = recordIds(origins).map((id) => link({ href: `#${id}` }, id))
  const analysis = lines && html`${sourceName}, ${lines}`
  const register = records.length > 0 && html`† ${say(voice, 'public-record-ids')} ${join(records, ', ')}`
  return html`${analysis}${analysis && register && '. '}${register}`
}

function lineLink(origins: Origin[]): Html | undefined {
  const lines = origins.flatMap(({ lines }) => lines ?? [])
  if (lines.length === 0) return undefined
  return lineLinks(lines, 'L')
}

/** `L90–94, L107`: each run of lines leads to its own first one. */
export function lineLinks(lines: number[], letter: '' | 'L'): Html {
  const links = lineRanges(lines).map(([first, last]) =>
    link(
      { class: 'line-ref', href: `#${lineId(first)}` },
      `${letter}${first}${first === last ? '' : `–${last}`}`,
    ),
  )
  return join(links, ', ')
}

function recordIds(origins: Origin[]): string[] {
  return recordsOf(origins).sort()
}

/** Puts a separator between parts. */
export function join(parts: Html[], separator: string): Html {
  return html`${parts.map((part, index) => html`${index > 0 && separator}${part}`)}`
}
