import type { ChartTable, Origin } from '../charts/base/chart.ts'
import { recordsOf } from '../deck/model/origin-records.ts'
import type { DrawnDeck, Figure } from '../deck/model/types.ts'
import { formatLines } from '../source/line-list.ts'
import { say, type Voice } from '../words/say.ts'

/** A file that a reader can take away from a figure; `path` is its address in the site. */
export interface TakeAway {
  path: string
  text: string
  /** Its media type, as a server or a data address gives it. */
  type: string
}

/** What readers can take away: the data of each figure as CSV, the drawing of each chart as SVG. */
export function takeAway({ slides, drawings, settings }: DrawnDeck): TakeAway[] {
  return slides
    .flatMap(({ figure }) => figure ?? [])
    .flatMap((figure) => {
      const drawing = drawings.get(figure.id)
      return [
        // The byte order mark makes spreadsheets read UTF-8.
        {
          path: csvPath(figure),
          text: `\ufeff${toCsv(figure.table, settings)}`,
          type: 'text/csv; charset=utf-8',
        },
        ...(drawing ? [{ path: svgPath(figure), text: drawing.file, type: 'image/svg+xml' }] : []),
      ]
    })
}

export const csvPath = ({ id }: Pick<Figure, 'id'>): string => `data/${id}.csv`
export const svgPath = ({ id }: Pick<Figure, 'id'>): string => `data/${id}.svg`

/** A chart's table as CSV (RFC 4180: comma, CRLF, quotes doubled), its origins in a last column. */
export function toCsv(table: ChartTable, voice: Voice): string {
  const head = [...table.columns, say(voice, 'origin')]
  const rows = table.rows.map((row) => [
    ...row.map(({ text }) => text),
    formatOrigins(row.flatMap(({ origin }) => origin ?? [])),
  ])
  return [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
}

function formatOrigins(origins: Origin[]): string {
  const lines = origins.flatMap((origin) => origin.lines ?? [])
  return [lines.length > 0 ? formatLines(lines) : '', ...recordsOf(origins)].filter(Boolean).join('; ')
}

/** What a spreadsheet reads as a number and nothing else: `-5`, `−0.5`, `+3 %`. */
const NUMBER_RE = /^[+−-]?\d+(?:[.,]\d+)*(?:\s?%)?$/

/**
 * One cell of a row (RFC 4180, section 2: a comma, a line break or a quotation mark wants quotes). Where a
 * formula would begin, at the start or behind what another spreadsheet cuts at (`;` in many languages, tab,
 * line break), there is an apostrophe before `=`, `+`, `-`, `@` and their full-width forms (OWASP, CSV
 * injection); a plain number is no formula and stays what it is.
 */
function quote(cell: string): string {
  const parts = cell.split(/([;|,\t\r\n]+\s*"?)/)
  const safe = parts.map((part, index) => (index % 2 === 0 ? defuse(part) : part)).join('')
  const guarded = /^[\t\r]/.test(safe) ? `'${safe}` : safe
  const isCut = guarded !== cell && parts.length > 1
  return isCut || /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

function defuse(part: string): string {
  const start = part.trimStart()
  return /^[=+@＝＋－＠-]/.test(start) && !NUMBER_RE.test(start.trimEnd()) ? `'${part}` : part
}
