import type { ChartTable, Origin } from '../charts/chart.ts'
import { formatLines } from '../source/line-list.ts'
import { recordsOf } from './origin-records.ts'

/** A chart's table as CSV (RFC 4180: comma, CRLF, quotes doubled), its origins in a last column. */
export function toCsv(table: ChartTable): string {
  const head = [...table.columns, 'Origin']
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

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function quote(cell: string): string {
  const safe = /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
